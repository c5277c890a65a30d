"""Phrases read from the atoms of a sentence, before the article is asked."""

from __future__ import annotations

import pytest

from communique.actors.atoms import atoms
from communique.actors.phrases import phrases
from communique.actors.spots import Spot
from communique.records import Sentence


def read(text: str) -> list[Spot]:
    one = Sentence(article="", field="text", index=0, paragraph=0, start=0, end=len(text), text=text)
    return phrases(atoms(one))


def test_atoms_cover_every_word_once() -> None:
    one = "On Monday Japan's defence minister, Minoru Kihara, met NATO's secretary general."
    found = atoms(Sentence(article="", field="text", index=0, paragraph=0, start=0, end=len(one), text=one))
    places = [place for atom in found for place in range(atom.first, atom.last + 1)]
    assert places == list(range(len(places)))


@pytest.mark.parametrize(
    ("text", "person", "titles"),
    [
        ("Yesterday Japan's defence minister, Taro Testcase, left.", "Taro Testcase", ["defence minister"]),
        ("Yesterday Taro Testcase, the Japanese minister, left.", "Taro Testcase", ["minister"]),
        ("Yesterday Deputy Transport Minister Taro Testcase left.", "Taro Testcase", ["Transport Minister"]),
        (
            "Yesterday the Minister of Foreign Affairs of Zambia, Taro Testcase, left.",
            "Taro Testcase",
            ["Minister of Foreign Affairs"],
        ),
    ],
)
def test_a_title_takes_the_name_beside_it(text: str, person: str, titles: list[str]) -> None:
    (spot,) = (spot for spot in read(text) if spot.person)
    assert spot.person == person
    assert [title.text for title in spot.titles] == titles


def test_a_name_after_a_comma_that_goes_on_is_no_apposition() -> None:
    spots = read("After talks with the Japanese minister, Taro Testcase said so.")
    assert [spot.person for spot in spots] == [None, "Taro Testcase"]


def test_the_owner_may_stand_before_or_after() -> None:
    for text in ("the Zambian president", "Zambia's president", "the president of Zambia"):
        (spot,) = read(f"Yesterday {text} left.")
        assert [names[0].actors for names in spot.choices] == [("ZMB",)]


def test_whom_an_ambassador_is_sent_to_is_somebody_else_who_does_not_own_him() -> None:
    sent, host = read("Yesterday Zambia's ambassador to Ghana left.")
    assert [names[0].actors for names in sent.choices] == [("ZMB",)]
    assert [names[0].actors for names in host.choices] == [("GHA",)]


def test_a_host_between_a_title_and_its_name_is_within_the_phrase() -> None:
    (spot,) = read("Yesterday Zambia's ambassador to Ghana, Mwila Phiri, left.")
    assert spot.person == "Mwila Phiri" and [names[0].actors for names in spot.choices] == [("ZMB",)]


def test_a_body_belongs_to_the_state_before_it_and_a_firm_to_itself() -> None:
    (body,) = read("Yesterday South Korea's National Security Council met.")
    assert body.choices[0][0].actors == ("KOR",)
    (firm,) = read("Yesterday Russia's Gazprom cut supplies.")
    assert firm.choices[0][0].actors == ("Gazprom",)


def test_a_bare_indefinite_title_is_nobody() -> None:
    assert read("Yesterday a minister left.") == []
