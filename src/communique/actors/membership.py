"""An organisation and a day in, its members on that day out; and words for them: "the 27", "NATO allies"."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from communique.actors.gazetteer import gazetteer
from communique.actors.knowledge import Organisation, organisations
from communique.actors.meanings import Topic

HEADS = (
    "member states", "member countries", "member nations", "member governments", "members", "allies",
    "allied states", "allied nations", "allied governments",
)  # fmt: skip
"""Words for those who belong to something."""

OF = re.compile(r"(.+) of (?:the )?(.+)")
"""Whose members they are, said after them: "member states of the African Union"."""

BEFORE = frozenset({"the", "all", "its", "of", "both", "other", "'s", "’s", "'", "’"})
"""Words before them that tell neither whose nor how many."""


def members(id: str, on: date | None = None) -> tuple[str, ...]:
    """The alpha-3 codes of an organisation's members on a day, sorted; without a day, of its members now.

    An organ (the European Commission) has the members of what it is an organ of. Empty where no list is
    settled. Raises ``KeyError`` where no organisation has this id.
    """
    organisation = organisations()[id]
    if not organisation.members and organisation.organ_of:
        return members(organisation.organ_of, on)
    if on is None:
        return tuple(sorted(organisation.members))
    listed = {*organisation.members, *organisation.left, *organisation.joined}
    return tuple(sorted(state for state in listed if belongs(organisation, state, on)))


def belongs(organisation: Organisation, state: str, on: date) -> bool:
    """Whether a state was a member on a day: its last change until then tells, else its first one after."""
    changes = sorted(
        [(day, True) for day in days(organisation.joined.get(state))]
        + [(day, False) for day in days(organisation.left.get(state))]
    )
    if not changes:
        return state in organisation.members
    before = [joined for day, joined in changes if day <= on]
    return before[-1] if before else not changes[0][1]


def days(given: date | tuple[date, ...] | None) -> tuple[date, ...]:
    """One day or several as several."""
    return () if given is None else (given,) if isinstance(given, date) else given


def organisation_of(text: str, on: date | None, about: Topic) -> str | None:
    """The organisation whose members a text means, by its name, or by its number or nickname in context.

    "NATO's members", "EU member states"; "the bloc's members", "the allies", "the 27" where the context names
    the one organisation that they fit on that day. ``None`` where the text means something else, or nobody
    can tell.
    """
    plain = OF.sub(r"\2 \1", text.strip())
    head = next((head for head in HEADS if plain.lower().endswith(head)), "")
    words = re.findall(r"['’]s?\b|['’]|[^\s'’]+", plain[: len(plain) - len(head)])
    words = [word for word in words if word.lower() not in BEFORE]
    size = next(filter(None, map(number, words)), None)
    owner = " ".join(word for word in words if number(word) is None)
    if not head and (owner or not size):
        return None
    names = [name for name in gazetteer().lookup(owner) if name.role == "organisation"]
    return (by_name().get(names[0].label or "") if names else None) or fitting(about, on, size, owner.lower())


def fitting(about: Topic, on: date | None, size: int | None, nickname: str) -> str | None:
    """The one organisation the context speaks of that has this many members, or this nickname."""
    found = [
        one.id
        for one in organisations().values()
        if about.get(one.id)
        and one.members
        and (not size or len(members(one.id, on)) == size)
        and (not nickname or any(nickname in (name, name.removeprefix("the ")) for name in one.nicknames))
    ]
    return found[0] if len(found) == 1 else None


@cache
def by_name() -> dict[str, str]:
    """The ids of organisations with members, by their full name."""
    return {one.name: one.id for one in organisations().values() if one.members}


WORDS = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
"""Numbers in words, from two."""


def number(text: str | None) -> int | None:
    """A whole number in digits or in a word up to twenty."""
    word = (text or "").lower()
    if word.isdigit():
        return int(word)
    return WORDS.index(word) + 2 if word in WORDS else None
