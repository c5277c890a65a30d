"""What a text counts, and whether another counts on to a different one."""

from __future__ import annotations

import pytest

from communique.merging.ordinals import ordinals, others


def test_words_and_digits_count_alike() -> None:
    assert ordinals("The second battery came.") == ordinals("A 2nd battery came.")
    assert {number for _, number in ordinals("the 15th round and the third shipment")} == {15, 3}


def test_days_are_not_counted() -> None:
    assert ordinals("They met on the 3rd of May.") == ()


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("the second instalment", "the first instalment", True),
        ("the second instalment", "a second instalment", False),
        ("the second instalment", "the first battery", False),
        ("the second instalment", "an instalment", False),
    ],
)
def test_another_of_the_same_kind_is_another(one: str, other: str, differ: bool) -> None:
    assert others(ordinals(one), ordinals(other)) is differ
