"""Tables find their places in the page, and the page has a place for each."""

from __future__ import annotations

import pytest

from tools.accuracy.cost import SPACY, Cost
from tools.accuracy.counts import Count
from tools.accuracy.document import filled, of_costs, of_dates, of_types
from tools.score.page import PageScore

PAGE = "Before.\n<!-- table: types -->\nold\n<!-- end -->\nAfter.\n"


def test_a_table_stands_where_the_page_asks_for_it() -> None:
    once = filled(PAGE, {"types": "new\n"})
    assert once == "Before.\n<!-- table: types -->\nnew\n<!-- end -->\nAfter.\n"
    assert filled(once, {"types": "new\n"}) == once


def test_a_table_that_nobody_made() -> None:
    with pytest.raises(KeyError):
        filled(PAGE, {})


def test_figures_of_a_type() -> None:
    last = of_types({"AID": Count(10, 5, 20, 8)}, Count(10, 5, 20, 8)).splitlines()[-2]
    assert last == "| AID | 10 | 5 | 20 | 8 | 0.40 | 0.50 | 0.44 |"


def test_costs_are_told_beside_spacy() -> None:
    costs = {"both": Cost(2.0, 0.5, 400.0), SPACY: Cost(8.0, 0.0, 300.0)}
    lines = of_costs(costs, 1000).splitlines()
    assert lines[2] == "| both | 500 | 2,000 | 4.0 | 400 |"
    assert lines[3] == f"| {SPACY} | 125 |  | 1.0 | 300 |"


def test_dates_hang_on_the_date_of_the_page() -> None:
    pages = [
        PageScore(page="a.txt", wanted=9, dated=4, date_right=3, published_right=True),
        PageScore(page="b.txt", wanted=9, dated=2, date_right=1, published_right=False),
    ]
    assert [line.split(" | ")[1:] for line in of_dates(pages).splitlines()[2:]] == [
        ["1", "4", "0.75 |"],
        ["1", "2", "0.50 |"],
    ]
