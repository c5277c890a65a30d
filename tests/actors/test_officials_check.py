"""What is wrong with tables of officials, and how much they cover."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from communique.actors.officials import Row, rows
from communique.actors.officials_check import Finding, check, coverage, gaps

AMA = Row(actor="GHA", office="head_of_state", name="Ama Beispiel", start="2010", end="2014-06-01")


def term(name: str, start: str, end: str = "", note: str = "", wikidata: str | None = None) -> Row:
    """A term at the head of Ghana."""
    return Row(
        actor="GHA", office="head_of_state", name=name, start=start, end=end, note=note, wikidata=wikidata
    )


@cache
def ours() -> tuple[Row, ...]:
    """The rows of the tables that come with the program."""
    return tuple(rows())


def sorts(*given: Row) -> list[str]:
    return [finding.sort for finding in check(given)]


def test_our_own_tables_pass() -> None:
    assert list(check(ours())) == []


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (term("Kofi Muster", "2014-06-02"), []),
        (term("Kofi Muster", "2013-01-01"), ["overlap"]),
        (term("Kofi Muster", "2013-01-01", note="acting"), []),
        (term("Kofi Muster", "2020", "2019"), ["malformed"]),
        (term("Kofi Muster", "soon"), ["malformed"]),
        (Row(actor="GHA", office="grand_vizier", name="Kofi Muster", start="2015"), ["unknown"]),
        (Row(actor="Atlantis", office="minister", name="Kofi Muster", start="2015"), ["unknown"]),
    ],
)
def test_a_term_beside_another(other: Row, found: list[str]) -> None:
    assert sorts(AMA, other) == found


def test_one_person_has_one_name_and_one_id() -> None:
    accented = Row(actor="GHA", office="minister", name="Amá Beispiel", start="2016")
    assert sorts(AMA, accented) == ["doubled"]
    assert sorts(term("Ama B", "2010", "2011", wikidata="Q1"), term("Ama B", "2015", wikidata="Q2")) == [
        "doubled"
    ]
    assert sorts(AMA, term("Amá Beispiel", "2016", note="namesake")) == []


def test_a_post_that_stands_empty_is_a_gap() -> None:
    told = [finding.text for finding in gaps([AMA, term("Kofi Muster", "2016-01-01")])]
    assert told == [
        "government of GHA, 2000-01-01 to 2010-01-01",
        "government of GHA, 2014-06-01 to 2016-01-01",
    ]
    assert all(isinstance(finding, Finding) for finding in gaps([AMA]))


@pytest.mark.parametrize("year", range(2000, 2026))
def test_most_of_the_world_is_covered_from_2000_to_today(year: int) -> None:
    known = coverage(ours(), date(year, 7, 1))
    assert known.government >= 150
    assert known.foreign >= 60
    assert known.defence >= 60
