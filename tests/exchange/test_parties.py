"""Whom a name that somebody types stands for, and what is said where it is nobody's."""

from __future__ import annotations

from typing import cast

import pytest

from communique.exchange.parties import UnknownPartyError, party
from communique.store import Store


class Holding:
    """A store that holds these parties."""

    def names(self) -> list[tuple[str, str]]:
        return [("AU", "African Union"), ("ISR", "Israel"), ("JPN", "Japan"), ("ZAF", "South Africa")]


STORE = cast("Store", Holding())


@pytest.mark.parametrize(
    ("name", "id"), [("JPN", "JPN"), ("japan", "JPN"), ("Tokyo", "JPN"), ("Republic of South Africa", "ZAF")]
)
def test_a_party_is_found_by_its_id_and_its_names(name: str, id: str) -> None:
    assert party(STORE, name) == id


def test_a_slip_of_the_pen_is_suggested() -> None:
    with pytest.raises(UnknownPartyError, match=r"Did you mean Israel\?"):
        party(STORE, "Izraeel")


def test_initials_are_no_slip_of_a_long_name_and_a_town_is_no_party() -> None:
    with pytest.raises(UnknownPartyError) as told:
        party(STORE, "Atlantis")
    assert str(told.value) == "nobody is known as 'Atlantis'."
