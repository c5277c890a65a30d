"""A text's word pieces are those of BERT's uncased tokenizer, each with the characters it stands for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.coding.pieces import UNKNOWN, length, pieces, vocabulary


def cut(text: str) -> list[str]:
    names = {number: piece for piece, number in vocabulary().items()}
    return [names[piece.id] for piece in pieces(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad thanked Mali.", ["chad", "thanked", "mali", "."]),
        ("Türkiye’s envoy", ["turk", "##iy", "##e", "’", "s", "envoy"]),
        ("a $5-million pledge", ["a", "$", "5", "-", "million", "pledge"]),
        ("x_y", ["x", "_", "y"]),
        ("日本 ½", ["日", "本", "½"]),
        ("a\u200bb", ["ab"]),
        ("\u00a0", []),
        ("🌧", [UNKNOWN]),
        ("a" * 101, [UNKNOWN]),
    ],
)
def test_a_text_is_cut_as_the_reference_cuts_it(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_a_piece_knows_its_characters() -> None:
    text = "In  Côte  d’Or"
    assert [text[p.start : p.end] for p in pieces(text)] == ["In", "Côte", "d", "’", "Or"]


@given(st.text(max_size=60))
def test_pieces_stand_in_order_and_part_by_part_make_the_whole(text: str) -> None:
    found = pieces(text)
    assert all(0 <= p.start < p.end <= len(text) for p in found)
    assert [p.start for p in found] == sorted(p.start for p in found)
    halves = [*pieces(text), *pieces(text)]
    assert [p.id for p in pieces(f"{text} {text}")] == [p.id for p in halves]


@given(st.text(max_size=60))
def test_they_are_those_of_the_reference_where_it_is_at_hand(text: str) -> None:
    transformers = pytest.importorskip("tokenizers", reason="tokenizers is not installed")
    reference = transformers.BertWordPieceTokenizer(dict(vocabulary()), lowercase=True)
    encoded = reference.encode(text, add_special_tokens=False)
    if "\x1c" <= min(text, default=" ") <= "\x1f":
        return
    assert [p.id for p in pieces(text)] == encoded.ids


def test_a_text_is_as_long_as_its_pieces() -> None:
    text = "Psarades’ envoys re-signed the treaty, twice."
    assert length(text) == len(pieces(text))
