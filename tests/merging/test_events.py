"""What one event of several reports says."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique import merging
from communique.merging.copies import signature
from communique.merging.corrections import marked
from communique.merging.notes import corrects
from communique.records import Article, Place, Quantity, Report
from tests.merging.made_up import day, report, source, sources

KNOWN = sources("Herald", "Courier", "Gazette")
ONE = report(
    "Herald",
    "Ada Berg met Luz Rojas.",
    "CONSULT occurred met",
    "NOR CHL",
    people=("Ada Berg",),
    contexts=("trade",),
)
OTHER = report(
    "Courier",
    "Berg saw Rojas.",
    "CONSULT occurred saw",
    "NOR CHL",
    people=("Berg",),
    date=day("2024-05-01", "2024-05-31"),
)


def test_its_id_is_that_of_its_earliest_report_whatever_joins_later() -> None:
    known = {"Herald": source("Herald", "2024-05-03"), "Courier": source("Courier", "2024-05-09")}
    alone = merging.event([ONE], known).id
    assert merging.event([ONE, OTHER], known).id == merging.event([OTHER, ONE], known).id == alone
    assert alone == "e" + ONE.id.removeprefix("r")


def test_people_are_merged_under_their_longest_name() -> None:
    actors = merging.event([OTHER, ONE], KNOWN).actors
    assert [person.name for person in actors[0].people] == ["Ada Berg"]


def test_dates_that_meet_narrow_each_other() -> None:
    date = merging.event([ONE, OTHER], KNOWN).date
    assert date is not None
    assert (date.start, date.end) == (day("2024-05-02").start, day("2024-05-02").end)


def test_an_inferred_date_does_not_narrow_a_printed_one() -> None:
    inferred = report(
        "Courier",
        "Berg saw Rojas.",
        "CONSULT occurred saw",
        "NOR CHL",
        date=day("2024-05-09", basis="inferred"),
    )
    printed = report(
        "Herald",
        "Berg met Rojas in May.",
        "CONSULT occurred met",
        "NOR CHL",
        date=day("2024-05-01", "2024-05-31"),
    )
    date = merging.event([inferred, printed], KNOWN).date
    assert date == printed.date


def test_dates_that_do_not_meet_are_disputed() -> None:
    late = report("Courier", "Berg saw Rojas.", "CONSULT occurred saw", "NOR CHL", date=day("2024-05-03"))
    (dispute,) = merging.event([ONE, late], KNOWN).disputed
    assert dispute.field == "date"
    assert {v.value for v in dispute.values} == {"2024-05-02", "2024-05-03"}


def test_amounts_of_one_thing_that_differ_are_disputed() -> None:
    ten, twelve = (
        report(
            a,
            f"{n} boats",
            "AID occurred sent",
            "NOR",
            "CHL",
            quantities=(Quantity(item="boats", text=f"{n} boats", value=n),),
        )
        for a, n in (("Herald", 10.0), ("Courier", 12.0))
    )
    event = merging.event([ten, twelve], KNOWN)
    assert [d.field for d in event.disputed] == ["quantities"]
    assert len(event.quantities) == 2


def test_agreeing_reports_dispute_nothing() -> None:
    assert merging.event([ONE, OTHER], KNOWN).disputed == ()


def test_what_was_planned_and_later_done_was_done() -> None:
    known = {"Herald": source("Herald", "2024-04-01"), "Courier": source("Courier", "2024-05-03")}
    planned = report("Herald", "Berg is to meet Rojas.", "CONSULT planned meet", "NOR CHL", score=0.9)
    done = report("Courier", "Berg met Rojas.", "CONSULT occurred met", "NOR CHL", score=0.4)
    event = merging.event([planned, done], known)
    assert event.status == "occurred"
    assert event.disputed == ()
    assert event.reports == (planned.id, done.id)


def test_plover_folds_future_cooperation_into_agreement() -> None:
    event = merging.event(
        [report("Herald", "Oslo will send boats.", "AID promised send", "NOR", "CHL")], KNOWN
    )
    assert (event.type, event.plover) == ("AID", "AGREE")
    threat = merging.event(
        [report("Herald", "Oslo will leave.", "SANCTION planned leave", "NOR", "CHL")], KNOWN
    )
    assert threat.plover == "SANCTION"


def test_a_visitor_acts_and_a_host_receives() -> None:
    visits = [
        report(a, "Berg visited Chile.", "CONSULT occurred visited", "NOR", "CHL", mode="visit")
        for a in ("Herald", "Courier")
    ]
    event = merging.event(
        [*visits, report("Gazette", "Berg met Rojas.", "CONSULT occurred met", "NOR CHL")], KNOWN
    )
    assert [p.id for p in event.actors] == ["NOR"]
    assert [p.id for p in event.recipients] == ["CHL"]


def test_those_who_meet_all_act() -> None:
    event = merging.event(
        [ONE, report("Courier", "Berg met Rojas.", "CONSULT occurred met", "NOR", "")], KNOWN
    )
    assert [p.id for p in event.actors] == ["NOR", "CHL"]


def test_more_independent_outlets_give_more_confidence() -> None:
    alone = merging.event([ONE], KNOWN)
    both = merging.event([ONE, OTHER], KNOWN)
    assert (alone.sources, both.sources) == (1, 2)
    assert alone.confidence < both.confidence < 1


def test_the_place_is_the_one_most_reports_give() -> None:
    places = [Place(name="Oslo", country="NOR"), Place(name="Oslo"), Place(name="Bergen")]
    told = [
        report(a, "Berg met Rojas.", "CONSULT occurred met", "NOR CHL", place=p)
        for a, p in zip(KNOWN, places, strict=True)
    ]
    event = merging.event(told, KNOWN)
    assert event.place == Place(name="Oslo", country="NOR")
    assert [d.field for d in event.disputed] == ["place"]


def test_why_is_in_words() -> None:
    assert "the same two or more parties are named" in merging.event([ONE, OTHER], KNOWN).why


def test_no_event_without_a_report() -> None:
    with pytest.raises(ValueError, match="at least one report"):
        merging.event([], KNOWN)


@settings(max_examples=25, deadline=None)
@given(
    st.permutations(
        [ONE, OTHER, report("Gazette", "They met.", "AGREE occurred met", "NOR", "CHL", date=None)]
    )
)
def test_any_order_gives_the_same_event(reports: list[Report]) -> None:
    assert merging.event(reports, KNOWN) == merging.event(list(reversed(reports)), KNOWN)


def test_a_later_correction_retires_what_the_page_said_before() -> None:
    story = " ".join(
        f"Delegate {n} praised article {n * 7} of the draft treaty on whales." for n in range(30)
    )
    version: dict[str, Any] = {
        "uri": "https://herald.example/a",
        "outlet": "Herald",
        "signature": signature(story),
    }
    known = {"First": source("First", **version), "Second": source("Second", corrects=True, **version)}
    wrong, right = (
        report(name, "Norway and Chile met on Friday.", "CONSULT occurred met", "NOR CHL", date=day(on))
        for name, on in (("First", "2024-05-01"), ("Second", "2024-05-03"))
    )
    found = merging.event([wrong, right], marked(known))
    assert found.date == right.date
    assert not found.disputed
    assert set(found.reports) == {wrong.id, right.id}


def test_a_note_says_that_a_page_was_corrected() -> None:
    def page(text: str) -> Article:
        return Article(id="a", page="p", uri="", sha256="", text=text, language="en")

    assert corrects(page("Norway met Chile.\nCorrection: An earlier version gave the wrong day."))
    assert not corrects(page("Norway met Chile and spoke of a correction of the border."))
