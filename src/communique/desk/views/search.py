"""Words in the quotes and headlines of the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from communique.desk.views.shown import Shown
from communique.exchange.saying import when
from communique.records import Interval, Record
from communique.store import Hit, Store
from communique.store.searching import AFTER, BEFORE

MOST = 200


class Piece(Record, frozen=True):
    """Some words of a hit, and whether they are among those looked for."""

    text: str
    found: bool


class Found(Record, frozen=True):
    """A quote or a headline, in pieces. Several deeds may be read in one quote: it is listed once."""

    hit: Hit
    pieces: tuple[Piece, ...]
    published: str
    """When the article was published, no more exact than it is known."""
    events: tuple[str, ...]
    """The events that the quote is a report of."""


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
        found=tuple(_once(store, results.best)),
        outlets=_facets((hit.outlet or "", hit.number) for hit in hits),
        years=_facets((hit.year or "", hit.number) for hit in hits),
    )
    title = f"“{words}”" if words else "Search"
    return Shown(title, data, Hit, results.best)


def _once(store: Store, hits: Iterable[Hit]) -> Iterator[Found]:
    """Each quote and headline once, where it stood first."""
    together: dict[tuple[str, str, str], list[Hit]] = {}
    for hit in hits:
        together.setdefault((hit.found_in, hit.article, hit.snippet), []).append(hit)
    for same in together.values():
        yield Found(
            hit=same[0],
            pieces=_pieces(same[0].snippet),
            published=_published(store, same[0].article),
            events=tuple(dict.fromkeys(hit.event for hit in same if hit.event)),
        )


def _published(store: Store, article: str) -> str:
    days = store.db.execute(
        "SELECT published_start, published_end FROM articles WHERE id = ? AND published_start IS NOT NULL",
        (article,),
    ).fetchone()
    if days is None:
        return ""
    start, end = map(date.fromisoformat, days)
    return when(Interval(start=start, end=end))


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
