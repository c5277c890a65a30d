"""The neural reader is asked about every passage that may tell a deed, however sure the linear one is."""

import pytest

from communique.coding import neural
from communique.coding.first import first_look
from communique.coding.gist import gist
from communique.coding.hearing import LEAST, hear, may_tell
from communique.coding.likely import Odds
from communique.coding.linear import load
from communique.coding.listener import Heard
from communique.coding.passages import LABELS
from tests.sentences import DAY, article, parsed

TEXT = "Chad thanked Mali. Rain fell on the roofs. Japan condemned Fiji. Peru may visit Chile."
LONG = " ".join(["Chad thanked Mali. Rain fell all day. Japan condemned Fiji."] * 12)


def odds(deed: float) -> Odds:
    share = deed / (len(LABELS) - 1)
    return {label: share if i else 1 - deed for i, label in enumerate(LABELS)}


def heard(text: str, deed: float, only: int | None = None) -> list[Heard]:
    """What is heard where every predicate, or each of one sentence, is so likely a deed, and all others are
    none."""
    sentences = parsed(article(text, DAY))
    places = [first_look(s, gist(sentences), load("deeds")).places for s in sentences]
    likely = [[odds(deed if only in (None, i) else 0.0)] * len(own) for i, own in enumerate(places)]
    return hear(None, sentences, places, likely, neural.load())


def test_what_tells_no_deed_is_not_read() -> None:
    assert not may_tell([odds(LEAST / 2)] * 9)
    assert heard(TEXT, LEAST / 2) == []


@pytest.mark.parametrize("deed", [LEAST + 0.01, 0.5, 0.99])
def test_what_may_tell_one_is_read_however_sure_the_linear_reader_is(deed: float) -> None:
    assert may_tell([odds(0.0), odds(deed)])
    (passage,) = heard(TEXT, deed)
    assert len(passage.does) == len(passage.corrections) == len(passage.passage.of) == 4
    assert len(passage.here) == len(passage.before) == len(passage.passage.named)


def test_only_the_passage_that_may_is_read() -> None:
    assert len(heard(LONG, 0.5)) > 1
    (passage,) = heard(LONG, 0.5, only=6)
    assert 6 in {sentence for sentence, _ in passage.passage.of}
