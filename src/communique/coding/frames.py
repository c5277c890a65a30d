"""The frame tables in; out, the frames that a predicate of a sentence can be.

A frame says: this verb (noun, adjective), with such an object or preposition, means that deed, and these of
its roles act and are acted on. ``data/frames/*.toml`` holds them, a file a PLOVER type; ``data/classes.toml``
the classes of nouns they speak of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, cast

import tomli

from communique.records import EVENT_TYPES, EventType, Status

PartOfSpeech = Literal["verb", "noun", "adj"]

_KEYS: Mapping[PartOfSpeech, str] = {"verb": "verbs", "noun": "nouns", "adj": "adjectives"}


@dataclass(frozen=True)
class Frame:
    """One meaning of some predicates."""

    type: EventType
    pos: PartOfSpeech
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    objects: frozenset[str] = frozenset()
    not_objects: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    """One of these must stand before the object: a *joint* statement."""
    subjects: frozenset[str] = frozenset()
    complement: str | None = None
    prepositions: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    mutual: bool = False
    mode: str | None = None
    status: Status | None = None
    contexts: tuple[str, ...] = ()
    weight: float = 1.0


@dataclass(frozen=True)
class Entry:
    """A predicate of a frame: its first word is looked up, the others must follow it."""

    words: tuple[str, ...]
    rest: tuple[str, ...]
    """All but the first."""
    frame: Frame


@cache
def entries() -> Mapping[tuple[PartOfSpeech, str], tuple[Entry, ...]]:
    """All predicates, by part of speech and first word."""
    found: dict[tuple[PartOfSpeech, str], list[Entry]] = defaultdict(list)
    folder = files(__package__) / "data" / "frames"
    for type_ in EVENT_TYPES:
        table = tomli.loads((folder / f"{type_.lower()}.toml").read_text("utf-8"))
        for row in table["frame"]:
            for pos, key in _KEYS.items():
                frame = _frame(type_, pos, row)
                for predicate in row.get(key, ()):
                    words = tuple(predicate.split())
                    found[pos, words[0]].append(Entry(words, words[1:], frame))
    return {key: tuple(value) for key, value in found.items()}


@cache
def classes() -> Mapping[str, frozenset[str]]:
    """The nouns of each class, by the class's name without its ``@``."""
    table = tomli.loads((files(__package__) / "data" / "classes.toml").read_text("utf-8"))
    return {row["name"]: frozenset(row["words"]) for row in table["class"]}


@cache
def classes_of(noun: str) -> tuple[str, ...]:
    """The classes a noun belongs to, by name."""
    return tuple(sorted(name for name, nouns in classes().items() if noun in nouns))


@cache
def tagged_classes_of(noun: str) -> frozenset[str]:
    """The same as a frame's objects name them, with ``@``."""
    return frozenset(f"@{name}" for name in classes_of(noun))


def _frame(type_: EventType, pos: PartOfSpeech, row: Mapping[str, Any]) -> Frame:
    return Frame(
        type=type_,
        pos=pos,
        actor=tuple(row.get("actor", ())),
        recipient=tuple(row.get("recipient", ())),
        objects=frozenset(row.get("objects", ())),
        not_objects=frozenset(row.get("not_objects", ())),
        modifiers=frozenset(row.get("modifiers", ())),
        subjects=frozenset(row.get("subjects", ())),
        complement=row.get("complement"),
        prepositions=frozenset(row.get("prepositions", ())),
        without=frozenset(row.get("without", ())),
        mutual=bool(row.get("mutual", False)),
        mode=row.get("mode"),
        status=cast("Status | None", row.get("status")),
        contexts=tuple(row.get("contexts", ())),
        weight=float(row.get("weight", 1.0)),
    )
