"""A user's own file of actors in; out, in words, what in it does not fit the tables."""

from __future__ import annotations

from collections.abc import Iterator

from communique.actors import knowledge
from communique.actors.folding import fold
from communique.actors.own import Own, OwnActor, OwnOfficial
from communique.actors.titles import offices

SECTORS = (
    "AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "GOV", "HLH", "IGO", "JUD", "LAB", "LEG", "MED", "MIL",
    "NGO", "OPP", "PRE", "PRM", "PTY", "REB", "REF", "REL", "SPY", "UAF", "UNK",
)  # fmt: skip
"""PLOVER's sectors, as the tables use them."""

NEW = ("organisation", "armed_group", "company", "body")
"""The kinds of which a user may add actors."""

SHORTEST = 2
"""Characters of the shortest spelling."""


def problems(mine: Own) -> Iterator[str]:
    """What is wrong with each entry, and what to do about it; nothing where the file is sound."""
    for entry in mine.actor:
        yield from (f"[[actor]] {entry.id}: {problem}" for problem in wrong_with(entry))
    for one in mine.official:
        yield from (f"[[official]] {one.name}: {problem}" for problem in wrong_with_term(one, mine))
    yield from shared(mine)


def wrong_with(entry: OwnActor) -> Iterator[str]:
    """The same of one actor."""
    if is_state(entry.id):
        if entry.country or entry.sector or entry.members:
            yield "a state has no country, sector or members; take these lines out"
    elif entry.kind is None and not is_of_tables(entry.id):
        yield f"nobody of this id is known. If it is new, add a kind: {', '.join(NEW)}"
    elif entry.kind and entry.kind not in NEW:
        yield f"no new {entry.kind} can be added; kinds are {', '.join(NEW)}"
    elif entry.kind == "body" and not (entry.country and entry.sector):
        yield "a body acts for a state: add its country and sector"
    if entry.sector and entry.sector not in SECTORS:
        yield f"{entry.sector} is no sector; sectors are {', '.join(SECTORS)}"
    for code in (entry.country, *entry.members):
        if code and not is_state(code):
            yield f"{code} is no state; write its ISO 3166-1 alpha-3 code"
    for text in entry.spellings:
        if len(text.strip()) < SHORTEST:
            yield f"{text!r} is too short for a name"


def wrong_with_term(one: OwnOfficial, mine: Own) -> Iterator[str]:
    """The same of one term in office."""
    if not (is_of_tables(one.actor) or any(entry.id == one.actor for entry in mine.actor)):
        yield f"the actor {one.actor} is not known; `communique actors` lists the ids"
    known = sorted({office.id for office in offices()})
    if one.office not in known:
        yield f"the office {one.office} is not known; offices are {', '.join(known)}"
    if one.start and one.end and one.end < one.start:
        yield f"the term ends ({one.end}) before it starts ({one.start})"


def shared(mine: Own) -> Iterator[str]:
    """Spellings that two entries claim, or that one claims and that are to name nobody."""
    owner = {fold(text): "nobody" for text in mine.nobody}
    for entry in mine.actor:
        for text in entry.spellings:
            first = owner.setdefault(fold(text), entry.id)
            if first != entry.id:
                yield f"{text!r} stands for {first} and for {entry.id}; keep one"


def is_state(id: str) -> bool:
    """Whether an id is a state's or territory's."""
    return id in knowledge.states()


def is_of_tables(id: str) -> bool:
    """Whether some table has the id."""
    return knowledge.known(id)
