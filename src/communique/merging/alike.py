"""Two briefs in; out, the log-odds that they report one deed, by the table of likeness and, where that leaves
doubt, by a reader of both sentences besides.

What is once read is remembered, and may be given: a store keeps it, so that a new page has only its own
sentences read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import inf

from communique.merging import side_by_side
from communique.merging.briefs import Brief
from communique.merging.features import FIRM
from communique.merging.likeness import likeness, reasons

DOUBT = -2.7
"""Log-odds by the table from which two reports of different articles are read side by side: no reading has
added more than 2.2, and what comes out under -0.5 is not joined (``clusters.ACROSS``)."""
SAYS = 0.5
"""What the reader adds at least where it is said to have spoken."""
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
    """How alike reports are; ``known`` is what had been read before."""

    def __init__(self, known: Mapping[Ends, float] | None = None, read: Read | None = None) -> None:
        self._known = known or {}
        self._read = read
        self.heard: dict[Ends, float] = {}
        """What has been read since, of each pair."""

    def __call__(self, one: Brief, other: Brief, least: float = -inf) -> float:
        """Log-odds that two reports tell one deed: above 0 it is likelier than not.

        Where it is sure to come out under ``least``, some number under ``least``.
        """
        if one.article == other.article:
            return likeness(one, other, least)
        needed = max(DOUBT, least - side_by_side.MOST)
        odds = likeness(one, other, min(needed, least))
        return odds + _counts(self._heard(one, other), one, other) if odds >= needed else odds

    def _heard(self, one: Brief, other: Brief) -> float:
        first, second = sorted((one.report, other.report))
        ends = first, second
        if ends in self._known:
            return self._known[ends]
        if ends not in self.heard:
            self._read = self._read or reader()
            self.heard[ends] = self._read(one, other)
        return self.heard[ends]


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
