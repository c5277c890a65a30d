"""Pictures draw no more exactly than is known, are well-formed, and lead to what they show."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

from communique.desk.choices import Choice
from communique.desk.pictures import network, relation, timeline
from communique.desk.queries import Mark, PairTally, Tally
from communique.exchange.relation import QuarterRow

SVG = "{http://www.w3.org/2000/svg}"
DAY = Mark(id="e-1", type="CONSULT", status="occurred", start=date(2024, 5, 3), end=date(2024, 5, 3))
YEAR = Mark(id="e-2", type="AID", status="promised", start=date(2024, 1, 1), end=date(2024, 12, 31))


def test_a_day_is_a_dot_and_a_year_a_bar_as_long_as_it() -> None:
    picture = ElementTree.fromstring(timeline.drawn([YEAR, DAY], Choice()))
    (dot,) = picture.iter(f"{SVG}circle")
    (bar,) = [shape for shape in picture.iter(f"{SVG}rect") if "mark" in shape.get("class", "")]
    assert "t-consult" in dot.get("class", "") and "s-promised" in bar.get("class", "")
    assert float(bar.get("width", 0)) > 800


def test_marks_lead_to_events_and_months_to_themselves() -> None:
    picture = ElementTree.fromstring(timeline.drawn([YEAR, DAY], Choice(actors=("JPN",))))
    addresses = [link.get("href", "") for link in picture.iter(f"{SVG}a")]
    assert "/event/e-1" in addresses
    assert "/timeline?actor=JPN&since=2024-05-01&until=2024-05-31" in addresses


def test_quarrels_stand_below_the_line() -> None:
    quarter = QuarterRow(
        quarter="2024-Q2",
        contacts=2,
        agreements=0,
        deliveries=0,
        promises=0,
        quarrels=1,
        areas="",
        new_areas="",
    )
    picture = ElementTree.fromstring(relation.drawn([quarter], Choice(actors=("JPN", "IND"))))
    bars = {shape.get("class"): shape for shape in picture.iter(f"{SVG}rect")}
    assert float(bars["bar b-contacts"].get("y", 0)) < relation.MIDDLE
    assert float(bars["bar b-quarrels"].get("y", 0)) == relation.MIDDLE


def test_parties_are_joined_where_they_deal_with_each_other() -> None:
    actors = [Tally(id=id, name=f"<{id}>", events=2) for id in ("A", "B", "C")]
    pair = PairTally(one="A", one_name="A", other="B", other_name="B", events=3, quarrels=3)
    picture = ElementTree.fromstring(network.drawn(actors, [pair]))
    (tie,) = picture.iter(f"{SVG}path")
    assert "quarrel" in tie.get("class", "")
    assert [text.text for text in picture.iter(f"{SVG}text")] == ["<A>", "<B>", "<C>"]


def test_where_there_is_nothing_there_is_no_picture() -> None:
    assert timeline.drawn([], Choice()) == relation.drawn([], Choice()) == network.drawn([], []) == ""
