"""Names found in a text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from communique.actors.folding import fold
from communique.actors.gazetteer import Gazetteer, longest
from communique.actors.names import Name

NAMES = Gazetteer(
    [
        Name(text="Niger", role="state", actors=("NER",)),
        Name(text="Nigeria", role="state", actors=("NGA",)),
        Name(text="Guinea", role="state", actors=("GIN",)),
        Name(text="Guinea-Bissau", role="state", actors=("GNB",)),
        Name(text="Côte d'Ivoire", role="state", actors=("CIV",)),
        Name(text="Treaty of Niger", role="trap"),
    ]
)


def found(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in NAMES.find(text)]


def test_a_name_ends_where_the_word_ends() -> None:
    assert found("Nigeria and Niger, not Nigerien") == ["Nigeria", "Niger"]


def test_the_longest_name_wins() -> None:
    assert found("Guinea-Bissau borders Guinea") == ["Guinea-Bissau", "Guinea"]


def test_diacritics_apostrophes_and_capitals_do_not_matter() -> None:
    assert found("Cote d’Ivoire") == ["Cote d’Ivoire"]
    assert found("NIGER PROTESTS") == ["NIGER"]
    assert found("niger") == []


def test_a_trap_hides_the_name_in_it() -> None:
    assert found("the Treaty of Niger was signed") == []


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9))))
def test_stretches_that_are_kept_never_overlap(spans: list[tuple[int, int]]) -> None:
    kept = longest([(start, start + length, "") for start, length in spans])
    assert all(left[1] <= right[0] for left, right in pairwise(kept))
