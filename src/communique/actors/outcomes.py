"""What one phrase of an article turns out to mean: the seed of its mention and of its trace in the
history.
"""

from __future__ import annotations

import msgspec

from communique.actors.coreference.history import Referent
from communique.actors.knowledge import get
from communique.records import Actor, Mention, MentionKind, Person, Record, Sector, Sentence, Token


class Outcome(Record, frozen=True):
    """Words ``first`` to ``last`` of a sentence and whom they stand for."""

    first: int
    last: int
    kind: MentionKind
    actors: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    sector: Sector | None = None
    gender: str | None = None
    plural: bool = False
    commits: bool = True
    place: bool = False
    title: str | None = None
    human: bool = False
    why: str = ""


SUBJECTS = ("nsubj", "nsubjpass", "agent")
"""Dependencies of those who act."""

NOUNS = ("NN", "PRP", "JJ", "DT", "WP", "WDT", "CD")
"""Tags of the words that can head a phrase that names somebody."""

MODIFIERS = ("poss", "amod", "compound", "nmod", "npadvmod")
"""Dependencies of names that only modify: "Japan" in "Japan's decision"."""


def mention(outcome: Outcome, sentence: Sentence, tokens: tuple[Token, ...]) -> Mention:
    start, end = tokens[outcome.first].start, tokens[outcome.last].end
    return Mention(
        start=start,
        end=end,
        text=sentence.text[start - sentence.start : end - sentence.start],
        head=head(tokens, outcome.first, outcome.last) if sentence.tokens else -1,
        kind=outcome.kind,
        actors=tuple(actor(id, outcome.sector) for id in outcome.actors),
        people=outcome.people,
        commits=outcome.commits,
        place=outcome.place,
        why=outcome.why,
    )


def actor(id: str, sector: Sector | None) -> Actor:
    """The actor with an id, in the sector it acts by here."""
    found = get(id)
    return (
        msgspec.structs.replace(found, sector=sector)
        if sector and found.kind in ("state", "territory")
        else found
    )


def referent(outcome: Outcome, sentence: Sentence, tokens: tuple[Token, ...]) -> Referent:
    at = head(tokens, outcome.first, outcome.last)
    dep = tokens[at].dep
    return Referent(
        actors=outcome.actors,
        sentence=sentence.index,
        paragraph=sentence.paragraph,
        token=at,
        people=outcome.people,
        sector=outcome.sector,
        gender=outcome.gender,
        plural=outcome.plural,
        subject=dep in SUBJECTS or conjoined_subject(tokens, at),
        place=outcome.place,
        weak=dep in MODIFIERS,
        commits=outcome.commits,
        title=outcome.title,
        human=outcome.human,
    )


def head(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """The word of a stretch that the rest of the sentence hangs on.

    Of the words whose own head lies outside, a noun before another, one that does not modify before one
    that does.
    """
    inside = range(first, last + 1)
    outside = [at for at in inside if tokens[at].head not in inside or tokens[at].head == at]
    if not outside:
        return last
    return min(
        outside, key=lambda at: (not tokens[at].tag.startswith(NOUNS), tokens[at].dep in MODIFIERS, at)
    )


def conjoined_subject(tokens: tuple[Token, ...], at: int) -> bool:
    for _ in range(4):
        if tokens[at].dep != "conj" or tokens[at].head == at:
            return tokens[at].dep in SUBJECTS
        at = tokens[at].head
    return False
