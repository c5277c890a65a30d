"""Several at once: "both", "the two sides", "the three leaders", "they"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import log1p

import msgspec

from communique.actors.coreference.history import History, Referent, Test

REACH = 3
"""How many sentences back the several may have been named together."""

APART, APART_PEOPLE, ACTIVE = 1.5, 0.8, 3.5
"""What it costs, in sentences of distance, not to be one phrase but apart in one sentence, so apart but the
only persons there, and only the most active lately. ACTIVE and APART make little difference around these on
the training pages; with topics weighed in (1.8, after 0.25) "several" are right in 0.53 of them after 0.50.
"""

UNCOUNTED = 100.0
"""The same for the most active two where the words count nobody: only where nothing else can be meant."""

TOPICAL = 1.8
"""What it is worth to be what the article is about, times the logarithm of how often it names each."""


def coordinated(history: History, sentence: int, fits: Test, acting: bool) -> Referent | None:
    """The several that "they" stands for: a plural phrase or a coordination before anything else.

    Who is ``acting``, the subject, may be two persons that met in the sentence before.
    """
    if several := history.salient(sentence, lambda one: fits(one) and is_plural(one), reach=3):
        return several
    if acting and (both := met(history, sentence, fits)):
        return both
    return history.salient(sentence, lambda one: fits(one) and not one.human, reach=2)


def met(history: History, sentence: int, fits: Test) -> Referent | None:
    """Two persons that the sentence before brought together: "He met his counterpart. They agreed"."""
    people = [one for one in history.back(sentence, 1) if one.sentence < sentence and fits(one) and one.human]
    several = distinct(people[::-1])
    if len(several) < 2:
        return None
    named = tuple(dict.fromkeys(person for one in people[::-1] for person in one.people))
    return msgspec.structs.replace(people[0], actors=several, people=named, plural=True, human=False)


def is_plural(referent: Referent) -> bool:
    return referent.plural or len(referent.actors) > 1


def last(history: History, sentence: int, count: int | None, fits: Test) -> tuple[str, ...]:
    """The ``count`` actors spoken of last (or the last several).

    They are those of one phrase or of one sentence, or the most active ones, whichever are most in mind.
    Gives their ids in the order of mention, nothing where there are too few.
    """
    several = [
        (score + topical(history, ids), -rank, ids)
        for rank, (score, ids) in enumerate(candidates(history, sentence, count, fits))
    ]
    return max(several)[2] if several else ()


def topical(history: History, ids: tuple[str, ...]) -> float:
    """How much the article is about all of them."""
    return TOPICAL * sum(log1p(history.about.get(id, 0)) for id in ids) / len(ids)


def candidates(
    history: History, sentence: int, count: int | None, fits: Test
) -> Iterator[tuple[float, tuple[str, ...]]]:
    """Those that can be meant, each with how much they are in mind."""
    phrases = [one for one in history.back(sentence, REACH) if len(one.actors) > 1 and fits(one)]
    for one in phrases:
        if count == len(one.actors) or (count is None and not any(part(one, other) for other in phrases)):
            yield history.salience(one, sentence, 0), one.actors
    for back in range(REACH):
        here = [one for one in history.back(sentence, back) if said(one, sentence - back) and fits(one)]
        for some, less in ((here, APART), ([one for one in here if one.human], APART_PEOPLE)):
            ids = distinct(some)
            if len(ids) == count:
                yield height(history, sentence, some, ids) - less, ids[::-1]
    ranked = history.active(sentence, lambda one: fits(one) and not one.place)
    wanted = count or 2
    if len(ranked) >= wanted:
        yield -(ACTIVE if count else UNCOUNTED), tuple(ranked[:wanted])


def part(one: Referent, other: Referent) -> bool:
    """Whether a phrase is only the beginning of a longer list."""
    return one.sentence == other.sentence and set(one.actors) < set(other.actors)


def height(history: History, sentence: int, here: list[Referent], ids: tuple[str, ...]) -> float:
    """How much several are in mind, on average, each by its best mention."""
    best = [max(history.salience(one, sentence, 0) for one in here if id in one.actors) for id in ids]
    return sum(best) / len(best)


def said(referent: Referent, sentence: int) -> bool:
    """Whether the mention stands in this sentence, as a party."""
    return referent.sentence == sentence and not referent.place


def distinct(referents: Iterable[Referent]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for one in referents for id in one.actors))
