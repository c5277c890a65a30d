"""Every report is grounded in its article: its quote, the words of its parties, its id; and nothing else is
said than what stands there."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.coding.likely import NONE
from communique.coding.predicates import Predicate
from communique.coding.reader import DONE_TOGETHER, code, judge, reread
from communique.coding.readers import of_pages
from communique.records import EVENT_TYPES, STATUSES, Article, Report
from tests.sentences import DAY, article, ids, parsed

SENTENCES = (
    "Chad thanked Mali for the tents.",
    "Japan and Fiji held talks in Lima on Monday.",
    "France promised to send 12 tanks to Kenya, Norway said.",
    "They signed a treaty.",
    "“We condemn the raid,” the Peruvian foreign minister told reporters.",
    "NATO urged Serbia to withdraw its troops.",
    "LONDON, 3 May (Reuters) – Britain expelled two diplomats.",
    "Rain fell all day… 🌧",
    "The treaty, which Chad and Mali had signed, was rejected by Niger!",
    "26 August 2024.",
    "It will visit Türkiye and Côte d’Ivoire next week.",
)
some_sentences = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4)
articles = st.builds(
    lambda lines, title, captions: article("\n".join(map(" ".join, lines)), DAY, title, captions),
    st.lists(some_sentences, min_size=1, max_size=3),
    st.none() | st.sampled_from(["Chad thanks Mali", "Japan, Fiji sign pact", "Weather"]),
    st.lists(st.sampled_from(SENTENCES), max_size=2),
)


def reports(one: Article) -> list[Report]:
    return list(code(one, parsed(one)))


def field(one: Article, name: str) -> str:
    number = re.fullmatch(r"caption:(\d+)", name)
    return one.captions[int(number[1])] if number else one.text if name == "text" else one.title or ""


def spans(report: Report) -> Iterator[tuple[int, int, str]]:
    for party in (*report.actors, *report.recipients):
        if party.start is not None and party.end is not None and party.text is not None:
            yield party.start, party.end, party.text


@settings(max_examples=25, deadline=None)
@given(articles)
def test_reports_are_grounded_in_their_article(one: Article) -> None:
    found = reports(one)
    assert len({r.id for r in found}) == len(found)
    for report in found:
        words = field(one, report.field)
        assert 0 <= report.start < report.end <= len(words)
        assert report.quote == words[report.start : report.end]
        assert report.trigger in report.quote
        assert all(q.text in report.quote for q in report.quantities)
        for start, end, text in spans(report):
            assert report.start <= start < end <= report.end
            assert words[start:end] == text
        sides = [p.id for p in (*report.actors, *report.recipients)]
        assert report.actors and len(set(sides)) == len(sides)
        assert report.article == one.id
        assert report.type in EVENT_TYPES and report.status in STATUSES
        assert 0 <= report.score <= 1
        assert report.why


@settings(max_examples=5, deadline=None)
@given(articles)
def test_the_same_article_gives_the_same_reports(one: Article) -> None:
    assert reports(one) == reports(one)


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Chad",
                " ",
                "“",
                "”",
                ".",
                ",",
                "signed",
                "3 May",
                "\n",
                "\u200b",
                "é",
                "NATO",
                "$",
                "(",
                "will",
                "’s",
            ]
        ),
        max_size=25,
    ).map("".join)
)
def test_any_text_can_be_coded(text: str) -> None:
    for report in reports(article(text)):
        assert report.quote == text[report.start : report.end]


@pytest.mark.parametrize(
    ("text", "type_", "sides"),
    [
        ("Chad thanked Mali.", "SUPPORT", (["TCD"], ["MLI"])),
        ("Chad accused Mali of spying.", "ACCUSE", (["TCD"], ["MLI"])),
        ("Chad urged Mali to leave.", "REQUEST", (["TCD"], ["MLI"])),
        ("The Chadian president visited Mali.", "CONSULT", (["TCD"], ["MLI"])),
    ],
)
def test_a_plain_deed(text: str, type_: str, sides: tuple[list[str], list[str]]) -> None:
    report = reports(article(text))[0]
    assert (report.type, report.status, ids(report)) == (type_, "occurred", sides)


def test_where_no_states_act_nothing_is_reported() -> None:
    assert reports(article("Rain fell on the roofs. The cat slept all day.")) == []


def test_reports_come_in_the_order_of_the_words() -> None:
    found = reports(article("Chad thanked Mali. Japan condemned Fiji. Peru accused Chile of spying."))
    assert [r.start for r in found] == sorted(r.start for r in found)
    assert len(found) == 3


def test_what_is_recalled_is_told_from_what_is_reported() -> None:
    (recalled,) = reports(article("Chad had accused Mali of spying."))
    (told,) = reports(article("Chad accused Mali of spying."))
    assert recalled.background and not told.background


def test_the_reasons_name_the_frame_the_deed_and_the_status() -> None:
    frame, deed, status = reports(article("Chad thanked Mali."))[0].why
    assert frame == "frame SUPPORT: thank (verb)"
    assert deed.startswith("deed: ") and status.startswith("status: ")


def test_sentences_without_grammar_tell_nothing() -> None:
    from communique.language import split

    one = article("Chad thanked Mali.")
    assert list(code(one, split(one))) == []


def test_nothing_seen_is_no_deed() -> None:
    deeds = of_pages().deeds
    nothing = Predicate(head=0, pos="verb", lemma="", roles={}, matches=())
    deed, score, because = judge([], nothing, deeds.probabilities(()), deeds)
    assert deed is None and because == () and 0 <= score < 1
    assert NONE not in EVENT_TYPES


def test_what_was_read_again_is_told() -> None:
    before, after = {"AID": 0.3}, {"AID": 0.52}
    assert reread("AID", before, after) == ("read again with its passage: AID from 30% to 52% likely",)
    assert reread("AID", before, before) == ()


def test_what_a_verb_of_doing_together_hands_on_is_told_and_is_no_second_reading() -> None:
    (report,) = reports(article("Japan joined Italy in imposing sanctions on Belarus.", DAY))
    assert (report.type, report.trigger) == ("SANCTION", "imposing")
    assert DONE_TOGETHER in report.why
    assert not any("read again" in reason for reason in report.why)
