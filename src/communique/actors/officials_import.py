"""A CSV of Wikidata's query service in; out, the rows that the tables of officials lack.

The query is ``data/officials/wikidata.rq``; run it at https://query.wikidata.org and download the
result as CSV.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from communique.actors.officials import OFFICIALS, Row, key
from communique.actors.officials_check import shared
from communique.actors.tables import DATA

QUERY = OFFICIALS / "wikidata.rq"

COLUMNS = ("actor", "office", "name", "names", "gender", "start", "end", "wikidata", "note")
"""The columns of a table of officials."""

NEEDED = ("person", "personLabel", "gender", "country", "office", "start", "end")
"""The columns of the query's result."""

GENDERS = {"Q6581097": "m", "Q2449503": "m", "Q6581072": "f", "Q1052281": "f"}
"""Wikidata's items for men and women."""


def brought(text: str) -> Iterator[Row]:
    """The terms in the CSV's text. Raises ``ValueError`` that says which columns are missing."""
    lines = csv.DictReader(StringIO(text))
    missing = [name for name in NEEDED if name not in (lines.fieldnames or ())]
    if missing:
        raise ValueError(f"no column {', '.join(missing)}: is it the result of {QUERY.relative_to(DATA)}?")
    for line in lines:
        name = line["personLabel"].strip()
        if name and not (name[0] == "Q" and name[1:].isdigit()):  # no English name
            yield Row(
                actor=line["country"],
                office=line["office"],
                name=name,
                names=tuple(part for part in (line.get("names") or "").split("|") if part and part != name),
                gender=GENDERS.get(item(line["gender"])),
                start=day(line["start"]),
                end=day(line["end"]),
                wikidata=item(line["person"]),
            )


def item(address: str) -> str:
    """The id at the end of an item's address."""
    return address.rsplit("/", 1)[-1]


def day(time: str) -> str:
    """``2004-03-09T00:00:00Z`` as the tables write it; empty where it is not a time."""
    return time[:10] if time[:4].isdigit() else ""


def lacking(new: Iterable[Row], have: Sequence[Row]) -> Iterator[Row]:
    """Those of the new terms that the tables do not have: nobody of that name or id holds the office then.

    A person the tables know keeps the name they have there.
    """
    names = {row.wikidata: row.name for row in have if row.wikidata}
    spelt = {key(name): row.name for row in have for name in (row.name, *row.names)}
    held: dict[tuple[str, str, str], list[Row]] = {}
    for row in have:
        held.setdefault((row.actor, row.office, row.name), []).append(row)
    for row in new:
        name = names.get(row.wikidata or "") or spelt.get(key(row.name), row.name)
        same = held.setdefault((row.actor, row.office, name), [])
        renamed = renamed_to(name, row)
        if not any(shared(renamed, other) >= 0 for other in same):
            same.append(renamed)
            yield renamed


def renamed_to(name: str, row: Row) -> Row:
    """The row under the name that the tables have, its own beside it."""
    if name == row.name:
        return row
    others = tuple(dict.fromkeys(other for other in (row.name, *row.names) if other != name))
    return Row(
        actor=row.actor, office=row.office, name=name, names=others, gender=row.gender,
        start=row.start, end=row.end, wikidata=row.wikidata, note=row.note,
    )  # fmt: skip


def written(rows: Iterable[Row]) -> str:
    """Rows as lines of a table of officials, by actor, office and start, without its header."""
    out = StringIO()
    lines = csv.writer(out, lineterminator="\n")
    for row in sorted(rows, key=lambda row: (row.actor, row.office, row.start, row.name)):
        cells = (row.actor, row.office, row.name, "|".join(row.names), row.gender or "")
        lines.writerow((*cells, row.start, row.end, row.wikidata or "", row.note))
    return out.getvalue()
