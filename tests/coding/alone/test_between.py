"""What one span of a text does to another: the best type there is, however unlikely."""

import pytest

from communique.coding import Between
from communique.coding import between as between_sentences
from communique.pipeline import between
from communique.records import EVENT_TYPES, STATUSES
from tests.sentences import DAY, marked


@pytest.mark.parametrize(
    ("text", "source", "target", "type_"),
    [
        ("Chad thanked Mali.", "Chad", "Mali", "SUPPORT"),
        ("Mali was thanked by Chad.", "Chad", "Mali", "SUPPORT"),
        ("Chad accused Mali of spying.", "Chad", "Mali", "ACCUSE"),
        ("Rebels bombed a village in Mali.", "Rebels", "a village", "ASSAULT"),
        ("The general praised his rival.", "The general", "his rival", "SUPPORT"),
    ],
)
def test_the_deed_and_its_direction(text: str, source: str, target: str, type_: str) -> None:
    there, back = between(text, source, target, DAY), between(text, target, source, DAY)
    assert there.type == type_
    assert there.score > back.score


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Chad thanked Mali.", "Peru", "Mali"),
        ("Chad thanked Mali.", "Chad", "Chad"),
        ("Chad thanked Mali.", "", ""),
        ("Nothing.", "Chad", "Mali"),
        ("", "Chad", "Mali"),
    ],
)
def test_there_is_always_an_answer(text: str, source: str, target: str) -> None:
    found = between(text, source, target, DAY)
    assert found.type in EVENT_TYPES and found.status in STATUSES
    assert 0 <= found.score <= 1


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Chad met two Malian pilots on Monday.", "CONSULT"),
        ("Chad will release two Malian pilots.", "AGREE"),
        ("Chad will not release two Malian pilots.", "REJECT"),
        ("Chad will meet two Malian pilots on Monday.", "AGREE"),
        ("Chad issued an ultimatum to two Malian pilots.", "THREATEN"),
    ],
)
def test_what_lies_ahead_or_is_denied_has_the_code_that_plover_gives_it(text: str, type_: str) -> None:
    assert between(text, "Chad", "two Malian pilots", DAY).type == type_


def test_without_sentences_there_is_no_score() -> None:
    assert between_sentences((), "", "Chad", "Mali") == Between(type="CONSULT", status="occurred", score=0.0)


def test_a_span_need_not_be_one_that_the_tables_know() -> None:
    text = "The harbour master thanked the ferryman."
    known = between_sentences(marked(text), text, "The harbour master", "the ferryman")
    assert known.type == "SUPPORT"


def test_the_same_question_has_the_same_answer() -> None:
    assert between("Chad thanked Mali.", "Chad", "Mali") == between("Chad thanked Mali.", "Chad", "Mali")
