"""Every verb may tell a deed, and every noun and adjective that a frame knows; with the frames it fits."""

import pytest

from communique.coding.predicates import predicates
from tests.sentences import deed, tree_and_marks


def told(text: str) -> list[str]:
    grown, marks = tree_and_marks(text)
    return [grown.tokens[p.head].text for p in predicates(grown, marks)]


def types(text: str, word: str) -> list[str]:
    _, _, p = deed(text, word)
    return [m.frame.type for m in p.matches]


def test_verbs_are_found_whatever_they_mean() -> None:
    assert told("France thanked Mali and painted a door.") == ["thanked", "painted"]


def test_auxiliaries_are_none() -> None:
    assert told("France has been thanked.") == ["thanked"]


def test_nouns_are_found_if_a_frame_knows_them() -> None:
    assert told("The condemnation of the raid was sharp.")[0] == "condemnation"
    assert "door" not in told("The door of the house was red.")


def test_a_deed_in_two_words_is_told_once() -> None:
    assert told("France held talks with Germany.") == ["held"]
    assert told("France signed a treaty with Germany.") == ["signed"]


def test_names_tell_no_deed() -> None:
    assert "cooperation" in told("Japan praised the cooperation of the two states.")
    assert told("Japan thanked the Organisation of Islamic Cooperation.") == ["thanked"]


@pytest.mark.parametrize(
    ("text", "word", "type_"),
    [
        ("France signed a treaty with Mali.", "signed", "AGREE"),
        ("France imposed sanctions on Mali.", "imposed", "SANCTION"),
        ("France expelled two diplomats.", "expelled", "SANCTION"),
        ("France held talks with Mali.", "held", "CONSULT"),
        ("France held a series of talks with Mali.", "held", "CONSULT"),
        ("France thanked Mali.", "thanked", "SUPPORT"),
        ("France put its name to the treaty.", "put", "AGREE"),
        ("France urged Mali to leave.", "urged", "REQUEST"),
    ],
)
def test_the_closest_frame_comes_first(text: str, word: str, type_: str) -> None:
    assert types(text, word)[0] == type_


def test_a_frame_that_wants_an_object_fits_no_other() -> None:
    assert "CONSULT" in types("France held talks.", "held")
    assert "CONSULT" not in types("France held a flag.", "held")
    assert types("France painted a treaty.", "painted") == []


def test_the_words_of_a_phrase_must_follow_in_order() -> None:
    _, _, p = deed("France put its name to the treaty.", "put")
    assert p.matches[0].phrase == ("put", "name", "to")
    _, _, other = deed("The name that France put in was red.", "put")
    assert ("put", "name", "to") not in [m.phrase for m in other.matches]


def test_closeness_never_rises_down_the_list() -> None:
    _, _, p = deed("France called for talks with Mali.", "called")
    assert len(p.matches) > 1
    assert [m.closeness for m in p.matches] == sorted((m.closeness for m in p.matches), reverse=True)


def test_mentions_are_found_by_every_token_they_cover() -> None:
    _, marks = tree_and_marks("South Africa thanked Mali.")
    south, africa, thanked, mali = (marks.at(i) for i in range(4))
    assert south == africa != []
    assert [m.text for m in mali] == ["Mali"] and thanked == []
