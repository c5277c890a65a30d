"""Names and descriptions of all regions and constructions: `resolve.csv` says whom each means."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

from communique.actors import parties, resolve
from communique.actors.tables import rows
from communique.records import Actor

TABLE = Path(__file__).with_name("resolve.csv")

FLOOR = 0.97
"""The share of the table's rows that must be right, country and sector together."""

LEAST_ROWS = 400


def answer(row: dict[str, str]) -> tuple[Actor, ...]:
    """What the program says of a row: several actors where the row asks for several."""
    on = date.fromisoformat(row["on"]) if row["on"] else None
    if "|" in row["code"]:
        return parties(row["text"], on, row["context"])
    found = resolve(row["text"], on, row["context"])
    return (found,) if found else ()


def is_right(row: dict[str, str], found: tuple[Actor, ...]) -> bool:
    return has_code(row["code"], found) and has_sector(row["sector"], found)


def has_code(wanted: str, found: tuple[Actor, ...]) -> bool:
    if wanted == "-":
        return not found
    if wanted == "*":
        return bool(found)
    if "|" in wanted:
        return sorted(actor.id for actor in found) == sorted(wanted.split("|"))
    return len(found) == 1 and bool({found[0].id, found[0].country} & set(wanted.split("/")))


def has_sector(wanted: str, found: tuple[Actor, ...]) -> bool:
    return wanted == "*" or all((actor.sector or "") in wanted.split("/") for actor in found)


def test_the_table_is_read_right() -> None:
    table = rows(TABLE)
    wrong = [(row["text"], row["code"], row["sector"], answer(row)) for row in table]
    wrong = [one for one, row in zip(wrong, table, strict=True) if not is_right(row, one[3])]
    assert len(table) - len(wrong) >= FLOOR * len(table), wrong


def test_the_table_is_wide_enough_to_mean_something() -> None:
    table = rows(TABLE)
    assert len(table) >= LEAST_ROWS
    asked = Counter((row["text"], row["on"], row["context"]) for row in table)
    assert [question for question, times in asked.items() if times > 1] == []
    assert len({row["code"] for row in table}) >= 150
