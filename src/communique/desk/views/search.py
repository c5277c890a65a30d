"""Words in the quotes and headlines of the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import islice

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
    hits = list(store.search(words)) if words else []
    chosen = [h for h in hits if outlet in ("", h.outlet) and (h.published or "").startswith(year)]
    data = Results(
        words=words,
        outlet=outlet,
        year=year,
        number=len(chosen),
        found=tuple(Found(hit=hit, pieces=_pieces(hit.snippet)) for hit in islice(chosen, MOST)),
        outlets=_facets(hit.outlet or "" for hit in hits),
        years=_facets((hit.published or "")[:4] for hit in hits),
    )
    return Shown(f"“{words}”" if words else "Search", data, Hit, chosen)


def _pieces(snippet: str) -> tuple[Piece, ...]:
    """A snippet cut at the marks around the words looked for."""
    pieces = []
    for number, part in enumerate(snippet.split(BEFORE)):
        within, _, rest = part.partition(AFTER) if number else ("", "", part)
        pieces += [Piece(text=within, found=True), Piece(text=rest, found=False)]
    return tuple(piece for piece in pieces if piece.text)


def _facets(values: Iterable[str]) -> tuple[Facet, ...]:
    counts = Counter(value for value in values if value)
    return tuple(Facet(of=value, number=number) for value, number in sorted(counts.items(), key=_most_first))


def _most_first(facet: tuple[str, int]) -> tuple[int, str]:
    return -facet[1], facet[0]
