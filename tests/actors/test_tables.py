"""The tables of knowledge: they parse, their ids are known, and nothing in them contradicts another row."""

from __future__ import annotations

import csv
import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "src" / "communique" / "actors" / "data"

COLUMNS = {
    "states.csv": (
        "id name kind sovereign wikidata wikipedia names adjectives people capital capital_names ambiguous"
    ),
    "groups.csv": "id name names adjectives country sector wikidata ambiguous",
    "bodies.csv": "name names country sector wikidata ambiguous",
    "companies.csv": "name names country sector wikidata ambiguous",
    "metonyms.csv": "text actor sector kind alternatives",
    "places.csv": "name names country kind ambiguous",
    "traps.csv": "phrase reason place",
}
LISTS = ("names", "adjectives", "people", "capital_names", "ambiguous", "alternatives")
SECTORS = {
    "",
    "GOV",
    "MIL",
    "LEG",
    "JUD",
    "SPY",
    "COP",
    "OPP",
    "PTY",
    "REB",
    "CRM",
    "CVL",
    "BUS",
    "MED",
    "IGO",
    "NGO",
    "PRM",
    "REL",
    "LAB",
}
LEAST = {"groups.csv": 150, "bodies.csv": 350, "companies.csv": 150, "places.csv": 900, "traps.csv": 400}


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return tuple(csv.DictReader(line for line in lines if not line.startswith("#")))


@cache
def organisations() -> tuple[dict[str, object], ...]:
    return tuple(tomllib.loads((DATA / "organisations.toml").read_text(encoding="utf-8"))["organisation"])


def items(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def texts(entry: dict[str, object], key: str) -> list[str]:
    value = entry.get(key, [])
    assert isinstance(value, list)
    return [str(item) for item in value]


def state_ids() -> set[str]:
    return {row["id"] for row in table("states.csv")}


def actor_ids() -> set[str]:
    return (
        state_ids()
        | {str(entry["id"]) for entry in organisations()}
        | {row["id"] for row in table("groups.csv")}
    )


def clean(text: str) -> bool:
    """Whether a name is as names are written here."""
    return (
        bool(text)
        and text == text.strip() == unicodedata.normalize("NFC", text)
        and "’" not in text
        and "  " not in text
    )


def all_names() -> Iterator[tuple[str, str]]:
    for name, columns in COLUMNS.items():
        first = next(column for column in columns.split() if column in ("name", "text", "phrase"))
        for row in table(name):
            yield name, row[first]
            for column in LISTS:
                for item in items(row.get(column, "")):
                    yield name, item
    for entry in organisations():
        for key in ("names", "nicknames", "heads", "ambiguous"):
            for item in texts(entry, key):
                yield "organisations.toml", item
        for key in ("id", "name"):
            yield "organisations.toml", str(entry[key])


@pytest.mark.parametrize("name", COLUMNS)
def test_a_table_has_its_columns_and_full_rows(name: str) -> None:
    for row in table(name):
        assert list(row) == COLUMNS[name].split(), row
        assert None not in row.values(), row


@pytest.mark.parametrize("name", [*COLUMNS, "organisations.toml"])
def test_a_table_opens_with_what_it_is_and_where_it_comes_from(name: str) -> None:
    text = (DATA / name).read_text(encoding="utf-8")
    head = "".join(line for line in text.splitlines(keepends=True)[:20] if line.startswith("#"))
    assert text.startswith("# ")
    assert "Source" in head


@pytest.mark.parametrize("name", LEAST)
def test_a_table_is_large_enough_for_news_of_all_regions(name: str) -> None:
    assert len(table(name)) >= LEAST[name]


def test_every_name_is_written_cleanly() -> None:
    assert [pair for pair in all_names() if not clean(pair[1])] == []


@pytest.mark.parametrize("name", COLUMNS)
def test_no_row_says_a_name_twice(name: str) -> None:
    for row in table(name):
        own = row.get("name") or row.get("text") or row["phrase"]
        names = [own, *items(row.get("names", ""))]
        assert [text for text, times in Counter(names).items() if times > 1] == [], row
        for column in LISTS:
            assert len(items(row.get(column, ""))) == len(set(items(row.get(column, "")))), row


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("states.csv", "id"),
        ("groups.csv", "id"),
        ("companies.csv", "name"),
        ("metonyms.csv", "text"),
        ("traps.csv", "phrase"),
    ],
)
def test_a_key_stands_once(name: str, column: str) -> None:
    assert [key for key, times in Counter(row[column] for row in table(name)).items() if times > 1] == []


def test_an_id_means_one_actor_in_all_tables() -> None:
    ids = [row["id"] for row in table("states.csv")] + [row["id"] for row in table("groups.csv")]
    ids += [str(entry["id"]) for entry in organisations()] + [row["name"] for row in table("companies.csv")]
    assert [key for key, times in Counter(ids).items() if times > 1] == []


@pytest.mark.parametrize("name", ["groups.csv", "bodies.csv", "companies.csv", "states.csv"])
def test_a_name_of_two_rows_is_marked_as_ambiguous_in_all_but_one(name: str) -> None:
    plain: Counter[str] = Counter()
    for row in table(name):
        names = {row["name"], row.get("id", row["name"]), *items(row["names"])}
        names |= {*items(row.get("adjectives", "")), *items(row.get("people", ""))}
        plain.update(names - set(items(row["ambiguous"])))
    assert [text for text, times in plain.items() if times > 1] == []


@pytest.mark.parametrize("name", [name for name, columns in COLUMNS.items() if "ambiguous" in columns])
def test_what_is_called_ambiguous_is_a_name_of_its_row(name: str) -> None:
    for row in table(name):
        own = {row.get("id", ""), row["name"], row.get("capital", "")}
        own |= {item for column in LISTS if column != "ambiguous" for item in items(row.get(column, ""))}
        assert set(items(row["ambiguous"])) <= own, row


@pytest.mark.parametrize("name", ["groups.csv", "bodies.csv", "companies.csv", "places.csv"])
def test_a_country_is_a_state_of_the_table(name: str) -> None:
    assert {row["country"] for row in table(name)} - state_ids() <= {""}


@pytest.mark.parametrize("name", ["groups.csv", "bodies.csv", "companies.csv", "metonyms.csv"])
def test_a_sector_is_one_of_plover(name: str) -> None:
    assert {row["sector"] for row in table(name)} <= SECTORS


def test_a_wikidata_id_looks_like_one() -> None:
    ids = [row["wikidata"] for name in COLUMNS for row in table(name) if row.get("wikidata")]
    ids += [str(entry["wikidata"]) for entry in organisations() if "wikidata" in entry]
    assert [text for text in ids if not re.fullmatch(r"Q[1-9]\d*", text)] == []
    assert [text for text, times in Counter(ids).items() if times > 1] == []


# --- states


def test_the_members_of_the_united_nations_and_four_more_states_are_there() -> None:
    kinds = Counter(row["kind"] for row in table("states.csv"))
    assert kinds["state"] == 193 + len({"VAT", "PSE", "TWN", "XKX"})
    assert set(kinds) == {"state", "territory", "disputed"}


def test_a_state_has_an_alpha_3_code_an_adjective_and_a_capital() -> None:
    for row in table("states.csv"):
        if row["kind"] == "state":
            assert re.fullmatch(r"[A-Z]{3}", row["id"]), row
            assert row["adjectives"], row
            assert row["capital"], row
            assert row["wikidata"], row
            assert not row["sovereign"], row


def test_a_territory_belongs_to_a_state() -> None:
    states = {row["id"] for row in table("states.csv") if row["kind"] == "state"}
    for row in table("states.csv"):
        if row["kind"] == "territory":
            assert row["sovereign"] in states, row


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("USA", "U.S."),
        ("MMR", "Burma"),
        ("CIV", "Côte d'Ivoire"),
        ("COD", "DRC"),
        ("TUR", "Türkiye"),
        ("SWZ", "Swaziland"),
    ],
)
def test_a_state_is_known_by_its_other_names(code: str, name: str) -> None:
    assert name in next(items(row["names"]) for row in table("states.csv") if row["id"] == code)


# --- organisations


def test_every_member_is_a_state_and_stands_once() -> None:
    for entry in organisations():
        members = texts(entry, "members")
        assert set(members) <= state_ids(), entry["id"]
        assert len(members) == len(set(members)), entry["id"]


def test_who_joined_last_is_a_member_and_who_left_last_is_none() -> None:
    for entry in organisations():
        members, joined, left = texts(entry, "members"), entry.get("joined", {}), entry.get("left", {})
        assert isinstance(joined, dict)
        assert isinstance(left, dict)
        assert {*joined, *left} <= state_ids(), entry["id"]
        for state in {*joined, *left}:
            came, went = (dates(changes.get(state)) for changes in (joined, left))
            assert (state in members) == (not went or (bool(came) and max(came) > max(went))), entry["id"]
            assert date(2000, 1, 1) <= min(came + went), entry["id"]


def dates(given: object) -> list[date]:
    found = given if isinstance(given, list) else [given] if given else []
    days = [day for day in found if isinstance(day, date)]
    assert len(days) == len(found)
    return days


def test_an_organ_belongs_to_an_organisation_that_is_no_organ() -> None:
    whole = {entry["id"] for entry in organisations() if "organ_of" not in entry}
    assert {entry["organ_of"] for entry in organisations() if "organ_of" in entry} <= whole


def test_an_organisation_says_all_that_it_must() -> None:
    assert len(organisations()) >= 180
    for entry in organisations():
        assert {"id", "name", "names", "sector", "kind", "wikipedia"} <= set(entry), entry
        assert entry["sector"] in SECTORS, entry
        assert entry.get("acts_as", "self") in ("self", "members"), entry
        if entry.get("acts_as") == "members":
            assert entry.get("members"), entry
        assert set(texts(entry, "ambiguous")) <= {entry["id"], entry["name"], *texts(entry, "names")}, entry


def test_no_two_organisations_share_a_name_that_is_not_marked() -> None:
    plain: Counter[str] = Counter()
    for entry in organisations():
        names = {str(entry["id"]), str(entry["name"]), *texts(entry, "names")}
        plain.update(names - set(texts(entry, "ambiguous")))
    assert [text for text, times in plain.items() if times > 1] == []


@pytest.mark.parametrize(
    ("organisation", "size"),
    [
        ("EU", 27),
        ("NATO", 32),
        ("AU", 55),
        ("ASEAN", 11),
        ("Arab League", 22),
        ("G20", 19),
        ("SADC", 16),
        ("OAS", 34),
    ],
)
def test_a_well_known_organisation_has_all_its_members(organisation: str, size: int) -> None:
    assert (
        len(texts(next(entry for entry in organisations() if entry["id"] == organisation), "members")) == size
    )


# --- metonyms, places, traps


def test_a_metonym_stands_for_actors_of_the_tables() -> None:
    for row in table("metonyms.csv"):
        assert row["actor"] in actor_ids(), row
        assert set(items(row["alternatives"])) <= actor_ids() - {row["actor"]}, row
        assert row["kind"] in ("seat", "building", "office", "nickname"), row


def test_a_place_has_a_kind_and_what_lies_in_no_state_is_water_or_wide_land() -> None:
    for row in table("places.csv"):
        assert row["kind"] in ("city", "region", "sea", "strait", "base", "island", "river"), row
        assert row["country"] or row["kind"] not in ("city", "base"), row


def test_a_name_of_places_stands_once() -> None:
    names = Counter(name for row in table("places.csv") for name in (row["name"], *items(row["names"])))
    assert [name for name, times in names.items() if times > 1] == []


def test_a_trap_is_not_the_name_of_an_actor() -> None:
    names = {name for file, name in all_names() if file not in ("traps.csv", "places.csv")}
    assert [row["phrase"] for row in table("traps.csv") if row["phrase"] in names] == []


def test_a_trap_has_a_reason_and_at_most_one_known_place() -> None:
    for row in table("traps.csv"):
        assert row["reason"], row
        assert row["place"] in state_ids() | {""}, row
