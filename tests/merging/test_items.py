"""Which things are of one kind."""

from __future__ import annotations

from communique.merging.items import classes_of, item_classes
from communique.records import Quantity


def test_trucks_and_vehicles_are_one_kind() -> None:
    assert set(item_classes("half-ton trucks")) & set(item_classes("military vehicles"))


def test_a_wider_class_covers_a_narrower() -> None:
    assert {"tanks", "weapons"} <= set(item_classes("K2 tanks"))


def test_money_is_known_by_its_sign() -> None:
    assert "money" in classes_of(Quantity(item="", text="$40 million"))


def test_words_inside_words_do_not_count() -> None:
    assert item_classes("the minister thanked them") == ()


def test_capitals_are_asked_for_where_the_table_has_them() -> None:
    assert "energy" in item_classes("an LNG terminal")
    assert "energy" not in item_classes("lng")


def test_an_amount_of_money_is_told_by_its_sign() -> None:
    assert item_classes("a $40 tranche") == item_classes("40 dollars")


def test_a_word_within_another_tells_nothing() -> None:
    assert item_classes("the thanksgiving was tankless") == ()
