"""Lemmas of the words that frames are looked up by."""

import pytest

from communique.language.grammar import parse


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("Ministers met.", ["minister", "meet", "."]),
        ("Countries pledged forces.", ["country", "pledge", "force", "."]),
        ("They didn't agree.", ["they", "do", "not", "agree", "."]),
        ("NATO denies it.", ["NATO", "deny", "it", "."]),
    ],
)
def test_lemmas(text: str, lemmas: list[str]) -> None:
    (tokens,) = parse([text], [0])
    assert [t.lemma for t in tokens] == lemmas


def test_offsets_count_from_the_start_of_the_field() -> None:
    (tokens,) = parse(["Japan agreed."], [10])
    assert (tokens[0].start, tokens[0].end) == (10, 15)
    assert tokens[1].text == "agreed"


def test_a_string_is_one_sentence_whatever_stands_in_it() -> None:
    (tokens,) = parse(["He left. She stayed."], [0])
    assert sum(t.dep == "ROOT" for t in tokens) >= 1
    assert len(tokens) == 6
