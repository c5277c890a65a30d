"""Persons that no table knows are placed by what follows the name: an office, or a clause of leading."""

from __future__ import annotations

import pytest

from tests.sentences import mentions


@pytest.mark.parametrize(
    ("text", "actor", "commits"),
    [
        ("Jan Testman, who chairs NATO's military committee, warned Russia.", "NATO", True),
        ("Mary Testo, who leads Norway's delegation, rejected the text.", "NOR", True),
        ("Jan Testman, who represents Belgium at the UN, condemned Syria.", "BEL", True),
        ("John Testo, who was Ghana's foreign minister until 2019, urged Ethiopia to talk.", "GHA", False),
        ("Jan Testman, who is Latvia's defence minister, thanked Canada.", "LVA", True),
        ("General Mary Testo, NATO's supreme allied commander, visited Finland.", "NATO", True),
        ("Mary Testo, head of the Swedish Armed Forces, visited Finland.", "SWE", True),
        ("Mary Testo, spokeswoman for the Danish foreign ministry, rejected the claim.", "DNK", True),
        ("The UN special envoy for Libya, Mary Testo, urged both sides to talk.", "UN", True),
        ("Opposition leader Jan Testman of Belarus thanked Lithuania.", "BLR", False),
    ],
)
def test_a_person_is_placed_by_what_follows_the_name(text: str, actor: str, commits: bool) -> None:
    (person,) = [one for one in mentions(text) if one.kind == "person" and " " in one.text]
    assert ([one.id for one in person.actors], person.commits) == ([actor], commits)


def test_a_nickname_tells_which_organisation_where_the_article_names_it() -> None:
    text = "NATO ministers met. Admiral Jan Testman, who heads the alliance's military committee, spoke."
    (person,) = [one for one in mentions(text) if one.text == "Admiral Jan Testman"]
    assert [one.id for one in person.actors] == ["NATO"]


def test_a_clause_about_something_else_places_nobody() -> None:
    for text in ("Jan Testman, who fled from Syria, spoke.", "Jan Testman, who is staying in Latvia, spoke."):
        assert [one for one in mentions(text) if one.people] == []
