"""Rare words tie reports; common ones do not."""

from __future__ import annotations

from communique import merging
from communique.merging.comparisons import ties
from communique.merging.rarity import RARE, rarity
from communique.merging.topics import topic
from tests.merging.made_up import clusters, report, source, sources

KNOWN = sources("Herald", "Courier")


def test_what_every_page_says_is_common_and_what_few_say_is_rare() -> None:
    assert rarity("agre") < RARE < rarity("quinoa") == 1.0


def test_a_topic_is_what_the_page_dwells_on_and_others_do_not() -> None:
    text = (
        "Quinoa exports rose. The quinoa growers agreed. They agreed again, and agreed to agree on alpacas."
    )
    assert "quinoa" in topic(text)
    assert len(topic(text * 30)) <= 16


def test_two_deeds_of_one_state_in_a_month_are_two_unless_something_rare_ties_them() -> None:
    deed = "AGREE occurred signed"
    boats = report("Herald", "It signed a treaty on icebreakers.", deed, "NOR")
    grain = report("Courier", "It signed a treaty on quinoa.", deed, "NOR")
    again = report("Courier", "It has signed one on icebreakers.", deed, "NOR")
    briefs = [merging.brief(each, KNOWN[each.article]) for each in (boats, grain, again)]
    assert ties.untied(briefs[0], briefs[1]) == 1
    assert ties.untied(briefs[0], briefs[2]) == 0
    assert len(clusters([boats, grain], KNOWN)) == 2


def test_strikes_on_two_places_are_two() -> None:
    known = {name: source(name, topic=("quinoa", "alpaca")) for name in ("Herald", "Courier")}
    one = report("Herald", "Norway shelled Arica.", "ASSAULT occurred shelled", "NOR", "CHL", place=None)
    brief = merging.brief(one, known["Herald"])
    assert ties.done_elsewhere(brief, brief) == 0
