"""The tables of officials say who held which office when, and do not contradict themselves."""

import re
import unicodedata
from collections import defaultdict
from datetime import date
from itertools import combinations, pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from communique.actors import tables

FOLDER = tables.DATA / "officials"
OFFICES = tables.toml(tables.DATA / "offices.toml")
SHARED = {office["id"] for office in OFFICES["office"] if office.get("several")}
"""Offices that more than one person holds at once, such as spokesperson or envoy."""
TOGETHER = {"acting", "joint", "rival"}
"""Words of a note that let two people hold an office for one actor at once."""
HANDOVER = 60
"""How many days two terms may overlap: elections, oaths and sources disagree about the day by that much."""
COLUMNS = ["actor", "office", "name", "names", "gender", "start", "end", "wikidata", "note"]
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


class Term(NamedTuple):
    file: str
    actor: str
    office: str
    name: str
    names: tuple[str, ...]
    gender: str
    start: str
    end: str
    wikidata: str
    note: str

    def __str__(self) -> str:
        time = f"{self.start} to {self.end or 'now'}"
        return f"{self.file}: {self.name}, {self.office} of {self.actor}, {time}"


def terms_of(path: Path) -> list[Term]:
    return [
        Term(file=path.name, names=tables.cells(row["names"]), **{c: row[c] for c in COLUMNS if c != "names"})
        for row in tables.rows(path)
    ]


FILES = sorted(FOLDER.glob("*.csv"))
TERMS = [term for path in FILES for term in terms_of(path)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_table_tells_where_it_comes_from_and_has_the_agreed_columns(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    comments = [line for line in lines if line.startswith("#")]
    assert any("Source:" in line for line in comments)
    assert any("To extend:" in line for line in comments)
    assert lines[len(comments)].split(",") == COLUMNS


def test_the_tables_are_long() -> None:
    assert len(TERMS) >= 2_500
    states = {term.actor for term in TERMS if re.fullmatch("[A-Z]{3}", term.actor)}
    assert len(states) >= 195


def test_every_office_is_known() -> None:
    known = {office["id"] for office in OFFICES["office"]}
    assert sorted({term.office for term in TERMS} - known) == []


def test_every_name_is_there_and_composed() -> None:
    for term in TERMS:
        for name in (term.name, *term.names):
            assert name and name == name.strip() == unicodedata.normalize("NFC", name), term
            assert not re.search(r"[\d();=#>]", name), term
        assert term.name not in term.names, term


def test_gender_and_wikidata_are_well_formed() -> None:
    for term in TERMS:
        assert term.gender in {"m", "f"}, term
        assert re.fullmatch(r"(Q\d+)?", term.wikidata), term


def test_terms_start_before_they_end() -> None:
    for term in TERMS:
        assert DATE.fullmatch(term.start), term
        assert not term.end or DATE.fullmatch(term.end), term
        start, end = tables.first_day(term.start), tables.last_day(term.end)
        assert start and start.year >= 1940, term
        assert end is None or start <= end, term


def test_one_person_is_one_gender() -> None:
    genders = defaultdict(set)
    for term in TERMS:
        genders[term.actor, term.name].add(term.gender)
    assert [who for who, found in genders.items() if len(found) > 1] == []


def test_no_two_hold_an_office_at_once() -> None:
    """Except where an office has several holders by its nature, or a note says why these two do."""
    offices = defaultdict(list)
    for term in TERMS:
        if term.office not in SHARED and not TOGETHER & set(term.note.replace(",", " ").split()):
            offices[term.actor, term.office].append(term)
    clashes = [
        f"{one} and {other}"
        for held in offices.values()
        for one, other in combinations(held, 2)
        if overlap(one, other) > HANDOVER
    ]
    assert clashes == []


def overlap(one: Term, other: Term) -> int:
    """Days that two terms certainly share: a date of which only the year is known is read in their favour."""
    starts = [tables.last_day(term.start) or date.min for term in (one, other)]
    ends = [tables.first_day(term.end) or date.max for term in (one, other)]
    return (min(ends) - max(starts)).days


def test_every_state_has_somebody_at_its_head_in_these_years() -> None:
    """A state's chief offices leave no gap of more than two years after 2015; so long they may be vacant."""
    heads = defaultdict(list)
    for term in TERMS:
        if term.office in {"head_of_state", "monarch", "head_of_government"} and len(term.actor) == 3:
            heads[term.actor].append(term)
    gaps = [f"{one} then {other}" for held in heads.values() for one, other in gap_between(held)]
    assert gaps == []


def gap_between(held: list[Term]) -> list[tuple[Term, Term]]:
    found = []
    ordered = sorted(held, key=lambda term: term.start)
    latest = ordered[0]
    for term in ordered[1:]:
        end, start = tables.last_day(latest.end), tables.first_day(term.start)
        if end and start and start.year >= 2016 and (start - end).days > 730:
            found.append((latest, term))
        if not latest.end or (term.end and term.end < latest.end):
            continue
        latest = term
    return found


def test_the_titles_of_offices_are_lower_case_and_unique_within_an_entry() -> None:
    for office in OFFICES["office"]:
        titles = office["titles"]
        assert titles and len(set(titles)) == len(titles), office["id"]
        assert all(title == title.lower().strip() for title in titles), office["id"]
        assert office["sector"] and isinstance(office["commits"], bool), office["id"]


def test_a_title_means_one_office_in_one_country() -> None:
    """The same word may name different offices in different countries, but not for everybody at once."""
    meanings = defaultdict(set)
    for office in OFFICES["office"]:
        if "countries" not in office:
            for title in office["titles"]:
                meanings[title].add(office["id"])
    assert {title: ids for title, ids in meanings.items() if len(ids) > 1} == {}


def test_what_is_over_binds_nobody() -> None:
    modifiers = OFFICES["modifiers"]
    assert not modifiers["former"]["commits"] and not modifiers["-elect"]["commits"]
    assert modifiers["acting"]["commits"] and modifiers["outgoing"]["commits"]
    assert all(set(entry) <= {"commits", "holder"} for entry in modifiers.values())
    assert all(a.strip() == a for pair in pairwise(modifiers) for a in pair)
