"""The article's paragraphs in, the weekday of its news out; and days that a page can be of with that weekday
in, those of the days out on which such news is told: the day itself, the day after, seldom later.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from communique.articles.dates.stamps import named_weekdays

SHARES = (0.68, 0.25, 0.01, 0.01, 0.02, 0.03, 0.0)
"""How many pages are of the day whose weekday their opening names first, of the day after, and so on: of 151
pages of the corpus that print their day without its year."""
RIVAL = 0.1
"""A day less likely than the likeliest by more than this factor is none that the page can be of."""


def news_weekday(body: Sequence[str]) -> int | None:
    """The first weekday that the article's opening paragraphs name: as a rule the day of the news."""
    return next((day for paragraph in body[:3] for day in named_weekdays(paragraph[:600])), None)


def told_on(days: Sequence[date], weekday: int | None) -> list[date]:
    """Those of the days, in their order, that go with the weekday of the news; all where there is none."""
    if weekday is None or not days:
        return list(days)
    likely = [SHARES[(day.weekday() - weekday) % 7] for day in days]
    return [day for day, share in zip(days, likely, strict=True) if share >= RIVAL * max(likely)]
