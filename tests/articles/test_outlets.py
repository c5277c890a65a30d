"""Who publishes a page, and which agency wrote it."""

from __future__ import annotations

import re

import pytest

from communique.articles.outlets import agency, known, outlet, outlets


def test_the_address_tells_the_outlet_with_any_subdomain() -> None:
    assert outlet("https://www.thehindu.com/news/x", ("The Portal",), ()) == "The Hindu"
    assert known("https://sport.asia.nikkei.com/a").name == "Nikkei Asia"  # type: ignore[union-attr]
    assert known("not an address") is None


def test_the_masthead_tells_it_up_to_the_first_bar() -> None:
    assert outlet(None, ("THE HARBOUR LEDGER | News | Sport",), ()) == "THE HARBOUR LEDGER"


def test_the_notice_of_copyright_tells_it_where_no_masthead_does() -> None:
    assert (
        outlet(None, ("By Anna Weber",), ("© 2021 Harbour Media Ltd. All rights reserved.",))
        == "Harbour Media"
    )


def test_nothing_tells_nothing() -> None:
    assert outlet(None, (), ()) is None


@pytest.mark.parametrize(
    ("first", "name"),
    [
        ("STRELSAU, May 12 (Reuters) - The ministers met.", "Reuters"),
        ("Strelsau (AFP) - The ministers met.", "Agence France-Presse"),
        ("STRELSAU, May 12, TASS - The ministers met.", "TASS"),
        ("The ministers met in Strelsau (the capital) on Tuesday.", None),
    ],
)
def test_the_dateline_names_the_agency(first: str, name: str | None) -> None:
    assert agency((first,), ()) == name


def test_a_byline_names_the_agency() -> None:
    assert agency(("The ministers met.",), ("By AP | 12 May",)) == "Associated Press"


def test_the_table_is_well_formed() -> None:
    table = outlets()
    assert len(table) >= 250
    for row in table.values():
        assert re.fullmatch(r"[a-z0-9.-]+\.[a-z]+", row.domain) and row.name
        assert row.country is None or re.fullmatch(r"[A-Z]{3}", row.country)
        assert row.agency == (row.kind == "agency")
