"""The roles of a predicate are the logical ones, whatever the sentence does with its words."""

import pytest

from communique.coding.roles import carrier, is_passive, roles
from tests.sentences import at, tree, words


def role(text: str, predicate: str, name: str) -> list[str]:
    grown = tree(text)
    return words(grown, roles(grown, at(grown, predicate)).get(name, ()))


@pytest.mark.parametrize(
    ("text", "predicate", "subject", "object_"),
    [
        ("Japan thanked Poland.", "thanked", ["Japan"], ["Poland"]),
        ("Japan was urged by China to withdraw its troops.", "urged", ["China"], ["Japan"]),
        ("Japan was urged by China to withdraw its troops.", "withdraw", ["Japan"], ["troops"]),
        ("Sanctions imposed by France were lifted.", "imposed", ["France"], ["Sanctions"]),
        ("The minister who criticised Norway resigned.", "criticised", ["minister"], ["Norway"]),
        ("The treaty that Chile signed was kept.", "signed", ["Chile"], ["treaty"]),
        ("Kenya condemned the raid and recalled its envoy.", "recalled", ["Kenya"], ["envoy"]),
        ("Canada promised to send tanks.", "send", ["Canada"], ["tanks"]),
        ("Canada called on Kenya to send tanks.", "send", ["Kenya"], ["tanks"]),
        ("Canada appealed to Kenya to release the ship.", "release", ["Kenya"], ["ship"]),
        ("France held talks after meeting Russian officials.", "meeting", ["France"], ["officials"]),
        ("Signed in May by Norway and Chad, the treaty bans mines.", "Signed", ["Norway"], ["treaty"]),
        ("Approved by Peru, the pact was published by Chile.", "Approved", ["Peru"], ["pact"]),
        ("Ships left the port, as agreed by Peru.", "agreed", ["Peru"], []),
        ("Japan joined Italy in sending ships.", "sending", ["Japan", "Italy"], ["ships"]),
        ("Japan's decision to send vehicles pleased Kyiv.", "send", ["Japan"], ["vehicles"]),
    ],
)
def test_subject_and_object(text: str, predicate: str, subject: list[str], object_: list[str]) -> None:
    assert role(text, predicate, "subj") == subject
    assert role(text, predicate, "obj") == object_


def test_prepositions_of_the_verb_and_of_its_object_both_count() -> None:
    assert role("France held talks with Germany.", "held", "with") == ["Germany"]
    assert role("France imposed sanctions on Iran.", "imposed", "on") == ["Iran"]


def test_joined_prepositions_are_one_role() -> None:
    assert role("China protested to Poland and to Brazil.", "protested", "to") == ["Poland", "Brazil"]


def test_a_noun_has_the_subject_of_the_verb_that_carries_it() -> None:
    grown = tree("France held talks with Germany.")
    assert carrier(grown, at(grown, "talks")) == at(grown, "held")
    assert role("France held talks with Germany.", "talks", "subj") == ["France"]


def test_possessors_act() -> None:
    assert role("Poland's condemnation of the raid was sharp.", "condemnation", "poss") == ["Poland"]


def test_adjectives_have_the_subject_of_their_verb() -> None:
    assert role("Norway is grateful to Sweden.", "grateful", "subj") == ["Norway"]
    assert role("Norway is grateful to Sweden.", "grateful", "to") == ["Sweden"]


def test_the_passive_is_told_by_its_auxiliary_or_as_a_reduced_clause() -> None:
    grown = tree("Sanctions imposed by France were lifted.")
    assert is_passive(grown, at(grown, "imposed"))
    assert is_passive(grown, at(grown, "lifted"))
    active = tree("France lifted sanctions.")
    assert not is_passive(active, at(active, "lifted"))
