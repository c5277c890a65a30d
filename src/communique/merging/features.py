"""Two briefs in, one number out, for each feature that speaks for or against their being reports of one deed.

A table after nomenklatura's way: every row is a small pure function with a name, a sentence that says what it
means, and two weights, one for reports of the same article and one for reports of different articles. A
feature gives a number from 0 (does not apply) to 1. The weights are log-odds, from a logistic regression on
what the coder reports of hand-coded pages that it has not learnt from (``tools/fit_merging.py``); they lie in
``data/likeness.csv``.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from communique.merging.briefs import Brief
from communique.merging.comparisons import acts, dates, details, groups, kinds, parties, sentences, ties

DATA = Path(str(files("communique.merging") / "data"))


class Feature(NamedTuple):
    """One row of the table."""

    name: str
    within: float
    """Log-odds it adds where both reports stand in one article."""
    across: float
    """Log-odds it adds where they stand in different articles."""
    says: str
    """What it means, as a clause that an analyst can read."""
    measure: Callable[[Brief, Brief], float]


@cache
def _weights() -> dict[str, tuple[float, float]]:
    """Within and across by the feature's name."""
    text = (DATA / "likeness.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return {row["feature"]: (float(row["within"]), float(row["across"])) for row in rows}


def _feature(name: str, says: str, measure: Callable[[Brief, Brief], float]) -> Feature:
    """A row with its weights; raises KeyError where the table has none."""
    within, across = _weights()[name]
    return Feature(name, within, across, says, measure)


FEATURES: tuple[Feature, ...] = (
    _feature("same type", "both are the same type of deed", kinds.same_type),
    _feature("near type", "readers exchange the two types", kinds.near_type),
    _feature("both said", "both tell words, not deeds", kinds.both_said),
    _feature("mode shared", "both are the same kind of meeting or act", kinds.mode_shared),
    _feature("mode differs", "they are different kinds of meeting or act", kinds.mode_differs),
    _feature("same act", "the words that express them name one act", acts.same_act),
    _feature("acts differ", "their words name different acts", acts.acts_differ),
    _feature("polarity differs", "one happened and the other did not", kinds.polarity_differs),
    _feature("same status", "both were done, or both lie ahead", kinds.same_status),
    _feature("status differs", "one was done and the other only planned", kinds.status_differs),
    _feature("promise and deed", "one promises it and the other tells it done", kinds.promise_and_deed),
    _feature("one recalled", "one is news and the other its background", kinds.one_recalled),
    _feature("same parties", "the same parties are named", parties.same_parties),
    _feature("same two", "the same two or more parties are named", parties.same_two),
    _feature("fewer parties", "one names only some of the other's parties", parties.fewer_parties),
    _feature("parties differ", "each names a party that the other does not", parties.parties_differ),
    _feature("same sides", "the same parties act and are acted on", parties.same_sides),
    _feature("roles turned", "the one who acts in one is acted on in the other", parties.roles_turned),
    _feature("one mutual", "one tells a mutual act, the other an act on somebody", parties.one_mutual),
    _feature("people shared", "they name the same people", parties.people_shared),
    _feature("several people", "they name several of the same people", parties.several_people_shared),
    _feature("people differ", "they name different people of one party", parties.people_differ),
    _feature("group for members", "one names a group, the other its members", groups.group_for_members),
    _feature("same day", "both happened on the same day", dates.same_day),
    _feature("printed day", "both print the same day", dates.printed_day),
    _feature("remembered day", "pages of different seasons print the same day", dates.remembered_day),
    _feature("same days", "their days meet within a week", dates.same_week),
    _feature("same month", "their days meet within a month or so", dates.same_month),
    _feature("dates wide", "their days meet in a stretch of many months", dates.dates_wide),
    _feature("inferred meets", "the day of one fits when the other is told", dates.inferred_meets),
    _feature("both inferred", "they are told within a month or so", dates.both_inferred),
    _feature("nearly", "their days nearly meet", dates.nearly),
    _feature("dates apart", "they have no day in common", dates.dates_apart),
    _feature(
        "inferred apart",
        "the day of one does not fit when the other is told",
        dates.inferred_apart,
    ),
    _feature("far apart", "seasons lie between their days", dates.far_apart),
    _feature("date unknown", "one of them has no date", dates.date_unknown),
    _feature("met then", "both tell the meeting of these parties in that month", dates.met_then),
    _feature("agree on all", "deed, sides and day are the same", dates.agree_on_all),
    _feature("same place", "they happened in the same place", details.same_place),
    _feature("place differs", "they happened in different places", details.place_differs),
    _feature("same amount", "they give the same amount of the same thing", details.same_amount),
    _feature("amount differs", "they give different amounts", details.amount_differs),
    _feature("sums differ", "they give different sums of money", details.sums_differ),
    _feature("ordinals differ", "they count different ones of a kind", details.ordinals_differ),
    _feature("words shared", "their sentences share content words", sentences.words_shared),
    _feature("many words shared", "their sentences share several content words", sentences.many_words_shared),
    _feature("rare words shared", "their sentences share rare words", sentences.rare_words_shared),
    _feature("weight shared", "their sentences say much the same", sentences.weight_shared),
    _feature("no word shared", "their sentences share no word", sentences.no_word_shared),
    _feature("same story", "their articles are about the same story", sentences.same_story),
    _feature("untied", "nothing but one party ties them", ties.untied),
    _feature("other story", "their articles are about different stories", ties.other_story),
    _feature("other matter", "their sentences are about different matters", ties.other_matter),
    _feature("done elsewhere", "such deeds in two places are two", ties.done_elsewhere),
    _feature("names shared", "their sentences share a name or a number", sentences.names_shared),
    _feature("trigger shared", "the same words express the deed", sentences.trigger_shared),
    _feature("same sentence", "they stand in the same sentence", sentences.same_sentence),
    _feature("next sentence", "one follows the other", sentences.next_sentence),
    _feature("near", "they stand near each other", sentences.near),
    _feature("headline", "one is the headline", sentences.headline),
    _feature("headline and lead", "one is the headline and the other the lead", sentences.headline_and_lead),
)

_BY_NAME = {feature.name: feature for feature in FEATURES}
FIRM = tuple(
    _BY_NAME[name]
    for name in (
        "polarity differs",
        "promise and deed",
        "roles turned",
        "sums differ",
        "ordinals differ",
        "untied",
        "done elsewhere",
        "dates apart",
    )
)
"""What no likeness of words makes up for: "Norway condemned Chile" and "Chile condemned Norway" share all of
them."""

WITHIN_START, ACROSS_START = _weights()["start"]
"""Log-odds that two reports of one article, and of different articles, tell one deed before any feature has
spoken."""
