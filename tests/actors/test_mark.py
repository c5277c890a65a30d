"""Whom the words of an article stand for."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique import language
from communique.actors import mark
from tests.sentences import article, find, marked, mentions, on, who


@pytest.mark.parametrize(
    ("text", "words", "ids"),
    [
        ("Japan signed the accord.", "Japan", {"JPN"}),
        ("Tokyo agreed to the plan.", "Tokyo", {"JPN"}),
        ("The Kremlin rejected the plan.", "Kremlin", {"RUS"}),
        ("NATO condemned the attack.", "NATO", {"NATO"}),
        ("The European Commission fined the firm.", "European Commission", {"EU"}),
        ("Hamas released two hostages.", "Hamas", {"Hamas"}),
        ("Turkish soldiers entered the town.", "Turkish soldiers", {"TUR"}),
        ("The government of Ghana agreed.", "The government of Ghana", {"GHA"}),
        ("Mozambique's army advanced.", "Mozambique's army", {"MOZ"}),
        (
            "The leaders of Japan, South Korea and Australia met.",
            "The leaders of Japan, South Korea and Australia",
            {"JPN", "KOR", "AUS"},
        ),
        ("Japanese and Korean officials met.", "Japanese and Korean officials", {"JPN", "KOR"}),
        ("Iran's UN mission denied it.", "Iran's UN mission", {"IRN"}),
        ("A Kremlin spokesman denied it.", "A Kremlin spokesman", {"RUS"}),
        ("Russia's ambassador to Poland left.", "Russia's ambassador", {"RUS"}),
        ("Russia's ambassador to Poland left.", "Poland", {"POL"}),
    ],
)
def test_a_name_stands_for_its_actor(text: str, words: str, ids: set[str]) -> None:
    assert who(text, words) == ids


@pytest.mark.parametrize(
    ("text", "words", "ids", "name"),
    [
        (
            "Japanese Prime Minister Fumio Kishida spoke.",
            "Japanese Prime Minister Fumio Kishida",
            {"JPN"},
            "Fumio Kishida",
        ),
        (
            "Secretary of State Antony Blinken spoke.",
            "Secretary of State Antony Blinken",
            {"USA"},
            "Antony Blinken",
        ),
        (
            "Zambian Foreign Minister Bwalya Testcase spoke.",
            "Zambian Foreign Minister Bwalya Testcase",
            {"ZMB"},
            "Bwalya Testcase",
        ),
        (
            "Bwalya Testcase, the Zambian foreign minister, spoke.",
            "Bwalya Testcase, the Zambian foreign minister",
            {"ZMB"},
            "Bwalya Testcase",
        ),
        (
            "Zambia's foreign minister, Bwalya Testcase, spoke.",
            "Zambia's foreign minister, Bwalya Testcase",
            {"ZMB"},
            "Bwalya Testcase",
        ),
        ("Zambia's Bwalya Testcase spoke.", "Zambia's Bwalya Testcase", {"ZMB"}, "Bwalya Testcase"),
    ],
)
def test_a_person_with_office_and_state_is_one_mention(
    text: str, words: str, ids: set[str], name: str
) -> None:
    mention = find(text, words)
    assert mention.kind == "person"
    assert {actor.id for actor in mention.actors} == ids
    assert [person.name for person in mention.people] == [name]
    assert mention.head >= 0


def test_a_surname_means_the_person_placed_before() -> None:
    assert who("Zambian Foreign Minister Bwalya Testcase came. Testcase signed.", "Testcase") == {"ZMB"}


def test_a_surname_in_the_title_means_the_person_placed_below() -> None:
    text = "Zambian Foreign Minister Bwalya Testcase signed the accord on Monday."
    assert who(text, "Testcase", title="Minister Testcase signs accord") or who(
        text, "Minister Testcase", title="Minister Testcase signs accord"
    ) == {"ZMB"}


def test_the_day_tells_who_holds_an_office() -> None:
    text = "The German chancellor spoke in Berlin."
    before, after = (find(text, "The German chancellor", day) for day in (on(2020, 1, 1), on(2023, 1, 1)))
    assert [one.name for one in before.people] == ["Angela Merkel"]
    assert [one.name for one in after.people] == ["Olaf Scholz"]


def test_what_a_former_minister_does_is_not_done_by_the_state() -> None:
    assert (
        find(
            "Former Japanese minister Taro Testcase said so.", "Former Japanese minister Taro Testcase"
        ).commits
        is False
    )
    assert find("Japanese minister Taro Testcase said so.", "Japanese minister Taro Testcase").commits is True


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Pro-Russian fighters fled.", "Russian"),
        ("They bought Chinese-built ships.", "Chinese"),
        ("He roasted a turkey.", "turkey"),
        ("They discussed the Minsk agreements.", "Minsk"),
    ],
)
def test_a_name_inside_another_word_or_phrase_is_nobody(text: str, name: str) -> None:
    assert who(text, name) == set()


def test_a_name_after_a_preposition_of_place_is_a_place() -> None:
    assert find("The ministers met in Tokyo.", "Tokyo").place is True
    assert find("Tokyo agreed to the plan.", "Tokyo").place is False


def test_an_abbreviation_means_what_the_article_says() -> None:
    text = "Zambia's Ministry of Foreign Affairs (ZMFA) denied it. ZMFA said no more."
    assert who(text, "ZMFA") == {"ZMB"}


def test_sentences_without_grammar_are_marked_by_name() -> None:
    one = article("Japanese Prime Minister Fumio Kishida thanked NATO.")
    (sentence,) = mark(one, language.split(one))
    assert {actor.id for mention in sentence.mentions for actor in mention.actors} == {"JPN", "NATO"}
    assert all(mention.head == -1 for mention in sentence.mentions)


def test_offsets_count_from_the_start_of_the_field() -> None:
    text = "Ghana protested.\nKenya's army left.\nNATO's chief, Jens Stoltenberg, thanked it."
    one = article(text)
    for sentence in marked(text):
        for mention in sentence.mentions:
            assert one.text[mention.start : mention.end] == mention.text


WORDS = st.lists(
    st.sampled_from(
        [
            "Japan",
            "Tokyo",
            "the",
            "The",
            "of",
            "and",
            ",",
            ".",
            "'",
            "'s",
            "Minister",
            "president",
            "Kihara",
            "NATO",
            "they",
            "it",
            "who",
            "both",
            "sides",
            "Zambia",
            "Mr",
            "(",
            ")",
            "-",
            "US",
            "UK's",
            "former",
            "said",
            "met",
            "in",
            "with",
            "Élysée",
            "12",
            "two",
            "leaders",
            "alliance",
            "’s",
        ]
    ),
    max_size=14,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(WORDS)
def test_any_words_give_mentions_that_lie_in_order_and_inside(words: list[str]) -> None:
    text = " ".join(words)
    one = article(text)
    for sentence in mark(one, language.split(one)):
        spans = [(mention.start, mention.end) for mention in sentence.mentions]
        assert spans == sorted(spans)
        assert all(one.text[start:end].strip() for start, end in spans)


def test_the_same_article_gives_the_same_mentions() -> None:
    text = "Japan and Australia met. They agreed. The two countries thanked their hosts in Geneva."
    assert mentions(text) == mentions(text)
