"""A passage is a few sentences under the headline, cut the same way whatever is asked of it."""

from collections.abc import Sequence

import numpy as np

from communique.coding.first import first_look
from communique.coding.gist import gist
from communique.coding.linear import load
from communique.coding.passages import ACTOR, HEADLINE, LONGEST, PASSAGE, Passage, passages
from communique.coding.pieces import vocabulary
from communique.records import Sentence
from tests.sentences import DAY, article, parsed

TEXT = "Chad thanked Mali. Rain fell all day. Japan condemned Fiji."


def made(text: str, title: str | None = "Chad thanks Mali", wanted: range | None = None) -> list[Passage]:
    sentences = parsed(article(text, DAY, title))
    places = [first_look(s, gist(sentences), load("deeds")).places for s in sentences]

    def asked_for(group: Sequence[int]) -> bool:
        return wanted is None or any(i in wanted for i in group)

    return list(passages(title, sentences, places, asked_for))


def words(passage: Passage) -> list[str]:
    names = {number: piece for piece, number in vocabulary().items()}
    return [names[int(number)] for number in passage.pieces]


def test_sentences_stand_together_behind_the_headline() -> None:
    title, body = made(TEXT)
    assert words(title) == ["[CLS]", "[SEP]", "chad", "thanks", "mali", "[SEP]"]
    assert words(body)[:9] == ["[CLS]", "chad", "thanks", "mali", "[SEP]", "chad", "thanked", "mali", "."]
    assert words(body)[-4:] == ["condemned", "fiji", ".", "[SEP]"]
    assert body.segments.tolist() == [0] * 5 + [1] * (len(body.pieces) - 5)


def test_each_predicate_is_made_of_its_own_pieces() -> None:
    _, body = made(TEXT)
    whole = np.array(words(body))
    assert [[str(w) for w in whole[body.asked[row > 0]]] for row in body.words] == [
        ["thanked"],
        ["fell"],
        ["condemned"],
    ]
    assert body.words.sum(axis=1).tolist() == [1, 1, 1]
    assert body.asked[0] == 0


def test_known_actors_are_marked() -> None:
    _, body = made(TEXT)
    assert [w for w, mark in zip(words(body), body.marks, strict=True) if mark == ACTOR] == [
        "chad",
        "mali",
        "japan",
        "fiji",
    ]


def test_a_passage_does_not_hang_on_which_are_wanted() -> None:
    text = " ".join([TEXT] * 12)
    every = made(text)
    assert len(every) > 2
    (last,) = made(text, wanted=range(36, 37))
    assert last.pieces.tolist() == every[-1].pieces.tolist() and last.of == every[-1].of
    assert made(text, wanted=range(0)) == []


def test_nothing_is_longer_than_can_be_read() -> None:
    for passage in made(" ".join([TEXT] * 40), "Chad thanks Mali " * 30):
        assert len(passage.pieces) <= HEADLINE + max(PASSAGE, LONGEST) + 3


def test_sentences_without_predicates_make_no_passage() -> None:
    none: list[Sentence] = []
    assert list(passages(None, none, [], lambda group: True)) == []
