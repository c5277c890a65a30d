"""Only sentences that can carry a report are parsed."""

from communique.coding.worth import worth_a_parse
from communique.language import split
from tests.sentences import article


def worth(text: str, title: str | None = None, captions: tuple[str, ...] = ()) -> list[bool]:
    one = article(text, title=title, captions=captions)
    return [worth_a_parse(one)(sentence) for sentence in split(one)]


def test_an_article_that_names_nobody_is_not_worth_it() -> None:
    assert worth("The rain fell on the roof. The cat slept all day.") == [False, False]


def test_once_anybody_is_named_all_sentences_are_but_the_shortest() -> None:
    assert worth("France thanked Mali. They then left together. Why?") == [True, True, False]


def test_the_headline_and_the_captions_name_too() -> None:
    assert worth("They met again.", title="France thanks Mali") == [True, True]
    assert worth("They met again.", captions=("A soldier of France in Mali",)) == [True, True]
