"""Whoever acted for a party stands on its page by date: when in office as the tables know it, when in the
pages as these tell it."""

from __future__ import annotations

import csv
import io
import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
from starlette.testclient import TestClient

from communique.desk.officials import OfficialRow, officials
from communique.records import Person
from communique.store import Store

HELEN_CLARK = "Helen Clark"
"""Prime Minister of New Zealand from 5 December 1999 to 19 November 2008."""


def acting(store: Path, *people: tuple[str, str, str, str]) -> tuple[OfficialRow, ...]:
    """The officials of New Zealand where each of these, in an office, did one thing between two days."""
    with closing(sqlite3.connect(store)) as db, db:
        db.execute("PRAGMA foreign_keys = OFF")
        for number, (name, office, start, end) in enumerate(people):
            person = msgspec.json.encode([Person(name=name, office=office)]).decode()
            db.execute(
                "INSERT INTO event_parties VALUES (?, 'actor', 0, 'NZL', 'New Zealand', ?)",
                (f"e-{number}", person),
            )
            db.execute(
                "INSERT INTO party_events VALUES (?, 'NZL', 'CONSULT', 'occurred', ?, ?)",
                (f"e-{number}", start or None, end or None),
            )
    with Store(store) as opened:
        return officials(opened, "NZL")


def test_a_term_that_the_tables_know_is_told_and_joins_all_words_for_the_office(store: Path) -> None:
    (row,) = acting(
        store,
        (HELEN_CLARK, "Prime Minister", "2003-05-01", "2003-05-31"),
        (HELEN_CLARK, "prime minister", "2004-07-02", "2004-07-02"),
        (HELEN_CLARK, "Prime Minister", "2004-07-03", "2004-07-03"),
    )
    assert row.term.endswith("2008") and "1999" in row.term
    assert row.seen == "1 May 2003 to 3 July 2004"
    assert (row.office, row.events) == ("Prime Minister", 3)


def test_a_deed_of_a_day_that_nobody_knows_is_put_to_the_one_term_there_is(store: Path) -> None:
    (row,) = acting(
        store,
        (HELEN_CLARK, "Prime Minister", "2003-05-01", "2003-05-31"),
        (HELEN_CLARK, "the prime minister", "", ""),
    )
    assert (row.seen, row.events) == ("May 2003", 2)


def test_who_is_unknown_has_the_days_of_the_pages_and_no_term(store: Path) -> None:
    (row,) = acting(store, ("Aroha Nobodyknown", "envoy", "2010-02-01", "2010-02-28"))
    assert (row.term, row.seen) == ("", "February 2010")


def test_the_latest_come_first_and_wide_dates_tell_no_day(store: Path) -> None:
    rows = acting(
        store,
        ("Early One", "envoy", "2010-02-01", "2010-02-01"),
        ("Somebody Ever", "envoy", "1995-01-01", "2026-12-31"),
        ("Late One", "envoy", "2019-02-01", "2019-02-01"),
        ("Undated One", "envoy", "", ""),
    )
    assert [row.name for row in rows] == ["Late One", "Early One", "Somebody Ever", "Undated One"]
    assert [row.seen for row in rows[2:]] == ["", ""]


def test_the_page_has_them_as_a_table(desk: TestClient, store: Path) -> None:
    with closing(sqlite3.connect(store)) as db, db:
        event, start, end = db.execute(
            "SELECT event, date_start, date_end FROM party_events WHERE actor = 'JPN' AND date_start > '2000'"
        ).fetchone()
        person = msgspec.json.encode([Person(name="Aroha Nobodyknown", office="envoy")]).decode()
        db.execute(
            "UPDATE event_parties SET people = ? WHERE actor = 'JPN' AND event = ?",
            (person, event),
        )
    rows = list(csv.DictReader(io.StringIO(desk.get("/actor/JPN.csv").text)))
    assert ("Aroha Nobodyknown", "envoy", start, end) in [
        (row["name"], row["office"], row["seen_start"], row["seen_end"]) for row in rows
    ]
    assert "Aroha Nobodyknown" in desk.get("/actor/JPN").text
