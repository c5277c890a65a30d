"""The neural reader is asked in doubt: the passages are read in which the linear reader's doubts add up."""

import pytest

from communique.coding.first import first_look
from communique.coding.gist import gist
from communique.coding.hearing import DOUBTED, EVEN, REACH, doubt, hear
from communique.coding.likely import Odds
from communique.coding.linear import load
from communique.coding.neural import Heard
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
    return hear(None, sentences, places, likely)


def test_who_is_sure_is_not_asked_again() -> None:
    for deed in (0.05, 0.95):
        assert doubt([odds(deed)] * 9) == 0
        assert heard(TEXT, deed) == []


def test_who_doubts_is() -> None:
    assert doubt([odds(EVEN)]) == pytest.approx(1) and DOUBTED < 1
    (passage,) = heard(TEXT, EVEN)
    assert len(passage.does) == len(passage.corrections) == len(passage.passage.of) == 4
    assert len(passage.here) == len(passage.before) == len(passage.passage.named)


def test_small_doubts_add_up() -> None:
    deed = EVEN + REACH * (1 - DOUBTED / 2) - 0.001  # two such make a passage worth reading, one does not
    assert heard("Chad thanked Mali.", deed) == []
    assert heard("Chad thanked Mali and condemned Fiji.", deed)


def test_only_the_passage_in_doubt_is_read() -> None:
    assert len(heard(LONG, EVEN)) > 1
    (passage,) = heard(LONG, EVEN, only=6)
    assert 6 in {sentence for sentence, _ in passage.passage.of}
