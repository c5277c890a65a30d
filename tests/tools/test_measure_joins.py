"""How many deeds that several pages tell are joined, and how many joins are right."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from communique.records import Interval, Report
from tests.merging.made_up import day, report
from tests.sentences import article
from tools.measure_joins import Joins, joins
from tools.told import OneDeed
from training.corpus import GoldEvent, GoldPage, Span

TEXT = "Norway's premier Ada Berg met Chile's president in Oslo on Friday."


def told(name: str, when: str = "2024-05-17") -> tuple[GoldPage, list[Report]]:
    """A page that tells a meeting of that day, and what a faultless coder reports of it."""
    one = replace(article(TEXT), id=f"a-{name}", uri=f"https://{name}.example/")
    start = TEXT.index("met")
    at = date.fromisoformat(when)
    meeting = GoldEvent(
        id=f"{name}-1",
        types=("CONSULT",),
        statuses=("occurred",),
        actors=("NOR", "CHL"),
        recipients=(),
        optional=False,
        mode=None,
        date=Interval(start=at, end=at),
        trigger=Span("text", start, start + 3),
        lines=(Span("text", 0, len(TEXT)),),
    )
    page = GoldPage(name=name, story=name.rstrip("12"), article=one, events=(meeting,))
    return page, [
        report(one.id, TEXT, "CONSULT occurred met", "NOR CHL", people=("Ada Berg",), date=day(when))
    ]


def said(*groups: tuple[str, ...], doubted: tuple[str, ...] = ()) -> OneDeed:
    return OneDeed(groups, frozenset({frozenset(doubted)} if doubted else ()))


def test_what_is_one_deed_and_joined_is_right() -> None:
    found = joins([told("a1"), told("a2")], said(("a1-1", "a2-1")))
    assert found == Joins(wanted=1, right=1, wrong=0, elsewhere=0, undecided=0)


def test_what_is_one_deed_and_not_joined_is_only_wanted() -> None:
    found = joins([told("a1"), told("a2", "2023-11-02")], said(("a1-1", "a2-1")))
    assert found == Joins(wanted=1, right=0, wrong=0, elsewhere=0, undecided=0)


def test_a_deed_that_only_one_page_got_reported_is_not_wanted() -> None:
    found = joins([told("a1")], said(("a1-1", "a2-1")))
    assert found == Joins(wanted=0, right=0, wrong=0, elsewhere=0, undecided=0)


@pytest.mark.parametrize(
    ("other", "doubted", "counted"),
    [("a2", (), "wrong"), ("b1", (), "elsewhere"), ("a2", ("a1-1", "a2-1"), "undecided")],
)
def test_a_join_that_nobody_lists_is_wrong_elsewhere_or_undecided(
    other: str, doubted: tuple[str, ...], counted: str
) -> None:
    found = joins([told("a1"), told(other)], said(doubted=doubted))._asdict()
    assert {name for name, number in found.items() if number} == {counted}
