"""Which pairs of reports the weights of likeness are learnt from, and how the table takes them."""

from __future__ import annotations

import pytest

from tests.merging.made_up import report, sources

pytest.importorskip("sklearn")

from communique import merging
from tools.fit_merging import elsewhere, of_one_story, pairs, with_weight, within
from tools.told import Known, OneDeed

SOURCES = sources("Herald", "Courier", "Gazette")
SAID = OneDeed((("a1-1", "a2-1"),), frozenset({frozenset(("a1-2", "a2-2"))}))


def known(outlet: str, event: str, quote: str = "Norway's premier met Chile's president in Oslo.") -> Known:
    one = report(outlet, quote, "CONSULT occurred met", "NOR CHL", people=("Ada Berg",))
    return Known(merging.brief(one, SOURCES[one.article]), event, event[0])


HERE, THERE, FAR = known("Herald", "a1-1"), known("Courier", "a2-1"), known("Gazette", "b1-1")


def test_pairs_of_one_story_and_of_two_are_told_apart() -> None:
    reports = [HERE, THERE, FAR]
    assert list(of_one_story(reports)) == [(HERE.brief, THERE.brief)]
    assert {THERE.brief.report, HERE.brief.report} not in [
        {one.report, other.report} for one, other in elsewhere(reports)
    ]
    assert list(within(reports)) == []


def test_a_pair_is_right_if_readers_list_both_as_one_deed() -> None:
    reports = [HERE, THERE, FAR]
    table = pairs(reports, [(HERE.brief, THERE.brief), (HERE.brief, FAR.brief)], SAID)
    assert table.right.tolist() == [True, False]


def test_what_readers_could_not_decide_teaches_nothing() -> None:
    doubted = [known("Herald", "a1-2"), known("Courier", "a2-2")]
    assert not len(pairs(doubted, of_one_story(doubted), SAID).right)


def test_a_column_is_replaced_and_the_rest_stands() -> None:
    assert with_weight("same day,0.3,1.3", "across", {"same day": -0.2}) == "same day,0.3,-0.2"
    assert with_weight("# same day,0.3,1.3", "across", {"# same day": 9.0}) == "# same day,0.3,1.3"
    assert with_weight("same place,0.2,1.9", "within", {"same day": -0.2}) == "same place,0.2,1.9"
