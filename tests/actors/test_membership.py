"""Who belongs to an organisation on a day, and the words for its members."""

from __future__ import annotations

from datetime import date

import pytest

from communique.actors import members, parties, resolve


@pytest.mark.parametrize(
    ("id", "on", "count"),
    [
        ("EU", date(2004, 4, 30), 15),
        ("EU", date(2004, 5, 1), 25),
        ("EU", date(2019, 6, 1), 28),
        ("EU", date(2024, 6, 1), 27),
        ("NATO", date(2003, 1, 1), 19),
        ("NATO", date(2023, 4, 3), 30),
        ("NATO", date(2023, 4, 4), 31),
        ("NATO", date(2024, 3, 7), 32),
        ("ASEAN", date(2020, 1, 1), 10),
        ("BRICS", date(2009, 7, 1), 4),
        ("BRICS", date(2015, 1, 1), 5),
        ("SCO", date(2010, 1, 1), 6),
        ("ECOWAS", date(2024, 1, 1), 15),
    ],
)
def test_an_organisation_has_the_members_of_the_day(id: str, on: date, count: int) -> None:
    assert len(members(id, on)) == count


def test_a_state_that_left_is_a_member_until_then() -> None:
    assert "GBR" in members("EU", date(2020, 1, 30))
    assert "GBR" not in members("EU", date(2020, 2, 1))
    assert "GBR" not in members("EU")


def test_a_state_that_left_and_came_back_was_none_between() -> None:
    days = (date(2022, 1, 1), date(2007, 6, 1), date(1999, 1, 1))
    assert ["SYC" in members("SADC", day) for day in days] == [True, False, True]


def test_an_organ_has_the_members_of_its_organisation() -> None:
    assert members("European Commission", date(2024, 6, 1)) == members("EU", date(2024, 6, 1))


def test_who_is_no_organisation_has_no_members() -> None:
    with pytest.raises(KeyError):
        members("JPN")


@pytest.mark.parametrize(
    ("text", "context", "organisation"),
    [
        ("the 27", "The European Commission asked the EU to wait.", "EU"),
        ("EU member states", "", "EU"),
        ("the bloc's members", "the EU", "EU"),
        ("the allies", "NATO's secretary general", "NATO"),
        ("NATO's 32 members", "", "NATO"),
        ("members of the African Union", "", "AU"),
        ("ASEAN's 10 members", "", "ASEAN"),
    ],
)
def test_words_for_the_members_mean_the_members_of_the_day(
    text: str, context: str, organisation: str
) -> None:
    on = date(2024, 6, 1)
    assert [actor.id for actor in parties(text, on, context)] == list(members(organisation, on))
    found = resolve(text, on, context)
    assert found is not None
    assert found.id == organisation


@pytest.mark.parametrize(("text", "on"), [("the 27", date(2019, 1, 1)), ("the 12", date(2024, 1, 1))])
def test_a_number_that_does_not_fit_names_no_members(text: str, on: date) -> None:
    assert len(parties(text, on, "the EU")) < 2


def test_a_format_stands_for_its_members() -> None:
    assert {actor.id for actor in parties("the Weimar Triangle")} == {"DEU", "FRA", "POL"}
