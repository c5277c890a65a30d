"""Several at once: "both", "the two sides", "the three leaders", "they"."""

from __future__ import annotations

from collections.abc import Iterable

from communique.actors.coreference.history import History, Referent, Test


def coordinated(history: History, sentence: int, fits: Test) -> Referent | None:
    """The several that "they" stands for: a plural phrase or a coordination before anything else."""
    several = history.salient(sentence, lambda one: fits(one) and is_plural(one), reach=3)
    return several or history.salient(sentence, lambda one: fits(one) and not one.human, reach=2)


def is_plural(referent: Referent) -> bool:
    return referent.plural or len(referent.actors) > 1


def last(history: History, sentence: int, count: int | None, fits: Test) -> tuple[str, ...]:
    """The ``count`` actors spoken of last (or the last several).

    They are those of one phrase, of one sentence, or the most active ones. Gives their ids in the order of
    mention, nothing where there are too few.
    """

    def whole(one: Referent) -> bool:
        size = len(one.actors)
        return size > 1 and fits(one) and (count is None or size == count)

    if found := history.salient(sentence, whole, reach=3):
        return found.actors
    for back in range(3):
        here = distinct(
            one for one in history.back(sentence, back) if said(one, sentence - back) and fits(one)
        )
        if len(here) == count:
            return here[::-1]
    ranked = history.active(sentence, lambda one: fits(one) and not one.place)
    wanted = count or 2
    return tuple(ranked[:wanted]) if len(ranked) >= wanted else ()


def said(referent: Referent, sentence: int) -> bool:
    """Whether the mention stands in this sentence, as a party."""
    return referent.sentence == sentence and not referent.place


def distinct(referents: Iterable[Referent]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for one in referents for id in one.actors))
