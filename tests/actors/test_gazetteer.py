"""Names found in a text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from communique.actors.folding import fold
from communique.actors.gazetteer import Gazetteer, gazetteer
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


@given(
    st.lists(
        st.sampled_from(["Niger", "Nigeria", "Guinea", "Guinea-Bissau", "GUINEA", "of", "the", "-", ","])
    )
)
def test_names_that_are_found_never_overlap_and_are_words_of_their_own(words: list[str]) -> None:
    text = " ".join(words)
    hits = NAMES.search(text)
    assert all(left.end <= right.start for left, right in pairwise(hits))
    assert sum(len(hit.names) > 0 for hit in hits) == sum(word[0] in "NG" for word in words)


def test_every_name_of_the_tables_is_found_by_itself() -> None:
    known = gazetteer()
    missed = [
        name
        for name in known.known
        if [(hit.start, hit.end) for hit in known.search(name)] != [(0, len(name))]
    ]
    assert missed == []
