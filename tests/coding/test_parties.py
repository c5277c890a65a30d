"""Who acts and who is acted on, where it is plain; and nobody does both."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.coding.horizon import Horizon
from communique.coding.parties import Sides, sides
from communique.coding.predicates import Marks, predicates
from communique.coding.readers import of_pages
from communique.coding.tree import Tree
from communique.records import EVENT_TYPES, EventType
from tests.sentences import at, marked


def sides_of(text: str, word: str, type_: EventType) -> Sides:
    (sentence,) = marked(text)
    near, here = Horizon().step(sentence)
    grown = Tree(sentence)
    p = next(p for p in predicates(grown, Marks(grown)) if p.head == at(grown, word))
    return sides(grown, p, type_, near, here, of_pages().parties)


@pytest.mark.parametrize(
    ("text", "word", "type_", "actors", "recipients"),
    [
        ("Chad thanked Mali.", "thanked", "SUPPORT", ["TCD"], ["MLI"]),
        ("Mali was thanked by Chad.", "thanked", "SUPPORT", ["TCD"], ["MLI"]),
        ("Chad accused Mali of spying.", "accused", "ACCUSE", ["TCD"], ["MLI"]),
        ("A statement from Norway praised Mali.", "praised", "SUPPORT", ["NOR"], ["MLI"]),
        ("Chad and Mali held talks.", "held", "CONSULT", ["MLI", "TCD"], []),
        (
            "Chad, Peru and Fiji warned Niger and Mali.",
            "warned",
            "THREATEN",
            ["FJI", "PER", "TCD"],
            ["MLI", "NER"],
        ),
    ],
)
def test_plain_cases(
    text: str, word: str, type_: EventType, actors: list[str], recipients: list[str]
) -> None:
    found = sides_of(text, word, type_)
    assert [p.id for p in found.actors] == actors
    assert [p.id for p in found.recipients] == recipients


def test_where_nobody_is_near_nobody_acts() -> None:
    assert sides_of("Rain fell on the town.", "fell", "ASSAULT") == Sides((), (), 0.0)


@settings(max_examples=20)
@given(
    st.sampled_from(
        ["Chad thanked Mali.", "Chad, Peru and Fiji met in Mali.", "Mali was seen by Chad and Peru."]
    ),
    st.sampled_from(EVENT_TYPES),
)
def test_nobody_stands_on_both_sides(text: str, type_: EventType) -> None:
    (sentence,) = marked(text)
    near, here = Horizon().step(sentence)
    grown = Tree(sentence)
    for p in predicates(grown, Marks(grown)):
        found = sides(grown, p, type_, near, here, of_pages().parties)
        assert not {a.id for a in found.actors} & {r.id for r in found.recipients}
        assert 0 <= found.sureness <= 1
