"""Persons by spellings and orders of their names that no table has."""

from __future__ import annotations

from datetime import date

import pytest

from communique.actors import resolve
from communique.actors.transliterated import known_as, sound


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Orbán Viktor", "viktor orban"),
        ("Mateusz Morawiecky", "mateusz morawiecki"),
        ("Alexei Navalni", "alexei navalny"),
        ("Hibatullah Akhunzada", "hibatullah akhundzada"),
    ],
)
def test_a_name_in_another_spelling_or_order_is_the_known_one(written: str, name: str) -> None:
    assert known_as(written) == name


@pytest.mark.parametrize("written", ["", "Ali", "Peter Miller", "Taro Yamata", "Ahmed Ali"])
def test_short_and_common_names_are_nobodys(written: str) -> None:
    assert known_as(written) == ""


def test_vowels_doubled_letters_and_order_are_not_heard() -> None:
    assert sound("Muhammadu Buhari") == sound("Bouhari Mohammed")
    assert sound("Paul Kagame") != sound("Paul Kagure")


def test_a_context_that_speaks_of_another_state_forbids_it() -> None:
    on = date(2020, 5, 1)
    hungarian, austrian = (resolve("Orbán Viktor", on, context) for context in ("Hungarian", "Austrian"))
    assert hungarian and hungarian.wikipedia == "Viktor Orbán"
    assert austrian is None or austrian.country == "AUT"
