"""The model card tells, in whole numbers and shares, how well stories that were not seen are read."""

import re

import pytest

from communique.records import EVENT_TYPES, STATUSES
from tests.training.tales import found
from training.card import Card, card


@pytest.fixture(scope="module")
def measured() -> Card:
    return card(found(), 10.0)


def row(measured: Card, name: str) -> list[str]:
    line = next(one for one in measured.text.splitlines() if one.startswith(f"| {name} |"))
    return [cell.strip() for cell in line.strip("|").split("|")][1:]


def test_it_has_a_row_for_every_type_status_and_side(measured: Card) -> None:
    for name in (*EVENT_TYPES, *STATUSES, "actor", "recipient"):
        assert row(measured, name)


def test_its_first_figure_is_the_one_in_its_text(measured: Card) -> None:
    assert row(measured, r"**all**")[-1] == f"{measured.typed_f1:.3f}"
    assert 0 <= measured.typed_f1 <= 1


def test_every_deed_of_the_gold_is_counted(measured: Card) -> None:
    in_gold = [int(row(measured, type_)[2]) for type_ in EVENT_TYPES]
    assert sum(in_gold) == found().wanted
    assert f"Of {found().wanted} required events, {found().reached} have a predicate" in measured.text


def test_nobody_is_right_more_often_than_there_are_deeds(measured: Card) -> None:
    for type_ in EVENT_TYPES:
        right, said, gold = map(int, row(measured, type_)[:3])
        assert right <= min(said, gold)


def test_shares_are_between_none_and_all(measured: Card) -> None:
    assert all(0 <= int(share) <= 100 for share in re.findall(r"(\d+)%", measured.text))
