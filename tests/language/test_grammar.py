"""Sentences become tokens that know their place, part of speech, lemma and head."""

import pytest

from communique.language.grammar import parse
from communique.records import Token


def tokens(text: str, start: int = 0) -> tuple[Token, ...]:
    (found,) = parse([text], [start])
    return found


@pytest.mark.parametrize("text", ["Chad thanked Mali.", "“No,” he said…", "€5m  for Côte d’Ivoire 🌧", "Why?"])
@pytest.mark.parametrize("start", [0, 17])
def test_tokens_stand_where_they_say(text: str, start: int) -> None:
    for token in tokens(text, start):
        assert text[token.start - start : token.end - start] == token.text


@pytest.mark.parametrize("text", ["Chad thanked Mali.", "Chad left. Mali stayed.", "Why? Because."])
def test_a_sentence_has_one_root_from_which_all_hangs(text: str) -> None:
    found = tokens(text)
    roots = {i for i, t in enumerate(found) if t.head == i}
    assert len(roots) == 1
    assert all(found[i].dep == "ROOT" for i in roots)
    for i in range(len(found)):
        seen = set()
        while found[i].head != i and i not in seen:
            seen.add(i)
            i = found[i].head
        assert i in roots


def test_subject_verb_and_object() -> None:
    chad, thanked, mali, _ = tokens("Chad thanked Mali.")
    assert (thanked.lemma, thanked.tag, thanked.dep) == ("thank", "VBD", "ROOT")
    assert (chad.dep, chad.head, mali.dep, mali.head) == ("nsubj", 1, "dobj", 1)


def test_the_same_sentences_have_the_same_trees() -> None:
    texts = ["Chad thanked Mali.", "Japan, which had sent tanks, left.", "Rain fell."]
    assert list(parse(texts, [0, 20, 60])) == list(parse(texts, [0, 20, 60]))


def test_no_sentences_no_trees() -> None:
    assert list(parse([], [])) == []


def test_an_empty_sentence_has_no_tokens() -> None:
    assert tokens("") == ()
