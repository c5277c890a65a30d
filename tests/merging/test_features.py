"""The table of features: each speaks for itself."""

from __future__ import annotations

from communique import merging
from communique.merging.comparisons import dates, groups, parties, ties
from communique.merging.features import FEATURES
from communique.merging.likeness import likeness, reasons
from communique.merging.near_types import near, nearness
from communique.merging.words import content_words, shared, stem
from communique.records import EVENT_TYPES, Place
from tests.merging.made_up import day, report, source, sources

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


def test_whoever_meets_and_agrees_has_done_two_things() -> None:
    assert nearness("CONSULT", "AGREE") == nearness("CONSULT", "COOPERATE") == 0


def test_two_members_stand_for_their_group_and_one_does_not() -> None:
    group = _brief("SANCTION occurred imposed", "G7", "RUS")
    two, one = (_brief("SANCTION occurred imposed", names, "RUS") for names in ("CAN JPN", "JPN"))
    assert groups.stand_for(group, two) == {"G7", "CAN", "JPN"}
    assert parties.parties_differ(group, two) == 0
    assert groups.group_for_members(group, one) == 0 < parties.parties_differ(group, one)


def test_people_differ_only_where_one_party_sends_others() -> None:
    met = "CONSULT occurred met"
    guest, host = (
        _brief(met, names, people=(who,)) for names, who in (("NOR CHL", "Berg"), ("CHL NOR", "Rojas"))
    )
    assert parties.people_differ(guest, host) == 0
    assert parties.people_differ(guest, _brief(met, "NOR CHL", people=("Dahl",))) == 1
    both = _brief(met, "NOR CHL", people=("Berg", "Rojas"))
    assert parties.several_people_shared(both, both) == 1 > parties.several_people_shared(both, host)


def test_a_day_that_is_inferred_is_not_printed() -> None:
    told, inferred = (
        _brief(DEED, "NOR CHL"),
        _brief(DEED, "NOR CHL", date=day("2024-05-02", basis="inferred")),
    )
    assert dates.printed_day(told, told) == dates.same_day(told, inferred) == 1
    assert dates.printed_day(told, inferred) == 0


def test_the_same_parties_in_a_year_that_nobody_knows_need_a_tie() -> None:
    unknown = _brief(DEED, "NOR CHL", date=day("2022-05-02", "2024-05-02", "inferred"))
    named = _brief(DEED, "NOR CHL", "", "Norway and Chile signed at Valdivia.", people=("Berg",))
    assert ties.untied(unknown, _brief(DEED, "NOR CHL")) == 1
    assert ties.untied(named, named) == 0


def test_meetings_in_two_countries_are_two() -> None:
    oslo, lima = (
        _brief("CONSULT occurred met", "NOR CHL", place=Place(name=name, country=country))
        for name, country in (("Oslo", "NOR"), ("Santiago", "CHL"))
    )
    assert ties.done_elsewhere(oslo, lima) == 1
    assert ties.done_elsewhere(oslo, oslo) == 0


DEED = "AGREE occurred signed"


def _brief(
    deed: str, actors: str, recipients: str = "", quote: str = "They signed.", **more: object
) -> merging.Brief:
    return merging.brief(report("Herald", quote, deed, actors, recipients, **more), source("Herald"))


def test_words_meet_in_their_stems() -> None:
    assert stem("delivered") == stem("deliveries") == stem("deliver")
    assert "minist" not in content_words("The minister delivered trucks")
    assert shared(content_words("delivered trucks"), content_words("a delivery of trucks")) == 1
