"""A headline and a sentence by turns, below an article, are a list of other stories."""

from __future__ import annotations

from communique.articles.lines import Line
from communique.articles.teasers import teasers

TELLS = [
    "The ministers of Ruritania and Graustark met in Strelsau on Tuesday and agreed to reopen the border.",
    "Both said that trains would run again from June, and that a joint office would open in Zenda by autumn.",
    "The opposition in Graustark called the agreement a gift, and asked for a vote before it is in force.",
]
STORY = [f"{line} Nobody in either capital expects it to be quick or cheap." for line in TELLS]
OTHERS = [
    "Harbour of Belgravia closed by ice",
    "Ships have waited for a week outside the harbour of Belgravia, closed by the thickest ice in years.",
    "Teachers of Zenda vote for a strike",
    "Schools will stay shut on Monday after the teachers of Zenda voted for their first strike in a decade.",
    "River rises above the bridge",
    "The river at Strelsau has risen above the old bridge, which the city closed on Sunday night.",
    "Orchestra finds its lost score",
    "A score that the orchestra of Belgravia lost in the war has been found in the cellar of a school.",
]


def listed(*lines: str) -> set[int]:
    return set(teasers([Line(line, True, True) for line in lines]))


def test_a_list_of_stories_below_the_article_is_found() -> None:
    assert listed(*STORY, "Most read", *OTHERS) == set(range(4, 12))


def test_a_name_of_a_section_between_belongs_to_it() -> None:
    assert listed(*STORY, *OTHERS[:4], "Weather", *OTHERS[4:]) == set(range(3, 12))


def test_a_round_up_is_no_list_of_other_stories() -> None:
    assert listed("The week in brief", *OTHERS, *STORY) == set()


def test_an_article_with_headings_stays() -> None:
    assert listed(*STORY, "What happens next", *STORY, "Who pays for it", *STORY) == set()


def test_three_are_too_few() -> None:
    assert listed(*STORY, *OTHERS[:6]) == set()
