"""A page is known by what it speaks of: officials and states, or goals and recipes."""

from communique.coding.gist import SHORTEST, gist
from tests.sentences import marked

DIPLOMACY = (
    "The presidents of Chad and Mali met. They spoke of Niger. NATO sent an envoy. Japan sent one too. "
    "The Kenyan foreign minister arrived on Monday. All of them left."
)
FOOTBALL = (
    "Chad won the match. The striker scored a goal. The goalkeeper fell. The coach praised the midfielder. "
    "The referee ended the match. The stadium rose."
)


def value(features: frozenset[str], name: str) -> str:
    return next(f.split("=")[1] for f in features if f.startswith(f"page:{name}="))


def test_a_page_of_sport_has_words_of_sport() -> None:
    assert int(value(gist(marked(FOOTBALL)), "sport")) > int(value(gist(marked(DIPLOMACY)), "sport")) == 0


def test_states_and_organisations_are_counted_each_once() -> None:
    seen = gist(marked(DIPLOMACY))
    assert value(seen, "states") == "3-5"
    assert value(seen, "organisations") == "1"
    assert value(gist(marked(FOOTBALL)), "states") == "1"


def test_a_text_that_is_no_page_tells_its_topics_only() -> None:
    sentences = marked(FOOTBALL)
    assert gist(sentences[: SHORTEST - 1]) == {"alone:sport"}
    assert gist(sentences[:SHORTEST]) != frozenset()


def test_the_order_of_sentences_changes_nothing() -> None:
    sentences = marked(DIPLOMACY)
    assert gist(sentences[::-1]) == gist(sentences)
