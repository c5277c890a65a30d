"""The neural reader moves what the linear reader said by what it saw."""

import numpy as np
import pytest

from communique.coding import neural
from communique.coding.first import first_look
from communique.coding.gist import gist
from communique.coding.likely import NONE
from communique.coding.linear import load
from communique.coding.passages import LABELS, Passage, passages
from communique.coding.second import EVEN, SURE, second_look, together
from tests.coding.test_hearing import TEXT, odds
from tests.sentences import DAY, article, parsed

TRUST = 0.6


def passage(text: str) -> Passage:
    sentences = parsed(article(text, DAY))
    places = [first_look(s, gist(sentences), load("deeds")).places for s in sentences]
    (found,) = passages(None, sentences, places, lambda group: True)
    return found


def test_no_correction_changes_nothing() -> None:
    (same,) = together([odds(0.4)], np.zeros((1, len(LABELS))), TRUST)
    assert same == pytest.approx(odds(0.4))


def test_a_correction_for_a_label_makes_it_likelier() -> None:
    corrections = np.zeros((1, len(LABELS)))
    corrections[0, LABELS.index("AID")] = 1
    (moved,) = together([odds(0.4)], corrections, TRUST)
    assert sum(moved.values()) == pytest.approx(1)
    assert [label for label in LABELS if moved[label] > odds(0.4)[label]] == ["AID"]


def test_what_the_linear_reader_is_sure_of_stays_a_deed_whatever_the_neural_one_says() -> None:
    denied = np.zeros((1, len(LABELS)))
    denied[0, LABELS.index(NONE)] = 9
    (sure,) = together([odds(SURE)], denied, TRUST)
    assert sure[NONE] == pytest.approx(1 - EVEN) and sum(sure.values()) == pytest.approx(1)
    (unsure,) = together([odds(SURE - 0.01)], denied, TRUST)
    assert unsure[NONE] > 0.9


def test_the_neural_reader_may_change_its_type() -> None:
    aid = np.zeros((1, len(LABELS)))
    aid[0, LABELS.index("AID")] = 9
    (changed,) = together([odds(SURE)], aid, TRUST)
    assert max(changed, key=lambda label: changed[label]) == "AID"


def test_what_is_not_heard_stays_as_it_was() -> None:
    said = [[odds(0.4)], [odds(0.4)] * 2]
    assert second_look(said, [], TRUST) is said


def test_what_is_heard_is_corrected_at_its_place() -> None:
    heard = neural.load().heard(passage(TEXT))
    said = [[odds(0.4)], [odds(0.4)] * 2, [odds(0.4)], [odds(0.4)]]  # of the rain's two one is no predicate
    first, rain, third, fourth = second_look(said, [heard], TRUST)
    assert [first[0], rain[0], third[0], fourth[0]] == together([odds(0.4)] * 4, heard.corrections, TRUST)
    assert rain[1] == odds(0.4)


def test_the_neural_reader_says_the_same_of_a_passage_whatever_it_read_before() -> None:
    def corrections(text: str) -> list[list[float]]:
        return [[float(x) for x in row] for row in neural.load().heard(passage(text)).corrections]

    before = corrections(TEXT)
    corrections("Norway urged Kenya to release the crew of the trawler, which it seized in May.")
    assert corrections(TEXT) == before
    assert np.array(before).shape == (4, len(LABELS))
    assert all((x * neural.GRAIN).is_integer() for row in before for x in row)
