"""The table of features: each speaks for itself."""

from __future__ import annotations

from msgspec.structs import replace

from communique import merging
from communique.merging.comparisons import acts, dates, details, groups, parties, ties
from communique.merging.features import FEATURES
from communique.merging.likeness import likeness, reasons
from communique.merging.near_types import near, nearness
from communique.merging.words import content_words, shared, stem
from communique.records import EVENT_TYPES, Place, Quantity
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


def test_in_a_mutual_deed_it_is_all_one_who_is_said_to_have_met_whom() -> None:
    both, one, other = (
        _brief("CONSULT occurred met", *who) for who in (("NOR CHL",), ("NOR", "CHL"), ("CHL", "NOR"))
    )
    assert parties.same_sides(both, one) == parties.same_sides(one, other) == 1
    gave, got = (_brief("AID occurred gave", *who) for who in (("NOR", "CHL"), ("CHL", "NOR")))
    assert parties.same_sides(gave, got) == 0 < parties.same_sides(gave, gave)


def test_all_who_stand_as_actors_of_what_is_never_mutual_may_mean_one_that_acts_on_the_other() -> None:
    signed, signed_with = (_brief("AGREE occurred signed", *who) for who in (("NOR CHL",), ("NOR", "CHL")))
    assert parties.one_mutual(signed, signed_with) == 1
    unknown, gave = (_brief("AID occurred gave", *who) for who in (("NOR CHL",), ("NOR", "CHL")))
    assert parties.one_mutual(unknown, gave) == 0


def test_whoever_meets_another_man_of_the_same_state_has_met_twice() -> None:
    met = "CONSULT occurred met"
    king, minister = (
        replace(_brief(met, "NOR CHL"), who=(("CHL", chilean), ("NOR", "berg")), people=(chilean, "berg"))
        for chilean in ("rojas", "soto")
    )
    assert parties.people_differ(king, minister) == 1 > parties.people_differ(king, king)
    assert dates.met_then(king, minister) == 0 < dates.met_then(king, king)


def test_a_meeting_and_a_call_are_two() -> None:
    met, called = (_brief("CONSULT occurred met", "NOR CHL", mode=mode) for mode in (None, "phone"))
    assert dates.met_then(met, called) == 0 < dates.met_then(met, met)


def test_to_invite_is_not_to_sign() -> None:
    signed, agreed, invited = (
        _brief(f"AGREE occurred {word}", "NOR", "CHL") for word in ("signed", "agreed", "invited")
    )
    assert acts.acts_differ(signed, invited) == acts.same_act(signed, agreed) == 1
    assert acts.acts_differ(signed, agreed) == acts.same_act(signed, invited) == 0


def test_a_word_of_no_particular_act_says_nothing() -> None:
    gave, invited = (_brief(f"AGREE occurred {word}", "NOR", "CHL") for word in ("put", "invited"))
    assert acts.acts_differ(gave, invited) == acts.same_act(gave, gave) == 0


def test_two_sums_are_two_payments_and_a_rounded_one_is_the_same() -> None:
    exact, rounded, other, elsewhere = (
        _brief("AID occurred paid", "NOR", "CHL", quantities=(_sum(value, unit),))
        for value, unit in ((492e6, "USD"), (500e6, "USD"), (800e6, "USD"), (800e6, "AUD"))
    )
    assert details.sums_differ(exact, rounded) == details.sums_differ(exact, elsewhere) == 0
    assert details.sums_differ(exact, other) == 1


def test_the_second_battery_is_not_the_first() -> None:
    first, second, day = (
        _brief("AID occurred sent", "NOR", "CHL", quote)
        for quote in ("The first battery arrived.", "A 2nd battery arrived.", "It came on the second day.")
    )
    assert details.ordinals_differ(first, second) == 1
    assert details.ordinals_differ(first, first) == details.ordinals_differ(first, day) == 0


def test_three_parties_in_common_are_tie_enough() -> None:
    undated = _brief(DEED, "NOR CHL PER", date=None)
    assert ties.untied(undated, undated) == 0 < ties.untied(*2 * (_brief(DEED, "NOR CHL", date=None),))


def test_a_man_ties_no_two_deeds_of_his_state() -> None:
    one, other = (_brief(DEED, "NOR", recipient, people=("Berg",)) for recipient in ("CHL", "PER"))
    assert ties.untied(one, other) == 1


def test_days_nearly_meet_only_where_both_are_known() -> None:
    told, year = _brief(DEED, "NOR CHL"), _brief(DEED, "NOR CHL", date=day("2023-05-02", "2024-05-01"))
    assert dates.nearly(told, _brief(DEED, "NOR CHL", date=day("2024-05-03"))) == 1
    assert dates.nearly(told, year) == 0 < dates.dates_apart(told, year)


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


def _sum(value: float, unit: str) -> Quantity:
    return Quantity(item="dollars", text=f"{value} dollars", value=value, unit=unit)


def test_words_are_spelt_as_on_either_side_of_the_ocean() -> None:
    for british, american in (
        ("programme", "programs"),
        ("labour", "labor"),
        ("organised", "organizes"),
        ("defence", "defense"),
        ("dropped", "drop"),
    ):
        assert stem(british) == stem(american)


def test_words_meet_in_their_stems() -> None:
    assert stem("delivered") == stem("deliveries") == stem("deliver")
    assert "minist" not in content_words("The minister delivered trucks")
    assert shared(content_words("delivered trucks"), content_words("a delivery of trucks")) == 1
