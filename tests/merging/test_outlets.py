"""Who counts as an independent voice."""

from __future__ import annotations

from communique import merging
from communique.merging.citing import cited
from communique.merging.copies import COPY, copies, resemblance, signature
from communique.merging.outlets import independent
from tests.merging.made_up import report, source

STORY = " ".join(
    f"The {n}th delegate praised article {n * 7} of the draft treaty on whales." for n in range(30)
)
OTHER_STORY = " ".join(
    f"Fishermen from port {n} doubt that paragraph {n * 5} helps anybody at sea." for n in range(30)
)


def test_a_text_resembles_itself_and_no_other() -> None:
    assert resemblance(signature(STORY), signature(STORY)) == 1
    assert resemblance(signature(STORY), signature(OTHER_STORY)) < 0.05


def test_a_shortened_copy_with_a_new_ending_is_a_copy() -> None:
    cut = (
        STORY[: len(STORY) * 2 // 3]
        + " The paper adds a sentence of its own about the weather in the harbour."
    )
    assert resemblance(signature(STORY), signature(cut)) > COPY
    assert copies(signature(STORY), signature(cut))


def test_a_short_text_copies_nothing() -> None:
    assert signature("Too short to tell.") == ()
    assert not copies((), ())


def test_signatures_are_the_same_everywhere() -> None:
    assert signature(STORY)[:3] == (8634843, 137732, 8221733)


def test_each_outlet_counts_once() -> None:
    assert independent([source("a", outlet="Herald"), source("b", outlet="herald "), source("c")]) == 2


def test_copies_of_one_agency_count_once() -> None:
    assert (
        independent([source("a", agency="Wire"), source("b", agency="Wire"), source("c", outlet="Wire")]) == 1
    )


def test_copies_of_one_text_count_once() -> None:
    text = signature(STORY)
    assert independent([source("a", signature=text), source("b", signature=text), source("c")]) == 2


def test_pages_of_unknown_outlets_are_no_copies_of_each_other() -> None:
    assert independent([source("a", outlet=None), source("b", outlet=None)]) == 2


def test_pages_of_one_site_are_one_outlet() -> None:
    pages = [source(n, outlet=None, uri=f"https://news.example/{n}") for n in "ab"]
    assert independent(pages) == 1


def test_a_sentence_that_passes_on_anothers_news_says_whose() -> None:
    for sentence, outlet in (
        ("Chile will buy boats, Reuters reported on Monday, citing two officials.", "Reuters"),
        ("The deal was struck in May, according to the Financial Times.", "Financial Times"),
        ("He told Kyodo that the boats would come.", "Kyodo News"),
        ("Boats will come, the FT reported.", "Financial Times"),
    ):
        assert cited(sentence) == outlet
    for sentence in (
        "He told the United Nations so.",
        "In the Reuters building they met.",
        "At the time of writing.",
    ):
        assert cited(sentence) is None


def test_who_cites_another_counts_as_the_cited() -> None:
    known = {name: source(name) for name in ("Reuters", "Herald", "Courier")}
    own = report("Reuters", "Norway met Chile.", "CONSULT occurred met", "NOR CHL")
    passed = [
        report(name, f"Norway met Chile, Reuters reported{how}.", "CONSULT occurred met", "NOR CHL")
        for name, how in (("Herald", " on Monday"), ("Courier", ""))
    ]
    assert merging.event([own, *passed], known).sources == 1
    assert merging.event(passed, known).sources == 1


def test_what_only_one_sides_state_media_tell_is_no_confirmation() -> None:
    known = {name: source(name) for name in ("TASS", "RIA Novosti", "Reuters")}
    told = [report(name, "Russia met Chile.", "CONSULT occurred met", "RUS CHL") for name in known]
    one_side, single = merging.event(told[:2], known), merging.event(told[2:], known)
    assert (one_side.sources, one_side.support, one_side.countries) == (2, "one_side", ("RUS",))
    assert one_side.state_media == ("RIA Novosti", "TASS")
    assert single.support == "single_source"
    assert merging.event(told, known).support == "confirmed"
