"""The tables of figures in; out, what contradicts itself or the tables of officials in them, a line each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from communique.actors.figures import Figure
from communique.actors.knowledge import states
from communique.actors.officials import by_name, key
from communique.actors.tables import DATA, read

NAME = re.compile(r"\w[^_()\[\]|/,;:!?]*[^\W_][^_()\[\]|/,;:!?]*")
"""What a name may be: letters of any script, with figures ("14th"), hyphens, apostrophes and full stops."""

KNOWN = ("(of two states)", "(namesake)")
"""How the column ``what`` ends of who has served another state, too, or only has an official's name."""

LONGEST = 75
"""Years that nobody is in one role."""

FIRST, LAST = 1000, 2100
"""The years that a table may name."""


def problems() -> Iterator[str]:
    """What is wrong, by sort; nothing where the tables are sound."""
    rows = sorted(everybody(), key=lambda one: (key(one.name), one.country, one.start, one.end, one.sector))
    for one in rows:
        yield from impossible(one)
        yield from elsewhere(one)
    for _, roles in groupby(rows, key=lambda one: (key(one.name), one.country)):
        yield from doubled(list(roles))


def everybody() -> Iterator[Figure]:
    """The rows of all tables."""
    for path in sorted((DATA / "figures").glob("*.csv")):
        yield from read(Figure, path)


def impossible(one: Figure) -> Iterator[str]:
    """Names that are none, and years that cannot be."""
    for name in (one.name, *one.names):
        if not NAME.fullmatch(name) or name != " ".join(name.split()):
            yield f"{one.name} ({one.country}): {name!r} is no name"
    for year in filter(None, (one.start, one.end)):
        if not (year.isdigit() and FIRST <= int(year) <= LAST):
            yield f"{one.name} ({one.country}): {year!r} is no year"
            return
    if one.start and one.end and not 0 <= int(one.end) - int(one.start) <= LONGEST:
        yield f"{one.name} ({one.country}): from {one.start} to {one.end}"


def elsewhere(one: Figure) -> Iterator[str]:
    """Who is an official of another state by the officials' tables, unless the role is marked as right."""
    if one.what.endswith(KNOWN):
        return
    whose = {term.actor for official in by_name().get(key(one.name), ()) for term in official.terms}
    of_states = whose & set(states())
    countries = {state.sovereign or id for id, state in states().items() if id in whose}
    if of_states and one.country not in whose | countries:
        yield f"{one.name} ({one.country}): an official of {', '.join(sorted(of_states))}"


def doubled(roles: list[Figure]) -> Iterator[str]:
    """Two roles without years, of which only one can count, and the same role twice."""
    lasting = [one for one in roles if not one.dated]
    if len({one.sector for one in lasting}) > 1:
        yield f"{roles[0].name} ({roles[0].country}): always {' and '.join(one.sector for one in lasting)}"
    for one, other in pairwise(roles):
        if (one.sector, one.start, one.end) == (other.sector, other.start, other.end):
            yield f"{one.name} ({one.country}): {one.sector} twice"
