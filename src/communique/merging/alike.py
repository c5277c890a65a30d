"""Two briefs in; out, the log-odds that they report one deed, by the table of likeness and, where that leaves
doubt, by a reader of both sentences besides.

What is once read is remembered, and may be given: a store keeps it, so that a new page has only its own
sentences read.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import starmap
from math import inf

from communique.merging import side_by_side
from communique.merging.briefs import Brief
from communique.merging.features import FIRM
from communique.merging.likeness import likeness, reasons

DOUBT = -2.7
"""Log-odds by the table from which two reports of different articles are read side by side: no reading has
added more than 2.25, and what comes out under -0.5 is not joined (``clusters.ACROSS``)."""
SAYS = 0.5
"""What the reader adds at least where it is said to have spoken."""
FEW = 8
"""Pairs that are read one after the other; more are read by several threads, where so many are allowed."""
READ_ALIKE = "read side by side, their sentences tell the same"
"""How that is said."""

Ends = tuple[str, str]
"""The ids of two reports, in alphabetical order."""
Read = Callable[[Brief, Brief], float]
"""A reader of two sentences: what it adds to the log-odds, at most ``side_by_side.MOST`` either way."""


def reader() -> Read:
    """The reader that comes with the program."""
    return side_by_side.load().odds


class Alike:
    """How alike reports are; ``known`` is what had been read before, ``jobs`` how many pairs may be read at
    once."""

    def __init__(
        self, known: Mapping[Ends, float] | None = None, read: Read | None = None, jobs: int = 1
    ) -> None:
        self._read = read
        self._jobs = jobs
        self.heard: dict[Ends, float] = {}
        """What has been read since, of each pair."""
        self._read_already = ChainMap(self.heard, dict(known or {}))

    def __call__(self, one: Brief, other: Brief, least: float = -inf) -> float:
        """Log-odds that two reports tell one deed: above 0 it is likelier than not.

        Where it is sure to come out under ``least``, some number under ``least``.
        """
        return self.each([(one, other)], least)[0]

    def each(self, pairs: Sequence[tuple[Brief, Brief]], least: float = -inf) -> list[float]:
        """The same of several pairs, whose sentences are read at the same time."""
        odds = [_by_table(one, other, least) for one, other in pairs]
        doubted = [
            i for i, (pair, said) in enumerate(zip(pairs, odds, strict=True)) if _doubtful(*pair, said, least)
        ]
        for i, heard in zip(doubted, self._read_all([pairs[i] for i in doubted]), strict=True):
            odds[i] += _counts(heard, *pairs[i])
        return odds

    def _read_all(self, pairs: Sequence[tuple[Brief, Brief]]) -> list[float]:
        """What the reader says of each, read now where it has not been."""
        new = {ends: pair for pair in pairs if (ends := _ends(*pair)) not in self._read_already}
        if new:
            self._read = self._read or reader()
            self.heard.update(zip(new, _at_once(self._read, list(new.values()), self._jobs), strict=True))
        return [self._read_already[_ends(*pair)] for pair in pairs]


def _ends(one: Brief, other: Brief) -> Ends:
    first, second = sorted((one.report, other.report))
    return first, second


def _by_table(one: Brief, other: Brief, least: float) -> float:
    return likeness(one, other, least if one.article == other.article else min(_needed(least), least))


def _doubtful(one: Brief, other: Brief, odds: float, least: float) -> bool:
    """Whether two sentences are read."""
    return one.article != other.article and odds >= _needed(least)


def _needed(least: float) -> float:
    """What the table must say at least for two sentences to be read."""
    return max(DOUBT, least - side_by_side.MOST)


def _at_once(read: Read, pairs: Sequence[tuple[Brief, Brief]], jobs: int) -> list[float]:
    """What a reader says of each pair; it lets others work while it multiplies its matrices."""
    if jobs <= 1 or len(pairs) <= FEW:
        return list(starmap(read, pairs))
    with ThreadPoolExecutor(jobs) as threads:
        return list(threads.map(read, *zip(*pairs, strict=True)))


def _counts(heard: float, one: Brief, other: Brief) -> float:
    """What is added of what the reader says: nothing for their being one where the facts are against it."""
    if heard > 0 and any(feature.measure(one, other) for feature in FIRM):
        return 0.0
    return heard


def why(one: Brief, other: Brief) -> tuple[str, ...]:
    """What speaks for two reports being of one deed: the features of the table, and the reader."""
    said = reasons(one, other)
    if one.article == other.article or likeness(one, other, DOUBT) < DOUBT:
        return said
    return (*said, READ_ALIKE) if _counts(reader()(one, other), one, other) >= SAYS else said
