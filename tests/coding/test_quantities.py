"""How much of what a deed moves: the words as printed, the number they say, the unit where it is money."""

import pytest

from communique.coding.quantities import quantities_of
from communique.records import Quantity
from tests.sentences import deed


def quantities(text: str, word: str) -> tuple[Quantity, ...]:
    grown, _, p = deed(text, word)
    return quantities_of(grown, p)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("12 tanks", 12),
        ("1,200 tanks", 1200),
        ("twenty-five tanks", 25),
        ("three hundred and fifty tanks", 350),
        ("two hundred thousand tanks", 200_000),
        ("2.5 million tanks", 2_500_000),
    ],
)
def test_figures_and_number_words_are_read(words: str, value: float) -> None:
    assert quantities(f"Japan sent {words}.", "sent") == (Quantity(item="tanks", text=words, value=value),)


def test_a_bound_is_kept_in_the_words() -> None:
    (found,) = quantities("Japan sent more than 40 trucks.", "sent")
    assert (found.text, found.value) == ("more than 40 trucks", 40)


def test_the_kind_of_thing_is_part_of_the_item() -> None:
    (found,) = quantities("Japan sent 12 armoured vehicles.", "sent")
    assert found.item == "armoured vehicles"


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("200 million euros", "EUR"),
        ("5 million dollars", "USD"),
        ("800 million Australian dollars", "AUD"),
        ("300 yen", "JPY"),
    ],
)
def test_money_has_its_currency_as_the_unit(words: str, unit: str) -> None:
    (found,) = quantities(f"Norway gave {words}.", "gave")
    assert (found.unit, found.text) == (unit, words)


def test_each_deed_has_its_own() -> None:
    text = "Japan expelled two diplomats and France recalled three envoys."
    assert [q.text for q in quantities(text, "expelled")] == ["two diplomats"]
    assert [q.text for q in quantities(text, "recalled")] == ["three envoys"]


def test_several_are_told_in_the_order_of_the_words() -> None:
    found = quantities("Japan sent 12 trucks and 300 tents.", "sent")
    assert [q.text.split()[0] for q in found] == ["12", "300"]


@pytest.mark.parametrize(
    "text", ["Japan sent tanks.", "Japan sent tanks in 2023.", "On 12 May Japan sent tanks."]
)
def test_days_and_years_are_no_quantities(text: str) -> None:
    assert quantities(text, "sent") == ()
