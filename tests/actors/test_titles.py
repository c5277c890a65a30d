"""Offices and agents found in a text."""

from __future__ import annotations

import pytest

from communique.actors.titles import find, modifiers, plural


def titles(text: str) -> list[str]:
    return [title.text for title in find(text)]


def test_the_longest_title_wins() -> None:
    assert titles("the Deputy Foreign Minister spoke") == ["Deputy Foreign Minister"]
    assert titles("the navy chief of staff spoke")[-1] == "chief of staff"


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("prime minister", "prime ministers"),
        ("chief of staff", "chiefs of staff"),
        ("secretary", "secretaries"),
        ("secretary-general", "secretaries-general"),
        ("spokesman", "spokesmen"),
    ],
)
def test_titles_have_plurals(one: str, many: str) -> None:
    assert plural(one) == many
    assert [title.plural for title in find(many)] == [True]


def test_a_title_means_another_office_elsewhere() -> None:
    (title,) = find("the secretary of state")
    american = title.of("USA")
    assert american is not None
    assert american.id == "foreign_minister"


def test_a_title_only_one_state_has_names_it() -> None:
    (title,) = find("the taoiseach")
    assert title.only == "IRL"


def test_an_agent_has_a_sector() -> None:
    (title,) = find("Turkish soldiers")
    assert (title.sector, title.plural, title.commits) == ("MIL", True, True)


def test_a_former_minister_commits_nobody() -> None:
    assert modifiers()["former"].commits is False
