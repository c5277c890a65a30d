"""Small words make a deed planned, possible or undone: those above it, and those beside it."""

import pytest

from communique.coding.cues import beside, cancels, governed
from tests.sentences import at, tree


def under(text: str, word: str) -> set[str]:
    """What the words above a word make of it."""
    grown = tree(text)
    below, made = at(grown, word), set()
    for above in grown.ancestors(below):
        made.add(governed(grown, above, below))
        below = above
    return {one for one in made if one is not None}


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("France plans to send tanks.", "send", "planned"),
        ("France decided to send tanks.", "send", "planned"),
        ("France announced a plan to send tanks.", "send", "planned"),
        ("France promised to send tanks.", "send", "promised"),
        ("France agreed to send tanks.", "send", "promised"),
        ("France is considering sending tanks.", "sending", "possible"),
        ("France hopes to send tanks.", "send", "possible"),
        ("France refused to send tanks.", "send", "negated"),
        ("France failed to send tanks.", "send", "negated"),
        ("France ruled out sending tanks.", "sending", "negated"),
        ("France refrained from sending tanks.", "sending", "negated"),
        ("France continued sending tanks.", "sending", "ongoing"),
        ("France began sending tanks.", "sending", "occurred"),
        ("France said that it had sent tanks.", "sent", "same"),
    ],
)
def test_the_words_above_a_deed_tell_its_status(text: str, word: str, status: str) -> None:
    assert status in under(text, word)


def test_a_word_counts_with_the_complements_it_takes_only() -> None:
    assert under("France began sending tanks.", "sending") == {"occurred"}
    assert under("France holds that Chad sent tanks.", "sent") == set()


def test_a_deed_that_stands_alone_is_under_nothing() -> None:
    assert under("France sent tanks.", "sent") == set()


@pytest.mark.parametrize(
    ("text", "word", "cue"),
    [
        ("France did not send tanks.", "send", "negator"),
        ("France never sent tanks.", "sent", "negator"),
        ("France may send tanks.", "send", "modal=possible"),
        ("France will send tanks.", "send", "modal=planned"),
        ("France won't send tanks.", "send", "negator"),
        ("France is still sending tanks.", "sending", "adverb=ongoing"),
        ("France already sent tanks.", "sent", "adverb=occurred"),
        ("If France sends tanks, Mali will leave.", "sends", "conditional"),
    ],
)
def test_the_words_beside_a_deed_tell_it_too(text: str, word: str, cue: str) -> None:
    grown = tree(text)
    assert cue in list(beside(grown, at(grown, word)))


def test_only_the_words_of_its_own_clause_stand_beside_it() -> None:
    grown = tree("If France sends tanks, Mali will leave.")
    assert "conditional" not in list(beside(grown, at(grown, "leave")))


@pytest.mark.parametrize(
    ("text", "word", "does"),
    [
        ("France cancelled the visit.", "cancelled", True),
        ("France called off the visit.", "called", True),
        ("France called the visit a success.", "called", False),
        ("France announced the visit.", "announced", False),
    ],
)
def test_some_words_call_off_what_they_govern(text: str, word: str, does: bool) -> None:
    grown = tree(text)
    assert cancels(grown, at(grown, word)) is does
