"""What a document says, those say who issued it."""

from __future__ import annotations

import pytest

from communique.coding.documents import Issuers
from communique.coding.parties import Sides
from communique.records import EventType, Party
from tests.sentences import deed, tree_and_marks

CHAD, MALI, NIGER = (
    Party(id=id, name=name) for id, name in (("TCD", "Chad"), ("MLI", "Mali"), ("NER", "Niger"))
)


def ids(sides: Sides) -> tuple[list[str], list[str]]:
    return [party.id for party in sides.actors], [party.id for party in sides.recipients]


def issuers(text: str, word: str, type: EventType) -> Issuers:
    """Those of an article that has told one deed of Chad and Mali."""
    known = Issuers()
    tree, _, p = deed(text, word)
    known.note(tree, p, type, (CHAD, MALI))
    return known


def spoken(known: Issuers, text: str, word: str, *found: Party) -> tuple[list[str], list[str]]:
    """Who acts in a sentence, and on whom, where the readers found those actors."""
    tree, marks = tree_and_marks(text)
    _, _, p = deed(text, word)
    return ids(known.speak(tree, marks, p, Sides(found, (), 0.6)))


def test_who_issued_a_statement_says_what_it_says() -> None:
    known = issuers("Chad and Mali issued a statement.", "issued", "AGREE")
    assert spoken(known, "The statement condemns Niger.", "condemns", NIGER) == (["TCD", "MLI"], ["NER"])


def test_a_joint_one_is_said_by_those_who_met() -> None:
    known = issuers("Chad and Mali met in Lima.", "met", "CONSULT")
    assert spoken(known, "The joint statement condemns Niger.", "condemns", NIGER)[0] == ["TCD", "MLI"]
    assert spoken(known, "The statement condemns Niger.", "condemns", NIGER)[0] == ["NER"], (
        "whose, nobody told"
    )


@pytest.mark.parametrize("text", ["Niger condemns the raid.", "Niger's statement condemns the raid."])
def test_where_somebody_is_named_with_it_nothing_changes(text: str) -> None:
    known = issuers("Chad and Mali issued a statement.", "issued", "AGREE")
    assert spoken(known, text, "condemns", NIGER) == (["NER"], [])


def test_before_anybody_is_known_nothing_changes() -> None:
    assert spoken(Issuers(), "The joint statement condemns Niger.", "condemns", NIGER)[0] == ["NER"]
