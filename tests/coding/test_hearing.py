"""Passages are read once, when somebody wants them."""

from collections.abc import Sequence

import pytest

from communique.coding import neural
from communique.coding.first import first_look
from communique.coding.gist import gist
from communique.coding.hearing import Hearing
from communique.coding.linear import load
from tests.sentences import DAY, article, parsed

TEXT = " ".join(["Chad thanked Mali. Rain fell all day. Japan condemned Fiji."] * 12)


@pytest.fixture
def hearing() -> Hearing:
    sentences = parsed(article(TEXT, DAY))
    places = [first_look(s, gist(sentences), load("deeds")).places for s in sentences]
    return Hearing(None, sentences, places)


def test_nothing_is_read_unasked(hearing: Hearing) -> None:
    hearing.listen(lambda group: False)
    assert hearing.heard == []


def test_a_passage_is_read_when_a_sentence_of_it_is_wanted(hearing: Hearing) -> None:
    hearing.listen(lambda group: 5 in group)
    (heard,) = hearing.heard
    assert 5 in {sentence for sentence, _ in heard.passage.of}
    assert len(heard.does) == len(heard.corrections) == len(heard.passage.of)
    assert len(heard.here) == len(heard.before) == len(heard.passage.named)


def test_no_passage_is_read_twice(hearing: Hearing, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Sequence[int]] = []

    def wanted(group: Sequence[int]) -> bool:
        asked.append(group)
        return True

    hearing.listen(lambda group: 0 in group)
    (first,) = hearing.heard
    hearing.listen(wanted)
    assert hearing.heard[0] is first and all(0 not in group for group in asked)
    monkeypatch.setattr(neural.Neural, "heard", None)
    hearing.listen(lambda group: True)  # none is left
    assert len(hearing.heard) == len(asked) + 1
