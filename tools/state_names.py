"""Writes what languages other than English call states, from the Unicode CLDR as in the package babel.

tools/state_names.py > src/communique/articles/data/state_names.csv
"""

from __future__ import annotations

from collections.abc import Iterator

from babel import Locale
from babel.core import get_global

from communique.actors.tables import DATA, rows

LANGUAGES = (
    *("ar", "bg", "ca", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it"),
    *("ko", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sr", "sv", "tr", "uk", "ur", "vi"),
)
HEAD = """\
# What languages other than English call states: tells whether a page in them can be about foreign affairs.
# Source: Unicode CLDR (Unicode License v3), names of territories in 31 languages with blanks between words,
# written by tools/state_names.py. Complete for the states of the actors' table.
# Columns: id (ISO 3166-1 alpha-3); names, separated by |, in the nominative; one that the actors' table has
# too, or shorter than four letters, is left out. To extend: add a language to that program and run it.
id,names
"""


SHORTEST = 4
"""Letters of the shortest name in an alphabet: shorter ones are words of other languages."""


def foreign(code: str, english: set[str]) -> Iterator[str]:
    """The names of a state, by its two-letter code."""
    for language in LANGUAGES:
        name = Locale.parse(language).territories.get(code, "").split(" (")[0]
        if name and name not in english and not (name.isascii() and len(name) < SHORTEST):
            yield name


def main() -> None:
    """Prints the table."""
    aliases = get_global("territory_aliases")
    print(HEAD, end="")
    for row in rows(DATA / "states.csv"):
        short = aliases.get(row["id"])
        if row["kind"] == "state" and short:
            english = {row["name"], *row["names"].split("|"), *row["people"].split("|")}
            print(f"{row['id']},{'|'.join(dict.fromkeys(foreign(short[0], english)))}")


if __name__ == "__main__":
    main()
