"""Several at once: "both", "the two sides", "the three leaders", "they"."""

from __future__ import annotations

from communique.actors.coreference.history import REACH, History, Referent, Test, salience

NUMBERS = {"both": 2, "two": 2, "pair": 2, "duo": 2, "three": 3, "trio": 3, "four": 4, "quartet": 4, "five": 5, "six": 6,
           "seven": 7, "eight": 8, "nine": 9, "ten": 10, "neither": 2, "either": 2}  # fmt: skip


def coordinated(history: History, sentence: int, fits: Test) -> Referent | None:
    """The several that "they" stands for: a plural phrase or a coordination before anything else."""
    several = history.salient(
        sentence, lambda one: fits(one) and (one.plural or len(one.actors) > 1), reach=3
    )
    if several:
        return several
    return history.salient(sentence, lambda one: fits(one) and not one.people, reach=2)


def last(history: History, sentence: int, count: int | None, fits: Test) -> tuple[str, ...]:
    """The ``count`` actors spoken of last (or the last several): of one phrase, of one sentence, or of the latest ones.

    Gives their ids in the order of mention, nothing where there are too few.
    """
    for referent in history.back(sentence):
        size = len(referent.actors)
        if fits(referent) and size > 1 and (size == count if count else True):
            return referent.actors
    for back in range(3):
        here = distinct(
            one
            for one in history.back(sentence, back)
            if one.sentence == sentence - back and fits(one) and not one.place
        )
        if len(here) == count or (count is None and len(here) > 1):
            return here[::-1]
    if count is None:
        return ()
    ranked = sorted(
        (one for one in history.back(sentence, REACH) if fits(one)), key=lambda one: -salience(one, sentence)
    )
    latest = distinct(ranked)[:count]
    return latest if len(latest) == count else ()


def distinct(referents: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for one in referents for id in one.actors))  # type: ignore[attr-defined]
