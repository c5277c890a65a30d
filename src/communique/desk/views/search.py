"""Words in the quotes and headlines of the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from communique.desk.views.shown import Shown
from communique.records import Record
from communique.store import Hit, Store
from communique.store.searching import AFTER, BEFORE

MOST = 200


class Piece(Record, frozen=True):
    """Some words of a hit, and whether they are among those looked for."""

    text: str
    found: bool


class Found(Record, frozen=True):
    """A quote or a headline, in pieces."""

    hit: Hit
    pieces: tuple[Piece, ...]


class Facet(Record, frozen=True):
    """An outlet or a year, and how many hits it has."""

    of: str
    number: int


class Results(Record, frozen=True):
    """What was found, best first."""

    words: str
    outlet: str
    year: str
    number: int
    found: tuple[Found, ...]
    outlets: tuple[Facet, ...]
    years: tuple[Facet, ...]


def search(store: Store, parameters: Mapping[str, str]) -> Shown:
    """The hits for the words ``q``, of one ``outlet`` and one ``year`` where these are given."""
    words, outlet, year = (parameters.get(name, "").strip() for name in ("q", "outlet", "year"))
    results = store.found(words, outlet=outlet or None, year=year or None, most=MOST)
    hits = results.hits
    data = Results(
        words=words,
        outlet=outlet,
        year=year,
        number=sum(h.number for h in hits if outlet in ("", h.outlet) and year in ("", h.year)),
        found=tuple(Found(hit=hit, pieces=_pieces(hit.snippet)) for hit in results.best),
        outlets=_facets((hit.outlet or "", hit.number) for hit in hits),
        years=_facets((hit.year or "", hit.number) for hit in hits),
    )
    title = f"“{words}”" if words else "Search"
    return Shown(title, data, Hit, [found.hit for found in data.found])


def _pieces(snippet: str) -> tuple[Piece, ...]:
    """A snippet cut at the marks around the words looked for."""
    pieces = []
    for number, part in enumerate(snippet.split(BEFORE)):
        within, _, rest = part.partition(AFTER) if number else ("", "", part)
        pieces += [Piece(text=within, found=True), Piece(text=rest, found=False)]
    return tuple(piece for piece in pieces if piece.text)


def _facets(values: Iterable[tuple[str, int]]) -> tuple[Facet, ...]:
    counts: Counter[str] = Counter()
    for value, number in values:
        counts[value] += number
    ranked = sorted(counts.items(), key=lambda facet: (-facet[1], facet[0]))
    return tuple(Facet(of=value, number=number) for value, number in ranked if value)
