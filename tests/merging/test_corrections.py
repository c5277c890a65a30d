"""A corrected version of a page puts right the versions before it, whichever comes in first."""

from __future__ import annotations

from typing import Any

from communique import merging
from communique.merging import Source
from communique.merging.copies import signature
from communique.merging.corrections import superseded, withdrawn
from tests.merging.made_up import day, report, source

SENTENCES = [f"Delegate {n} praised article {n * 7} of the draft treaty on whales." for n in range(30)]
STORY = signature(" ".join(SENTENCES))
ANOTHER = signature(" ".join(f"Minister {n} spoke of {n * 3} ships and of the harbour." for n in range(30)))
ADDRESS = "https://herald.example/whales"


def page(name: str, published: str = "2024-05-03", **more: Any) -> Source:
    given = {"outlet": "Herald", "uri": ADDRESS, "signature": STORY}
    return source(name, published, **(given | more))


def put_right(*sources: Source) -> dict[str, str]:
    """The same whichever way round they come."""
    found = superseded([each for each in sources if each.corrects], sources)
    back = sources[::-1]
    assert superseded([each for each in back if each.corrects], back) == found
    return found


def test_a_corrected_version_at_the_same_address_puts_the_page_right() -> None:
    assert put_right(page("Old"), page("New", corrects=True)) == {"Old": "New"}


def test_without_a_note_nobody_knows_which_version_is_right() -> None:
    assert put_right(page("Old"), page("New", "2024-05-04")) == {}


def test_a_story_sent_anew_by_the_same_outlet_puts_the_first_right() -> None:
    changed = signature(" ".join([*SENTENCES[:28], "This story has been corrected.", *SENTENCES[29:]]))
    again = page("New", corrects=True, uri="https://herald.example/2", signature=changed)
    assert put_right(page("Old"), again) == {"Old": "New"}
    assert put_right(page("Old", outlet="Courier", uri="https://courier.example/1"), again) == {}


def test_an_address_that_is_filled_anew_each_day_puts_nothing_right() -> None:
    assert put_right(page("Old"), page("New", corrects=True, signature=ANOTHER)) == {}


def test_a_note_of_withdrawal_in_place_of_the_text_puts_it_right() -> None:
    assert put_right(page("Old"), page("New", corrects=True, signature=())) == {"Old": "New"}


def test_of_two_corrected_versions_the_later_is_right() -> None:
    first, last = page("First", corrects=True), page("Last", "2024-05-09", corrects=True)
    assert put_right(page("Old"), first, last) == {"First": "Last", "Old": "Last"}
    assert put_right(first, page("Same day", corrects=True)) == {}


def test_what_came_after_the_correction_is_not_put_right_by_it() -> None:
    assert put_right(page("After", "2024-05-09"), page("New", corrects=True)) == {}


def test_an_event_that_nobody_reports_any_more_is_withdrawn() -> None:
    told = [
        report(name, "Norway and Chile met.", "CONSULT occurred met", "NOR CHL", date=day("2024-05-01"))
        for name in ("Old", "Courier")
    ]
    old = page("Old", superseded_by="New")
    event = merging.event(told[:1], {"Old": old})
    assert withdrawn(event)
    assert (event.sources, event.support, event.reports) == (0, "withdrawn", (told[0].id,))
    still = merging.event(told, {"Old": old, "Courier": source("Courier")})
    assert not withdrawn(still)
    assert still.sources == 1


def test_what_only_a_note_of_correction_repeats_is_withdrawn() -> None:
    quote = "This article has been corrected: an earlier version said that Norway had sent Chile ten boats."
    told = report("New", quote, "AID occurred sent", "NOR", "CHL")
    assert withdrawn(merging.event([told], {"New": page("New", corrects=True)}))
    course = report("New", "Norway corrects course and sends boats.", "AID occurred sends", "NOR", "CHL")
    assert not withdrawn(merging.event([course], {"New": page("New", corrects=True)}))
