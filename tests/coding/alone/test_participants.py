"""Everybody whom the noun phrases of a sentence name takes part, whoever it is."""

import pytest

from communique.coding.alone.participants import Cast, participants
from tests.sentences import marked


def cast(text: str) -> Cast:
    (sentence,) = marked(text)
    return participants(sentence)


def named(text: str) -> list[str]:
    return [mention.text for mention in cast(text).sentence.mentions]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Miners in Zambia blocked the road.", ["Miners", "Zambia", "the road"]),
        ("Two masked men freed the old judge.", ["Two masked men", "the old judge"]),
        ("Teachers sued the ministry on Monday.", ["Teachers", "the ministry"]),
        ("She thanked them.", ["She", "them"]),
    ],
)
def test_each_noun_phrase_is_a_mention_by_itself_and_times_are_none(text: str, who: list[str]) -> None:
    assert named(text) == who


def test_a_known_actor_keeps_its_id_and_anybody_else_is_named_by_a_slug() -> None:
    one = cast("Zambia jailed three tall union leaders.")
    ids = [party.id for parties in one.parties.values() for party in parties]
    assert ids == ["ZMB", "three-tall-union-leaders"]


def test_two_mentions_of_one_state_take_part_apart() -> None:
    one = cast("Zambian police arrested Zambian miners.")
    (first, *_), (second, *_) = (m.actors for m in one.sentence.mentions[:1] + one.sentence.mentions[-1:])
    assert first.id != second.id


def test_the_words_of_a_party_stand_where_it_says() -> None:
    text = "The old judge fined a small bank."
    for parties in cast(text).parties.values():
        for party in parties:
            assert party.start is not None and text[party.start : party.end] == party.text


def test_a_slug_is_without_the_article() -> None:
    one = cast("Farmers blame the drought.")
    assert [p.id for parties in one.parties.values() for p in parties] == ["farmers", "drought"]
