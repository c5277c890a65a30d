"""A page without a printed date in, the interval that its text and its notices allow out.

The last day that the text looks back on is the earliest day of publication; the year of the copyright
notice, or the year in which that day lies, ends the interval. Where that last day is the news itself (it
stands in the first paragraph and no other weekday does, or falls on the weekday that the first
paragraphs name), the page is of that day or the next.
"""

from __future__ import annotations

from datetime import date, timedelta

from communique.articles.dates.evidence import Dated, copyright_year, stamped_weekday
from communique.articles.dates.past import Past, news_weekday, past_days
from communique.records import Interval


def inferred(page: Dated) -> Interval | None:
    """The interval from the last day looked back on, as far as anything bounds it."""
    notice = copyright_year(page)
    past = past_days(page.body, notice)
    if notice:
        past = [each for each in past if each.day.year <= notice]
    last = max(past, key=lambda each: (each.day, each.exact, each.lead), default=None)
    news = _news(page, last) if last else None
    if last and news and (notice is None or news[0].year == notice):
        return Interval(start=news[0], end=news[1], basis="inferred", evidence=last.words)
    year = notice or (last.day.year if last and not last.landmark else None)
    if year is None:
        return None
    start = last.day if last and last.day.year == year else date(year, 1, 1)
    evidence = f"© {notice}" if notice else last.words if last else None
    return Interval(start=start, end=date(year, 12, 31), basis="inferred", evidence=evidence)


def _news(page: Dated, last: Past) -> tuple[date, date] | None:
    """The day of publication and the day after it, where the last day looked back on is the news."""
    weekday = news_weekday(page.body)
    in_lead = last.lead and weekday in (None, last.day.weekday())
    if not last.exact or not (in_lead or last.dated or weekday == last.day.weekday()):
        return None
    stamped = stamped_weekday(page)
    if stamped is not None:
        day = last.day + timedelta(days=(stamped - last.day.weekday()) % 7)
        return day, day
    return last.day, last.day + timedelta(days=1)
