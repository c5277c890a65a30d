"""Names with one slip of the pen."""

from __future__ import annotations

from communique.actors.spelling import respelt


def test_one_slip_is_forgiven_in_long_names() -> None:
    assert respelt("Kazahks") == "Kazakhs"


def test_short_names_are_too_near_to_others() -> None:
    assert respelt("Irak") == ""


def test_two_slips_are_another_name() -> None:
    assert respelt("Kzzahks") == ""
