"""The persons of an article."""

from __future__ import annotations

from tests.sentences import find, on, who


def test_a_surname_alone_needs_its_state_in_the_article_unless_it_is_famous() -> None:
    assert who("Scholz thanked them.", "Scholz", on(2023, 5, 1)) == {"DEU"}
    assert who("Young people danced.", "Young", on(2023, 5, 1)) == set()


def test_the_office_that_the_text_tells_chooses_among_namesakes_terms() -> None:
    found = find(
        "NATO Secretary General Jens Stoltenberg spoke.",
        "NATO Secretary General Jens Stoltenberg",
        on(2020, 1, 1),
    )
    assert {actor.id for actor in found.actors} == {"NATO"}
    assert found.people[0].name == "Jens Stoltenberg"


def test_somebody_whose_term_is_long_over_does_not_commit_the_state() -> None:
    assert find("Angela Merkel praised it.", "Angela Merkel", on(2023, 5, 1)).commits is False
    assert find("Angela Merkel praised it.", "Angela Merkel", on(2015, 5, 1)).commits is True
