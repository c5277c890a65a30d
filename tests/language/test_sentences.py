"""An article's sentences: each a span of its field, in order, with its times and quotations."""

import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from communique.language import fields, parsed, split
from communique.language.grammar import LONGEST
from communique.records import Article
from tests.sentences import article

PIECES = ("Chad met Mali.", " ", "\n", "“No,” it said.", "On 3 May", "U.S. ", "?!", "…", "\u00a0", "é", "(")
texts = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)
articles = st.builds(
    lambda text, title, captions: article(text, None, title, captions),
    texts,
    st.none() | st.sampled_from(["Chad meets Mali. Again", "Rain"]),
    st.lists(texts, max_size=2),
)


@settings(max_examples=60)
@given(articles)
def test_sentences_are_spans_of_their_fields_in_order(one: Article) -> None:
    named = dict(fields(one))
    found = list(split(one))
    assert [s.index for s in found] == list(range(len(found)))
    for sentence in found:
        words = named[sentence.field]
        assert words[sentence.start : sentence.end] == sentence.text
        assert sentence.paragraph == words[: sentence.start].count("\n")
        for expression in sentence.times:
            assert sentence.start <= expression.start < expression.end <= sentence.end
            assert words[expression.start : expression.end] == expression.text
        for start, end in sentence.quoted:
            assert start < sentence.end and sentence.start < end <= len(words)
    for before, after in pairwise(found):
        assert before.field != after.field or before.end <= after.start


@settings(max_examples=60)
@given(articles)
def test_no_word_of_the_text_is_lost(one: Article) -> None:
    kept = "".join(s.text for s in split(one) if s.field == "text")
    assert re.sub(r"\s", "", kept) == re.sub(r"\s", "", one.text)


def test_a_dateline_is_no_part_of_its_sentence() -> None:
    assert [s.text for s in split(article("PARIS, 3 May (AFP) — Chad met Mali."))] == ["Chad met Mali."]


def test_the_title_is_one_sentence_and_comes_first_then_the_text_then_the_captions() -> None:
    one = article("It rained. They met.", title="Chad meets Mali. Again", captions=["A man. A dog."])
    assert [(s.field, s.text) for s in split(one)] == [
        ("title", "Chad meets Mali. Again"),
        ("text", "It rained."),
        ("text", "They met."),
        ("caption:0", "A man."),
        ("caption:0", "A dog."),
    ]


def test_an_article_without_a_title_has_no_title_sentence() -> None:
    assert [s.field for s in split(article("It rained."))] == ["text"]


def test_only_what_is_worth_it_gets_grammar() -> None:
    chosen = parsed(split(article("Chad met Mali. It rained.")), lambda s: "Chad" in s.text)
    assert [bool(s.tokens) for s in chosen] == [True, False]


def test_what_is_too_long_for_a_sentence_gets_none() -> None:
    (sentence,) = parsed(split(article("and " * (LONGEST // 4 + 1))), lambda _: True)
    assert sentence.tokens == ()
