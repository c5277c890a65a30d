"""Persons without office: whose they are, and in which sector."""

from __future__ import annotations

from datetime import date

import pytest

from communique.actors import resolve
from communique.actors.figures import Figure, figures
from communique.actors.figures_check import doubled, elsewhere, impossible, problems
from communique.actors.knowledge import states
from tests.sentences import mentions

LEAST = 1500


@pytest.mark.parametrize(
    ("name", "on", "country", "sector"),
    [
        ("Nancy Pelosi", date(2019, 5, 1), "USA", "LEG"),
        ("Morgan Tsvangirai", date(2010, 1, 1), "ZWE", None),
        ("Alexei Navalny", date(2020, 1, 1), "RUS", "OPP"),
        ("Narges Mohammadi", None, "IRN", "CVL"),
        ("Paul Ryan", date(2022, 1, 1), "USA", "ELI"),
        ("Gulbuddin Hekmatyar", date(1994, 6, 1), "AFG", "GOV"),
        ("Gulbuddin Hekmatyar", date(2010, 6, 1), "AFG", "REB"),
        ("Nikita Khrushchev", date(1960, 6, 1), "RUS", "GOV"),
        ("Virginia Raggi", date(2018, 6, 1), "ITA", "GOV"),
        ("Virginia Raggi", date(2023, 6, 1), "ITA", "ELI"),
    ],
)
def test_a_figure_has_a_state_and_a_sector(name: str, on: date | None, country: str, sector: str) -> None:
    found = resolve(name, on)
    assert found is not None
    assert found.country == country
    assert sector is None or found.sector == sector


def test_the_tables_are_wide_and_name_known_states() -> None:
    everybody = {one for bearers in figures().values() for one in bearers}
    assert len(everybody) >= LEAST
    assert {one.country for one in everybody} <= set(states())
    assert all(len(one.sector) == 3 for one in everybody)
    assert all(not one.end or not one.start or one.start <= one.end for one in everybody)


def test_articles_are_read_without_them() -> None:
    assert not any(one.actors for one in mentions("Narges Mohammadi spoke for an hour."))


def test_the_tables_pass_their_checker() -> None:
    assert list(problems()) == []


def test_the_checker_finds_names_years_states_and_doubles_that_cannot_be() -> None:
    def row(name: str = "Ada Example", country: str = "FRA", **more: str) -> Figure:
        return Figure(country=country, sector=more.pop("sector", "LEG"), name=name, **more)  # type: ignore[arg-type]

    assert list(impossible(row(name="Ada Example (politician)")))
    assert list(impossible(row(start="2010", end="2001")))
    assert list(impossible(row(start="20l0")))
    assert list(elsewhere(row(name="Angela Merkel")))
    assert not list(elsewhere(row(name="Angela Merkel", what="teacher (namesake)")))
    assert list(doubled([row(), row(sector="JUD")]))
    assert list(doubled([row(start="2010"), row(start="2010")]))
    assert not list(doubled([row(start="2010"), row(sector="JUD", start="2015")]))
