"""Only sentences that can carry a report are parsed."""

import pytest

from communique.coding.worth import worth_a_parse
from communique.language import split
from tests.sentences import article


def worth(text: str, title: str | None = None, captions: tuple[str, ...] = ()) -> list[bool]:
    one = article(text, title=title, captions=captions)
    return [worth_a_parse(one)(sentence) for sentence in split(one)]


def test_an_article_that_names_nobody_is_not_worth_it() -> None:
    assert worth("The ministers signed an agreement. The cat slept all day.") == [False, False]


def test_once_anybody_is_named_deeds_are_worth_it() -> None:
    assert worth("France thanked Mali. They then agreed to meet. Why?") == [True, True, False]


@pytest.mark.parametrize(
    "said",
    [
        "Rain fell on the roofs, and the trams were late again.",
        "She was born in 1961 and studied law.",
        "Shares were up by two per cent at the close.",
        "He has three children and likes to fish.",
    ],
)
def test_what_hardly_ever_carries_a_deed_is_not(said: str) -> None:
    assert worth(f"France thanked Mali. {said}") == [True, False]


def test_the_headline_always_is() -> None:
    assert worth("They agreed to meet again in May.", title="Three children in France") == [True, True]


def test_the_headline_and_the_captions_name_too() -> None:
    assert worth("They met again.", title="France thanks Mali") == [True, True]
    assert worth("They met again.", captions=("A soldier of France in Mali",))[0]


def test_the_same_words_are_worth_less_where_few_act_in_the_world() -> None:
    said = "He condemned the decision."
    talk = "The bakery opens at six and closes when the last roll is sold. " * 12
    assert worth(f"France thanked Mali. {said}")[-1]
    assert not worth(f"{talk} She comes from France. {said}")[-1]
