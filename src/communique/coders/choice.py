"""What the built-in coder made of a page in; out, whether another coder should read the page too."""

from __future__ import annotations

from collections.abc import Callable

from communique import actors, language
from communique.pipeline import Work

SURE = 0.55
"""The mean score of the reports of a page from which the built-in coder's reading is taken for good.

Set by hand, for want of a model to measure with: of the 37 sample pages 15 are below it. Whoever has
gold chooses by ``communique evaluate``.
"""


def doubtful(sure: float = SURE) -> Callable[[Work], bool]:
    """Pages whose reports the built-in coder is not sure of, and those that name actors and gave none."""

    def wanted(work: Work) -> bool:
        if work.article.uncoded is not None:
            return False
        if not work.reports:
            return bool(_names(work))
        return sum(report.score for report in work.reports) / len(work.reports) < sure

    return wanted


def touching(ids: frozenset[str]) -> Callable[[Work], bool]:
    """Pages that name one of some actors."""

    def wanted(work: Work) -> bool:
        return work.article.uncoded is None and bool(_names(work) & ids)

    return wanted


def either(*several: Callable[[Work], bool]) -> Callable[[Work], bool]:
    """Pages that one of several choices picks."""
    return lambda work: any(wanted(work) for wanted in several)


def _names(work: Work) -> frozenset[str]:
    """The actors that a page names."""
    marked = actors.mark(work.article, language.split(work.article))
    return frozenset(actor.id for sentence in marked for m in sentence.mentions for actor in m.actors)
