"""The tables of small words: they parse, and name only actors and sectors that are known."""

from __future__ import annotations

from communique.actors.coreference.descriptions import Noun
from communique.actors.knowledge import known
from communique.actors.lexicon import honorifics, institutions, no_names, numbers, personal, saying
from communique.actors.tables import DATA, cells, read, rows
from communique.actors.titles import Agent

SECTORS = frozenset(
    [
        "GOV",
        "MIL",
        "LEG",
        "JUD",
        "COP",
        "SPY",
        "OPP",
        "PTY",
        "REB",
        "CVL",
        "BUS",
        "MED",
        "EDU",
        "REL",
        "LAB",
        "CRM",
        "REF",
        "PRM",
        "PRE",
        "AGR",
        "HLH",
        "NGO",
        "UAF",
    ]
)


def test_agents_have_a_sector_and_stand_once() -> None:
    agents = read(Agent, DATA / "agents.csv")
    assert {agent.sector for agent in agents} <= SECTORS
    assert len({agent.noun for agent in agents}) == len(agents)


def test_descriptions_and_names_of_several_are_of_known_actors() -> None:
    for noun in read(Noun, DATA / "descriptions.csv"):
        assert noun.means in {"state", "organisation", "group", "company", "person", "party"}, noun
        assert all(map(known, noun.actors)), noun
    for row in rows(DATA / "several.csv"):
        assert row["role"] in {"", "adjective", "people"}
        assert all(map(known, cells(row["actors"]))), row


def test_the_lists_of_words_are_in_lower_case() -> None:
    for words in (honorifics(), no_names(), institutions(), numbers(), saying()):
        assert words
        assert all(word == word.lower() for word in words)


def test_an_institution_is_no_person() -> None:
    assert personal("Taro Testcase")
    assert not personal("Warsaw University")
