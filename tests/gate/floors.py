"""The floors of the accuracy gate: the file and the changelog come in, what each says goes out."""

from __future__ import annotations

import hashlib
import re
import tomllib
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
_SECTION = re.compile(r"^## (?P<version>\S+).*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_TABLE = re.compile(r"^```toml floors\n(?P<table>.*?)^```$", re.MULTILINE | re.DOTALL)
_LOWERED = re.compile(r"^- Lowered `(?P<measure>\w+)`: \S", re.MULTILINE)


class Floors(NamedTuple):
    """Under what no measure may fall, on samples of this digest."""

    samples: str
    measures: dict[str, float]


class Release(NamedTuple):
    """A version of the changelog: its floors, and the measures it gives a reason for lowering."""

    version: str
    floors: Floors
    lowered: frozenset[str]


def floors() -> Floors:
    """What ``floors.toml`` demands."""
    return _floors((Path(__file__).parent / "floors.toml").read_text("utf-8"))


def releases(changelog: str) -> list[Release]:
    """The versions of a changelog that have a table of floors, newest first."""
    return [
        Release(section["version"], _floors(table["table"]), frozenset(_LOWERED.findall(section.group())))
        for section in _SECTION.finditer(changelog)
        if (table := _TABLE.search(section.group()))
    ]


def unexplained(older: Floors, newer: Floors, lowered: frozenset[str] = frozenset()) -> list[str]:
    """The measures that newer floors lower or drop without a reason."""
    return [
        name
        for name, floor in older.measures.items()
        if newer.measures.get(name, 0.0) < floor and name not in lowered
    ]


def digest(samples: Path) -> str:
    """The SHA-256 of the sample pages and their gold: names and bytes, in order of name."""
    whole = hashlib.sha256()
    for path in sorted([*samples.glob("pages/*"), *samples.glob("gold/*")]):
        whole.update(f"{path.relative_to(samples).as_posix()}\n".encode())
        whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def _floors(table: str) -> Floors:
    read = tomllib.loads(table)
    return Floors(str(read.pop("samples")), {name: float(floor) for name, floor in read.items()})
