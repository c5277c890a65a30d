"""The table of features: each speaks for itself."""

from __future__ import annotations

from communique import merging
from communique.merging.features import FEATURES
from communique.merging.likeness import likeness, reasons
from communique.merging.near_types import near, nearness
from communique.merging.words import content_words, shared, stem
from communique.records import EVENT_TYPES
from tests.merging.made_up import report, sources

KNOWN = sources("Herald", "Courier")
ONE = merging.brief(report("Herald", "Norway met Chile.", "CONSULT occurred met", "NOR CHL"), KNOWN["Herald"])
OTHER = merging.brief(
    report("Courier", "Chile met Norway.", "CONSULT occurred met", "NOR CHL"), KNOWN["Courier"]
)


def test_every_feature_has_a_name_of_its_own_and_a_sentence() -> None:
    assert len({f.name for f in FEATURES}) == len(FEATURES)
    assert all(f.says and f.says[0].islower() for f in FEATURES)


def test_features_stay_between_nothing_and_one_and_do_not_mind_the_order() -> None:
    for feature in FEATURES:
        assert 0 <= feature.measure(ONE, OTHER) <= 1
        assert feature.measure(ONE, OTHER) == feature.measure(OTHER, ONE)


def test_likeness_is_the_sum_of_what_speaks() -> None:
    assert likeness(ONE, OTHER) == likeness(OTHER, ONE) > 0
    assert reasons(ONE, OTHER)[0] == "both are the same type of deed"
    assert "the same two or more parties are named" in reasons(ONE, OTHER)


def test_nearness_of_types_goes_both_ways() -> None:
    assert nearness("AGREE", "AID") == nearness("AID", "AGREE") > 0
    assert nearness("ASSAULT", "SUPPORT") == 0
    assert all(type in near(type) for type in EVENT_TYPES)


def test_words_meet_in_their_stems() -> None:
    assert stem("delivered") == stem("deliveries") == stem("deliver")
    assert "minist" not in content_words("The minister delivered trucks")
    assert shared(content_words("delivered trucks"), content_words("a delivery of trucks")) == 1
