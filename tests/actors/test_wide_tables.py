"""The tables that only answers are read from: each row is of a state that exists and a sector of PLOVER's."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from communique.actors import resolve
from communique.actors.knowledge import states
from communique.actors.own_check import SECTORS
from communique.actors.tables import DATA, lines_of, rows
from communique.actors.titles import callings
from communique.actors.towns import of_town
from communique.actors.wide import TABLES

PATHS = [DATA / f"{table}.csv" for table, _, _ in TABLES]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_a_row_has_a_name_a_state_and_a_sector(path: Path) -> None:
    table = rows(path)
    assert [row for row in table if not row["name"] or row["country"] not in {*states(), ""}] == []
    assert {row.get("sector", "GOV") for row in table} <= {*SECTORS, ""}
    assert len({(row["name"], row["country"]) for row in table}) == len(table)


@pytest.mark.parametrize(
    "path", [*PATHS, DATA / "towns.csv", DATA / "trades.csv"], ids=lambda path: path.name
)
def test_a_table_tells_where_it_comes_from_and_how_to_extend_it(path: Path) -> None:
    comments = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    assert any("Source:" in line for line in comments)
    assert any("To extend:" in line for line in comments)


def test_every_state_with_a_parliament_or_a_central_bank_of_its_own_has_it_here() -> None:
    sovereign = {state.id for state in states().values() if state.kind == "state"}
    for table, least in (("parliaments", 0.95), ("central_banks", 0.78)):
        covered = sovereign & {row["country"] for row in rows(DATA / f"{table}.csv")}
        assert len(covered) >= least * len(sovereign), sorted(sovereign - covered)


def test_callings_are_of_a_sector_and_lower_case() -> None:
    assert set(callings().values()) <= set(SECTORS)
    assert [noun for noun in callings() if noun != noun.lower()] == []


def test_a_town_tells_no_more_than_its_state() -> None:
    lines = lines_of(DATA / "towns.csv")[1:]
    assert {country for _, country in lines} <= set(states())
    found = of_town("Ghazaouet")
    assert found is not None
    assert (found.country, found.sector, found.kind) == ("DZA", "CVL", "other")
    assert of_town("Nowhere at all") is None


def test_a_calling_is_somebody_even_where_nobody_says_whose() -> None:
    for text, sector in (("a lawyer", "JUD"), ("riot police", "COP"), ("armed men", "UAF"), ("a man", "UNK")):
        found = resolve(text)
        assert found is not None
        assert (found.country, found.sector) == (None, sector)


def test_what_is_owned_goes_before_its_owner() -> None:
    for text, sector in (("the student's parents", "CVL"), ("nurses' union", "LAB")):
        found = resolve(text, context="Chile")
        assert found is not None
        assert (found.country, found.sector) == ("CHL", sector)


def test_who_leads_a_band_is_of_its_sector() -> None:
    found = resolve("Joseph Kony", on=date(2012, 1, 1))
    assert found is not None
    assert (found.country, found.sector) == ("UGA", "REB")
