"""A page without a printed date in, the interval that its text and its notices allow out.

The last day that the text looks back on is the earliest day of publication; the year of the copyright
notice ends the interval, and so does the season, the week or the number by which the page names its issue.
Events of the world that the opening tells as its news narrow it, and so does a date printed in the first
paragraph as the day of the news.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from communique.articles.dates.evidence import Dated, copyright_year, stamped_weekday
from communique.articles.dates.issues import issued
from communique.articles.dates.news_day import news_weekday
from communique.articles.dates.past import Past, last_past, latest_after, past_days
from communique.articles.dates.told import Window, told
from communique.records import Interval


def inferred(page: Dated) -> Interval | None:
    """The interval that text and notices allow, as far as anything bounds it."""
    notice = copyright_year(page)
    past = past_days(page.body, notice)
    if notice:
        past = [each for each in past if each.day.year <= notice]
    last = last_past(past)
    issue = issued(page)
    day = _of_news(page, last, notice) or _of_events(page, last, notice)
    if day:
        return day.narrowed(issue) if issue else day
    return _of_issue(issue, last, notice) or _bounded(last, notice)


def _of_issue(issue: Interval | None, last: Past | None, notice: int | None) -> Interval | None:
    """The stretch by which a page names its issue, from the last day looked back on if that lies in it."""
    if issue and last:
        issue = issue.narrowed(Interval(start=last.day, end=date.max))
    if issue and notice:
        issue = issue.narrowed(Interval(start=date(notice, 1, 1), end=date(notice, 12, 31)))
    return issue


def _of_news(page: Dated, last: Past | None, notice: int | None) -> Interval | None:
    """The day of the news and the day after it, where the last day looked back on is the news."""
    if last is None or not last.exact or (notice and last.day.year != notice):
        return None
    weekday = news_weekday(page.body)
    if not (last.dated or (last.lead and weekday in (None, last.day.weekday()))):
        return None
    stamped = stamped_weekday(page)
    if stamped is not None:
        day = _next(last.day, stamped)
        return Interval(start=day, end=day, basis="inferred", evidence=last.words)
    return Interval(start=last.day, end=last.day + timedelta(days=1), basis="inferred", evidence=last.words)


def _of_events(page: Dated, last: Past | None, notice: int | None) -> Interval | None:
    """The days that the events told as news leave, where nothing that the text looks back on is later."""
    windows = [
        each
        for each in told(page.title, page.body)
        if (last is None or last.day <= each.end) and (notice is None or notice in _years(each))
    ]
    if not windows:
        return None
    first = max(windows, key=lambda each: (each.event, each.start, each.what))
    found = Interval(start=first.start, end=first.end, basis="inferred", evidence=first.what)
    for each in windows:
        found = found.narrowed(Interval(start=each.start, end=each.end))
    if last:
        found = found.narrowed(Interval(start=last.day, end=date.max))
    if notice:
        found = found.narrowed(Interval(start=date(notice, 1, 1), end=date(notice, 12, 31)))
    return _on_weekday(found, stamped_weekday(page))


def _years(window: Window) -> Sequence[int]:
    return range(window.start.year, window.end.year + 1)


def _on_weekday(found: Interval, weekday: int | None) -> Interval:
    """The one day of that weekday in an interval of up to a week; else the interval."""
    if weekday is None or found.days > 7:
        return found
    day = _next(found.start, weekday)
    return found.narrowed(Interval(start=day, end=day))


def _next(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def _bounded(last: Past | None, notice: int | None) -> Interval | None:
    """From the last day looked back on to the end of the notice's year, or as far as pages look back."""
    if notice:
        start = last.day if last and last.day.year == notice else date(notice, 1, 1)
        end = date(notice, 12, 31)
        return Interval(start=start, end=end, basis="inferred", evidence=f"© {notice}")
    if last is None:
        return None
    return Interval(start=last.day, end=latest_after(last), basis="inferred", evidence=last.words)
