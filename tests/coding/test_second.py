"""The neural reader is asked in doubt, and moves what the linear reader said by what it saw."""

from collections.abc import Sequence

import numpy as np
import pytest

from communique.coding import neural
from communique.coding.first import first_look
from communique.coding.gist import gist
from communique.coding.hearing import Hearing
from communique.coding.likely import Odds
from communique.coding.linear import load
from communique.coding.passages import LABELS, passages
from communique.coding.second import DOUBTED, EVEN, REACH, doubt, second_look, together
from tests.sentences import DAY, article, parsed

TEXT = "Chad thanked Mali. Rain fell on the roofs. Japan condemned Fiji. Peru may visit Chile."


def odds(deed: float) -> Odds:
    share = deed / (len(LABELS) - 1)
    return {label: share if i else 1 - deed for i, label in enumerate(LABELS)}


def looked(text: str, deed: float) -> Sequence[Sequence[Odds]]:
    sentences = parsed(article(text, DAY))
    read = [first_look(s, gist(sentences), load("deeds")) for s in sentences]
    places = [r.places for r in read]
    return second_look([[odds(deed)] * len(own) for own in places], Hearing(None, sentences, places))


def test_no_correction_changes_nothing() -> None:
    (same,) = together([odds(0.4)], np.zeros((1, len(LABELS))))
    assert same == pytest.approx(odds(0.4))


def test_a_correction_for_a_label_makes_it_likelier() -> None:
    corrections = np.zeros((1, len(LABELS)))
    corrections[0, LABELS.index("AID")] = 1
    (moved,) = together([odds(0.4)], corrections)
    assert sum(moved.values()) == pytest.approx(1)
    assert [label for label in LABELS if moved[label] > odds(0.4)[label]] == ["AID"]


def test_who_is_sure_is_not_asked_again() -> None:
    for deed in (0.05, 0.95):
        assert doubt([odds(deed)] * 9) == 0
        assert all(one == odds(deed) for own in looked(TEXT, deed) for one in own)


def test_who_doubts_is_corrected() -> None:
    assert doubt([odds(EVEN)]) == pytest.approx(1) and DOUBTED < 1
    assert any(one != odds(EVEN) for own in looked(TEXT, EVEN) for one in own)


def test_small_doubts_add_up() -> None:
    deed = EVEN + REACH * (1 - DOUBTED / 2)  # two such make a passage worth reading, one does not
    assert doubt([odds(deed)]) == pytest.approx(DOUBTED / 2)
    assert looked("Chad thanked Mali.", deed) == [[odds(deed)]]
    ((one, other),) = looked("Chad thanked Mali and condemned Fiji.", deed - 0.001)
    assert odds(deed - 0.001) not in (one, other)


def test_the_neural_reader_says_the_same_of_a_passage_whatever_it_read_before() -> None:
    def corrections(text: str) -> list[list[float]]:
        sentences = parsed(article(text, DAY))
        places = [first_look(s, gist(sentences), load("deeds")).places for s in sentences]
        (passage,) = passages(None, sentences, places, lambda group: True)
        return [[float(x) for x in row] for row in neural.load().heard(passage).corrections]

    before = corrections(TEXT)
    corrections("Norway urged Kenya to release the crew of the trawler, which it seized in May.")
    assert corrections(TEXT) == before
    assert np.array(before).shape == (4, len(LABELS))
    assert all((x * neural.GRAIN).is_integer() for row in before for x in row)
