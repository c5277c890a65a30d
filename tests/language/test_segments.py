"""Sentences end at full stops that end sentences, and at no others."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.language.segments import dateline, sentences


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan agreed. Poland did not.", ["Japan agreed.", "Poland did not."]),
        ("Mr. Sato met Gen. Kim on Jan. 5.", ["Mr. Sato met Gen. Kim on Jan. 5."]),
        ("The U.S. Navy sailed. It left.", ["The U.S. Navy sailed.", "It left."]),
        (
            "He praised the U.S. The other side kept silent.",
            ["He praised the U.S.", "The other side kept silent."],
        ),
        ("It cost 3.5 billion. Who pays?", ["It cost 3.5 billion.", "Who pays?"]),
        ("“We will come.” She left.", ["“We will come.”", "She left."]),
        ('"Never!" he said.', ['"Never!" he said.']),
        ("J. P. Morgan lent money. Kenya paid.", ["J. P. Morgan lent money.", "Kenya paid."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("SEOUL, May 30 (Yonhap) -- The president left.", "The president left."),
        ("BRUSSELS (Reuters) - Ministers met.", "Ministers met."),
        ("NEW YORK, Oct. 3 — The council voted.", "The council voted."),
    ],
)
def test_a_dateline_is_no_part_of_the_first_sentence(text: str, rest: str) -> None:
    assert cut(text) == [rest]


@pytest.mark.parametrize(
    "text", ["NATO and Japan met.", "NATO - an alliance of 32 - met.", "Japan: a survey"]
)
def test_what_looks_like_a_dateline_and_is_none(text: str) -> None:
    assert dateline(text) == 0


@given(st.text(max_size=200))
def test_spans_are_in_order_and_lose_no_word(text: str) -> None:
    spans = sentences(text)
    assert all(a < b for a, b in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    kept = "".join(text[a:b] for a, b in spans)
    assert "".join(kept.split()) == "".join(text[dateline(text) :].split())
