"""A page of HTML is worth reading where its prose names several parties and tells of dealings."""

from __future__ import annotations

import pytest

from communique.articles import ABOUT, Sift
from communique.pages.making import make_page
from communique.records import Media

NAMES = [
    ("France", "FRA"),
    ("French", "FRA"),
    ("Peru", "PER"),
    ("NATO", "NATO"),
    ("U.N.", "UN"),
    ("UN", "UN"),
]
SIFT = Sift(NAMES)

FOREIGN = [
    "The foreign ministers of France and Peru met in Lima on Tuesday and signed an accord on fisheries.",
    "France promised to deliver two patrol boats to the navy of Peru before the end of the year.",
    "Afterwards the two visited the harbour of Callao and spoke to the crews of the boats and to the press.",
]
HOME = [
    "The council of the town agreed on Tuesday to mend the roof of the old market hall before the winter.",
    "Traders had complained to the mayor of the rain that came through the roof and of the cold in the hall.",
    "The work will cost the town as much as it spends on its schools in a month, a speaker of it said.",
]


def declined(paragraphs: list[str], media: Media = "html", around: str = "") -> str | None:
    page = "".join(f"<p>{text}</p>\n" for text in paragraphs) + around
    return SIFT.declines(make_page("page", page.encode(), media))


def test_dealings_between_states_are_worth_reading() -> None:
    assert declined(FOREIGN) is None


def test_the_town_council_is_not() -> None:
    assert (declined(HOME) or "").startswith(f"{ABOUT}: names fewer than two")


def test_a_foreign_story_in_the_margin_makes_no_page_worth_reading() -> None:
    margin = f"<div>{FOREIGN[0]}</div><script>var x = '{FOREIGN[1]}' if (a) {{ }}</script>"
    assert (declined(HOME * 4, around=margin) or "").startswith(ABOUT)


def test_naming_states_without_dealings_is_not_enough() -> None:
    wine = "The wines of France and the brandies of Peru go well with the fish of the house and the bread."
    assert "0 of 3 passages" in (declined([wine, wine, wine]) or "")


def test_names_are_whole_words_and_may_hold_stops() -> None:
    assert declined([text.replace("Peru", "Perugia") for text in FOREIGN]) is not None
    assert declined([text.replace("Peru", "the U.N.") for text in FOREIGN]) is None


def test_links_inside_a_sentence_do_not_break_it() -> None:
    linked = [text.replace("Peru", '<a href="/x"><b>Peru</b></a>') for text in FOREIGN]
    assert declined(linked) is None


@pytest.mark.parametrize(
    "text",
    [
        "Die Präsidenten von Frankreich und Spanien trafen sich am Dienstag, wie beide Seiten mitteilten.",
        "Президент Франции и канцлер Германии провели во вторник переговоры, сообщила пресс-служба.",
        "Prezydent Francji rozmawiał we wtorek z prezydentem Hiszpanii, podały służby prasowe obu państw.",
    ],
)
def test_in_other_languages_naming_two_states_together_is_enough(text: str) -> None:
    assert declined([text] * 3) is None
    town = "Rada miasta zgodziła się we wtorek naprawić dach starej hali targowej jeszcze przed zimą."
    assert declined([town] * 3) is not None


def test_what_is_no_html_too_small_or_without_blanks_is_read() -> None:
    assert declined(HOME, media="text") is None
    assert declined(HOME[:2]) is None
    assert declined(["镇议会周二同意在冬天到来之前修缮老集市大厅的屋顶。" * 4] * 3) is None
