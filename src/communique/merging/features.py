"""Two briefs in, one number out, for each feature that speaks for or against their being reports of one deed.

A table after nomenklatura's way: every row is a small pure function with a name, a sentence that says what it
means, and two weights, one for reports of the same article and one for reports of different articles. A
feature gives a number from 0 (does not apply) to 1. The weights are log-odds, from a logistic regression on
396 hand-coded pages (the reports that a coder would give of their gold events, half of them with slips, see
``tools/oracle.py``), rounded to a tenth. Three are set by hand, because pages too seldom tell them wrong to
be learnt from: turned roles and a denied deed all but forbid a merge, and a missing date counts against it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from communique.merging import comparisons as compare
from communique.merging.briefs import Brief


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


FEATURES: tuple[Feature, ...] = (
    Feature("same type", 3.3, 3.5, "both are the same type of deed", compare.same_type),
    Feature("near type", 0.3, 0.7, "readers exchange the two types", compare.near_type),
    Feature("same parties", 2.1, 1.7, "the same parties are named", compare.same_parties),
    Feature("fewer parties", 0.8, -0.3, "one names only some of the other's parties", compare.fewer_parties),
    Feature(
        "parties differ", -2.9, -0.9, "each names a party that the other does not", compare.parties_differ
    ),
    Feature("single party", 0.0, -0.9, "only one party is named", compare.single_party),
    Feature(
        "roles turned", -6.0, -6.0, "the one who acts in one is acted on in the other", compare.roles_turned
    ),
    Feature(
        "one mutual", -3.1, -3.1, "one tells a mutual act, the other an act on somebody", compare.one_mutual
    ),
    Feature("same day", 1.0, 1.7, "both happened on the same day", compare.same_day),
    Feature("same days", 0.5, 0.4, "their days meet within a week", compare.same_week),
    Feature("same month", 0.6, 1.1, "their days meet within a month or so", compare.same_month),
    Feature("dates wide", 0.0, -1.4, "their days meet in a stretch of many months", compare.dates_wide),
    Feature("dates apart", -3.3, -1.3, "they have no day in common", compare.dates_apart),
    Feature("date unknown", 0.0, -1.0, "one of them has no date", compare.date_unknown),
    Feature("polarity differs", -6.0, -6.0, "one happened and the other did not", compare.polarity_differs),
    Feature("status differs", -2.3, -2.6, "one was done and the other only planned", compare.status_differs),
    Feature("people shared", 1.2, 0.8, "they name the same people", compare.people_shared),
    Feature("people differ", -1.8, -0.7, "they name different people", compare.people_differ),
    Feature("same place", 2.1, 1.6, "they happened in the same place", compare.same_place),
    Feature("place differs", -0.9, 0.2, "they happened in different places", compare.place_differs),
    Feature("same amount", 3.3, 1.1, "they give the same amount of the same thing", compare.same_amount),
    Feature("amount differs", -1.5, 0.0, "they give different amounts", compare.amount_differs),
    Feature("words shared", 1.1, 1.2, "their sentences share content words", compare.words_shared),
    Feature(
        "many words shared",
        -0.3,
        1.0,
        "their sentences share several content words",
        compare.many_words_shared,
    ),
    Feature("trigger shared", 0.3, 1.3, "the same words express the deed", compare.trigger_shared),
    Feature("same sentence", -2.5, 0.0, "they stand in the same sentence", compare.same_sentence),
    Feature("headline", 1.1, 0.0, "one is the headline", compare.headline),
    Feature(
        "headline and lead", 1.2, 0.0, "one is the headline and the other the lead", compare.headline_and_lead
    ),
    Feature("mode shared", 1.7, 0.7, "both are the same kind of meeting or act", compare.mode_shared),
    Feature("mode differs", -0.6, -0.7, "they are different kinds of meeting or act", compare.mode_differs),
)

WITHIN_START = -7.8
"""Log-odds that two reports of one article tell one deed before any feature has spoken."""
ACROSS_START = -5.7
"""The same for two reports of different articles."""
