"""How a deed was done: by the words below it, else by its frame; each type has modes of its own."""

import pytest

from communique.coding.modes import mode_of
from communique.records import EventType
from tests.sentences import deed


def mode(text: str, word: str, type_: EventType) -> str | None:
    grown, _, p = deed(text, word)
    return mode_of(grown, p, type_)


@pytest.mark.parametrize(
    ("text", "word", "type_", "told"),
    [
        ("France and Kenya held talks by phone.", "held", "CONSULT", "phone"),
        ("Japan and Fiji met by videoconference.", "met", "CONSULT", "virtual"),
        ("The leaders of France and Japan met at a summit.", "met", "CONSULT", "multilateral"),
        ("Mali and Chad agreed on a ceasefire.", "agreed", "RETREAT", "ceasefire"),
        ("The workers staged a boycott.", "staged", "PROTEST", "boycott"),
    ],
)
def test_words_below_the_deed_tell_it(text: str, word: str, type_: EventType, told: str) -> None:
    assert mode(text, word, type_) == told


@pytest.mark.parametrize(
    ("text", "word", "type_", "told"),
    [
        ("The French president visited Japan.", "visited", "CONSULT", "visit"),
        ("France mediated between Chad and Sudan.", "mediated", "CONSULT", "third-party"),
        ("France withdrew its troops from Mali.", "withdrew", "RETREAT", "withdraw"),
    ],
)
def test_else_its_frame_does(text: str, word: str, type_: EventType, told: str) -> None:
    assert mode(text, word, type_) == told


def test_a_deed_without_such_words_has_none() -> None:
    assert mode("France thanked Japan.", "thanked", "SUPPORT") is None


def test_the_words_of_one_type_say_nothing_of_another() -> None:
    assert mode("France thanked Japan by phone.", "thanked", "SUPPORT") is None
    assert mode("France and Japan held talks on a ceasefire.", "held", "CONSULT") is None
