"""A folder of single sentences with the deeds they tell in; out, those sentences as records.

``corpus/sentences/*.txt``, a blank line between sentences. Under each stand its deeds, a line each:
``TYPE:status trigger | source > target``, all of them words of the sentence, several parties joined by
`` + ``; ``TYPE=OTHER`` where PLOVER's own code differs from the record's; a hyphen where it tells none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from communique.records import EVENT_TYPES, STATUSES, EventType, Status

_DEED = re.compile(
    r"(?P<type>[A-Z]+)(?:=(?P<plover>[A-Z]+))?(?::(?P<status>[a-z]+))? (?P<trigger>.+?)"
    r" ?\| ?(?P<source>.*?) ?> ?(?P<target>.*)"
)
NONE = "-"
_AND = " + "

Range = tuple[int, int]
"""The first character of a stretch of a sentence and the one behind its last."""


class MalformedError(ValueError):
    """A line that cannot be read; the message names the file, the sentence and what is wrong."""


@dataclass(frozen=True)
class Deed:
    """What a sentence tells: who does it to whom, in which words."""

    type: EventType
    plover: EventType
    """As PLOVER's codebook has it: it counts economic sanctions as coercion."""
    status: Status
    trigger: Range
    sources: tuple[Range, ...]
    targets: tuple[Range, ...]


@dataclass(frozen=True)
class Told:
    """A sentence and its deeds."""

    name: str
    text: str
    deeds: tuple[Deed, ...]


def told(folder: Path) -> Iterator[Told]:
    """The sentences of a folder's files, by file and in their order. Raises ``MalformedError``."""
    for path in sorted(folder.glob("*.txt")):
        written = re.sub(r"(?m)^#.*\n?", "", path.read_text("utf-8"))
        for number, block in enumerate(re.split(r"\n\s*\n", written.strip())):
            yield _told(f"{path.stem}-{number}", [line.strip() for line in block.split("\n")])


def _told(name: str, lines: list[str]) -> Told:
    text, *deeds = lines
    if not deeds:
        raise MalformedError(f"{name}: no deed and no '{NONE}' under {text!r}")
    return Told(name, text, tuple(_deed(name, text, line) for line in deeds if line != NONE))


def _deed(name: str, text: str, line: str) -> Deed:
    found = _DEED.fullmatch(line)
    if found is None:
        raise MalformedError(f"{name}: {line!r} is not 'TYPE trigger | source > target'")
    type_, plover, status = found["type"], found["plover"] or found["type"], found["status"] or "occurred"
    if type_ not in EVENT_TYPES or plover not in EVENT_TYPES or status not in STATUSES:
        raise MalformedError(f"{name}: unknown type or status in {line!r}")
    sources, targets = (
        tuple(_range(name, text, words) for words in found[side].split(_AND) if words)
        for side in ("source", "target")
    )
    return Deed(
        type=cast("EventType", type_),
        plover=cast("EventType", plover),
        status=cast("Status", status),
        trigger=_range(name, text, found["trigger"]),
        sources=sources,
        targets=targets,
    )


def _range(name: str, text: str, words: str) -> Range:
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) or re.search(re.escape(words), text)
    if found is None:
        raise MalformedError(f"{name}: {words!r} does not stand in {text!r}")
    return found.span()
