"""The verb tells the time of a deed: its own form, its auxiliaries, or those of the verb it hangs on."""

import pytest

from communique.coding.tense import Time, time_of
from communique.coding.tree import Tree
from tests.sentences import at, marked, tree


@pytest.mark.parametrize(
    ("text", "word", "time"),
    [
        ("France sent tanks.", "sent", Time("past")),
        ("France did not send tanks.", "send", Time("past")),
        ("France was sending tanks.", "sending", Time("past")),
        ("Tanks were sent by France.", "sent", Time("past")),
        ("France sends tanks.", "sends", Time("present")),
        ("France is sending tanks.", "sending", Time("present")),
        ("France will send tanks.", "send", Time("future")),
        ("France won't send tanks.", "send", Time("future")),
        ("France shall send tanks.", "send", Time("future")),
        ("Tanks will be sent by France.", "sent", Time("future")),
        ("France is going to send tanks.", "send", Time("future")),
        ("France said it would send tanks.", "send", Time("future")),
    ],
)
def test_tenses(text: str, word: str, time: Time) -> None:
    grown = tree(text)
    assert time_of(grown, at(grown, word)) == time


def test_the_perfect_looks_back_and_the_pluperfect_further() -> None:
    has, had = tree("France has sent tanks."), tree("France had sent tanks.")
    assert time_of(has, at(has, "sent")) == Time("past", perfect=True)
    assert time_of(had, at(had, "sent")) == Time("past", perfect=True, pluperfect=True)


@pytest.mark.parametrize("verb", ["promised", "plans", "agreed"])
def test_what_somebody_means_to_do_is_still_to_come(verb: str) -> None:
    grown = tree(f"France {verb} to send tanks.")
    assert time_of(grown, at(grown, "send")).tense == "future"


def test_a_noun_has_the_time_of_its_verb() -> None:
    grown = tree("The delivery of the tanks will begin.")
    assert time_of(grown, at(grown, "delivery")) == Time("future")


def test_a_participle_has_the_time_of_the_verb_above_it() -> None:
    grown = tree("The tanks sent by France arrived.")
    assert time_of(grown, at(grown, "sent")) == Time("past")


def test_headlines_tell_the_past_in_the_present() -> None:
    headline, text = marked("France sends tanks.", title="France sends tanks")
    assert time_of(Tree(headline), 1) == Time("past")
    assert time_of(Tree(text), 1) == Time("present")
