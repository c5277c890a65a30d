"""Actors from a string."""

from __future__ import annotations

from datetime import date

import pytest

from communique.actors import named, resolve


@pytest.mark.parametrize(
    ("text", "country", "sector"),
    [
        ("Japan", "JPN", None),
        ("Canberra", "AUS", "GOV"),
        ("the Kremlin", "RUS", "GOV"),
        ("Polish Foreign Minister Radoslaw Sikorski", "POL", "GOV"),
        ("Slovak soldiers", "SVK", "MIL"),
        ("people in Denmark", "DNK", "CVL"),
        ("president of the Knesset", "ISR", "LEG"),
        ("Somaliland", "SOM", "PRE"),
        ("soldiers", None, "MIL"),
        ("Kazahks", "KAZ", None),
        ("a spokesman for the Donetsk separatists", "UKR", "REB"),
        ("supporters of Imran Khan", "PAK", "CVL"),
        ("Petrobras workers", "BRA", "LAB"),
        ("Karens", "MMR", "CVL"),
        ("Karen villagers", "MMR", "CVL"),
        ("Jamal Khashoggi's family", "SAU", "CVL"),
        ("Bolsonaro supporters", "BRA", "CVL"),
        ("Navalny's lawyer", "RUS", "JUD"),
        ("a lecturer at Makerere University", "UGA", "EDU"),
        ("head of the Orthodox Church of Ukraine", "UKR", "REL"),
        ("Archbishop Desmond Tutu", "ZAF", "REL"),
        ("White Helmets", "SYR", "NGO"),
        ("Marseile", "FRA", "CVL"),
    ],
)
def test_a_description_has_country_and_sector(text: str, country: str | None, sector: str | None) -> None:
    actor = resolve(text)
    assert actor is not None
    assert (actor.country, actor.sector) == (country, sector)


def test_the_context_tells_whose_it_is() -> None:
    actor = resolve("the Defence Minister", context="German")
    assert actor is not None
    assert (actor.country, actor.sector) == ("DEU", "GOV")


@pytest.mark.parametrize("context", [None, "Philippines", "Nigeria"])
def test_a_body_that_several_states_have_tells_whose_only_by_the_context(context: str | None) -> None:
    actor = resolve("Senate candidate", context=context)
    assert actor is not None
    assert actor.country == {"Philippines": "PHL", "Nigeria": "NGA"}.get(context or "")


def test_the_day_tells_whether_a_term_is_over() -> None:
    then, later = (resolve("Angela Merkel", on=day) for day in (date(2015, 5, 5), date(2023, 5, 5)))
    assert then and later
    assert (then.sector, later.sector) == ("GOV", "ELI")


@pytest.mark.parametrize("name", ["Cyril Ramaphosa", "Paul Kagame", "Muhammadu Buhari"])
def test_a_turn_in_the_chair_of_an_organisation_makes_nobody_its_official(name: str) -> None:
    actor = resolve(name)
    assert actor is not None and actor.country


@pytest.mark.parametrize("text", ["", "  ", "xyzzy", "the"])
def test_what_names_nobody_is_nobody(text: str) -> None:
    assert resolve(text) is None


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Japan", "JPN"),
        ("JPN", "JPN"),
        ("jpn", "JPN"),
        ("nato", "NATO"),
        ("South Korea", "KOR"),
        ("Hamas", "Hamas"),
        ("the Netherlands", "NLD"),
        ("european union", "EU"),
    ],
)
def test_what_a_user_types_is_understood(text: str, id: str) -> None:
    actor = named(text)
    assert actor is not None
    assert actor.id == id
