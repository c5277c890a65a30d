"""Pictures draw no more exactly than is known, are well-formed, and lead to what they show."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest

from communique.desk.choices import Choice
from communique.desk.pictures import density, network, relation, styles, timeline
from communique.desk.pictures.alone import alone
from communique.desk.pictures.axis import Axis
from communique.desk.pictures.png import png
from communique.desk.pictures.rows import Counted, Row
from communique.desk.queries import Mark, PairTally, Tally
from communique.exchange.relation import QuarterRow

SVG = "{http://www.w3.org/2000/svg}"
DAY = Mark(id="e-1", type="CONSULT", status="occurred", start=date(2024, 5, 3), end=date(2024, 5, 3))
YEAR = Mark(id="e-2", type="AID", status="promised", start=date(2024, 1, 1), end=date(2024, 12, 31))
MONTHS = Axis(date(2024, 1, 1), date(2024, 12, 31), "months", 100)


def row(*marks: Mark) -> Row:
    return Row(name="all", address="/timeline?type=AID", marks=marks)


def quarter(name: str, **counts: int | str) -> QuarterRow:
    none: dict[str, int | str] = {
        "contacts": 0,
        "agreements": 0,
        "deliveries": 0,
        "promises": 0,
        "quarrels": 0,
        "areas": "",
        "new_areas": "",
    }
    return QuarterRow(quarter=name, **(none | counts))  # type: ignore[arg-type]


def shapes(picture: str, name: str, kind: str) -> list[ElementTree.Element]:
    """The shapes of a class, in the order they are drawn."""
    found = ElementTree.fromstring(picture).iter(f"{SVG}{name}")
    return [shape for shape in found if kind in shape.get("class", "").split()]


def leads(picture: str) -> list[str]:
    return [link.get("href", "") for link in ElementTree.fromstring(picture).iter(f"{SVG}a")]


def test_a_day_is_a_dot_and_a_year_a_bar_as_long_as_it() -> None:
    picture = timeline.drawn([row(YEAR, DAY)], MONTHS, None)
    (dot,) = shapes(picture, "circle", "mark")
    (bar,) = shapes(picture, "rect", "mark")
    assert "accord" in dot.get("class", "") and "s-promised" in bar.get("class", "")
    assert float(bar.get("width", 0)) == 900


def test_marks_that_would_lie_on_one_another_lie_below_one_another() -> None:
    picture = timeline.drawn([row(YEAR, DAY, DAY)], MONTHS, None)
    heights = {float(dot.get("cy", 0)) for dot in shapes(picture, "circle", "mark")}
    (bar,) = shapes(picture, "rect", "mark")
    assert len(heights) == 2 and all(height > float(bar.get("y", 0)) + 6 for height in heights)


def test_too_many_marks_for_a_row_are_known_to_be() -> None:
    assert not timeline.crowded([row(*[DAY] * timeline.MOST_LANES)], MONTHS)
    assert timeline.crowded([row(*[DAY] * (timeline.MOST_LANES + 1))], MONTHS)


def test_marks_lead_to_events_months_to_themselves_and_rows_to_what_they_hold() -> None:
    picture = timeline.drawn([row(YEAR, DAY)], MONTHS, lambda since, until: f"/{since}/{until}")
    assert {"/event/e-1", "/2024-05-01/2024-05-31", "/timeline?type=AID"} <= set(leads(picture))


def test_counts_tell_what_was_in_a_month_from_what_may_have_been() -> None:
    counts = (
        Counted(column=4, tone="help", within=3, maybe=1),
        Counted(column=5, tone="help", within=0, maybe=1),
    )
    picture = density.drawn([Row(name="aid", address="", counts=counts)], MONTHS, 4, lambda a, b: f"/{a}")
    may, june = shapes(picture, "rect", "maybe")[:2]
    (solid,) = [bar for bar in shapes(picture, "rect", "help") if float(bar.get("y", 0)) < density.TALL * 3][
        :1
    ]
    assert float(solid.get("height", 0)) < float(may.get("height", 0))
    assert float(june.get("height", 0)) < float(may.get("height", 0))
    assert "/2024-05-01" in leads(picture)
    assert [text.text for text in shapes(picture, "text", "number")] == ["3"]
    assert "aid, May 2024: 3 events, and 1 that may have been then" in picture


def test_quarrels_stand_below_the_line() -> None:
    picture = relation.drawn([quarter("2024-Q2", contacts=2, quarrels=1)], Choice(actors=("JPN", "IND")))
    (line,) = shapes(picture, "line", "axis")
    (contacts, *_), (quarrels, *_) = (
        shapes(picture, "rect", f"b-{part}") for part in ("contacts", "quarrels")
    )
    middle = float(line.get("y1", 0))
    assert float(contacts.get("y", 0)) < middle == float(quarrels.get("y", 0))


def test_areas_stand_under_the_quarter_in_which_they_enter() -> None:
    rows = [
        quarter("2023-Q1", contacts=1, new_areas="cyber; maritime_security"),
        quarter("2024-Q1", contacts=1),
    ]
    picture = relation.drawn(rows, Choice(actors=("JPN", "IND")))
    (area,) = shapes(picture, "text", "area")
    assert area.text == "cyber, maritime security"


def test_a_relation_begins_at_the_beginning_of_a_year() -> None:
    picture = relation.drawn([quarter("2019-Q3", contacts=1)], Choice(actors=("JPN", "IND")))
    assert "2019" in [text.text for text in shapes(picture, "text", "tick")]


def test_parties_are_joined_where_they_deal_with_each_other() -> None:
    actors = [Tally(id=id, name=f"<{id}>", events=2) for id in ("A", "B", "C")]
    pair = PairTally(one="A", one_name="A", other="B", other_name="B", events=3, quarrels=3)
    picture = network.drawn(actors, [pair])
    (tie,) = ElementTree.fromstring(picture).iter(f"{SVG}path")
    assert "quarrel" in tie.get("class", "")
    assert {text.text for text in shapes(picture, "text", "label")} == {"<A>", "<B>"}, "C deals with nobody"


def test_parties_that_deal_with_each_other_stand_side_by_side() -> None:
    actors = [Tally(id=id, name=id, events=9) for id in "ABCD"]
    pairs = [
        PairTally(one=one, one_name=one, other=other, other_name=other, events=number, quarrels=0)
        for one, other, number in (("A", "C", 9), ("B", "D", 8), ("A", "B", 1))
    ]
    order = "".join(actor.id for actor in network.ordered(actors, pairs))
    assert "AC" in order + order[::-1] and "BD" in order + order[::-1]


def test_where_there_is_nothing_there_is_no_picture() -> None:
    assert timeline.drawn([], MONTHS, None) == density.drawn([], MONTHS, 0, None) == ""
    assert relation.drawn([], Choice()) == network.drawn([], []) == ""


def test_a_picture_of_its_own_has_its_style_and_heading_in_it_and_leads_nowhere() -> None:
    picture = timeline.drawn([row(YEAR, DAY)], MONTHS, lambda since, until: f"/{since}")
    file = alone(picture, "Japan & <India>", styles.picture())
    tree = ElementTree.fromstring(file)
    assert "href" not in file and "var(" not in file and "#2c6aa0" in file
    assert next(text.text for text in tree.iter(f"{SVG}text")) == "Japan & <India>"


def test_a_picture_of_its_own_can_be_points() -> None:
    pytest.importorskip("resvg_py", reason="the extra `desk` is not installed")
    picture = alone(timeline.drawn([row(YEAR, DAY)], MONTHS, None), "Japan", styles.picture())
    drawn = png(picture, [styles.FONTS / "inter.ttf"])
    assert drawn.startswith(b"\x89PNG\r\n\x1a\n")
    wide = int.from_bytes(drawn[16:20], "big")
    assert wide == 2 * 1040
