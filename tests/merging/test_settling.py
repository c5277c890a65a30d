"""Pages of no known day, and the news that dates them."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from communique import merging
from communique.merging import Brief
from communique.merging.settling import SURE, news, settled
from communique.records import Interval
from tests.merging.made_up import clusters, day, report, source

SOME_DAY = day("2023-11-01", "2024-10-31", "inferred")
KNOWN = {"Blog": replace(source("Blog"), published=SOME_DAY), "Herald": source("Herald")}
MET = "Norway's premier met Chile's president at the fort of Valdivia."
PLANS = "He promised Peru a harbour."


def _told(article: str, quote: str, deed: str, actors: str, date: Interval, recipients: str = "") -> Brief:
    more: dict[str, Any] = {"date": date, "start": 0 if quote == MET else 200}
    return merging.brief(report(article, quote, deed, actors, recipients, **more), KNOWN[article])


VISIT = _told("Blog", MET, "CONSULT occurred met", "NOR CHL", SOME_DAY)
PROMISE = _told("Blog", PLANS, "AGREE promised promised", "NOR", SOME_DAY, "PER")
DATED = _told("Herald", MET, "CONSULT occurred met", "NOR CHL", day("2024-05-02"))
BRIEFS = {brief.report: brief for brief in (VISIT, PROMISE, DATED)}


def test_a_page_of_no_known_day_takes_it_from_the_news_it_shares() -> None:
    days = news(BRIEFS, [(-SURE, VISIT.report, DATED.report)])
    assert days == news(BRIEFS, [(-SURE, DATED.report, VISIT.report)])
    moved = settled(PROMISE, days)
    assert moved.first_day is not None and moved.last_day is not None
    assert (moved.first_day.isoformat(), moved.last_day.isoformat()) == ("2024-04-26", "2024-05-03")
    assert settled(DATED, days) == DATED


def test_what_leaves_doubt_dates_nothing() -> None:
    assert news(BRIEFS, [(-SURE + 0.1, VISIT.report, DATED.report)]) == {}
    assert settled(VISIT, {}) == VISIT


def test_the_surest_tie_dates_the_page() -> None:
    later = _told("Herald", MET, "CONSULT occurred met", "NOR CHL", day("2024-07-02"))
    briefs = {**BRIEFS, later.report: later}
    ties = [(-SURE - 1, VISIT.report, DATED.report), (-SURE, VISIT.report, later.report)]
    assert news(briefs, ties) == news(BRIEFS, ties[:1])


def test_a_date_that_rules_the_days_out_stays() -> None:
    early = _told(
        "Blog", PLANS, "AGREE promised promised", "NOR", day("2023-11-01", "2024-02-28", "inferred")
    )
    days = news(BRIEFS, [(-SURE, VISIT.report, DATED.report)])
    assert settled(early, days) == early


def test_the_rest_of_the_pages_news_meets_that_of_the_other() -> None:
    rest = (PLANS, "AGREE promised promised", "NOR", "PER")
    dated = report("Herald", *rest, start=200, date=day("2024-05-02"))
    undated = report("Blog", *rest, start=200, date=SOME_DAY)
    visits = [
        report(name, MET, "CONSULT occurred met", "NOR CHL", date=date, people=("Ada Berg",))
        for name, date in (("Herald", day("2024-05-02")), ("Blog", SOME_DAY))
    ]
    assert {dated.id, undated.id} in clusters([dated, undated, *visits], KNOWN)
