"""The sources of an event and its parties in; out, how well it is borne out: from which countries, and
whether only one side tells it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache

from communique.articles.known_outlets import Outlet, known, named
from communique.merging.sources import Source
from communique.records import Party, Support


def outlet_of(source: Source) -> Outlet | None:
    """What the table of outlets knows of who published it."""
    return _outlet(source.outlet, source.uri)


@lru_cache(maxsize=1_000)  # an article tells of a dozen events
def _outlet(name: str | None, uri: str) -> Outlet | None:
    return (named(name) if name else None) or known(uri)


def state_media(sources: Iterable[Source]) -> tuple[str, ...]:
    """The names of the outlets among them that a state owns or is, in alphabetical order."""
    found = (outlet_of(source) for source in sources)
    return tuple(sorted({each.name for each in found if each and _of_state(each)}))


def countries(sources: Iterable[Source]) -> tuple[str, ...]:
    """The countries of the outlets, as far as they are known: alpha-3 codes, in alphabetical order."""
    found = (outlet_of(source) for source in sources)
    return tuple(sorted({each.country for each in found if each and each.country}))


def support(sources: Collection[Source], voices: int, parties: Iterable[Party]) -> Support:
    """``one_side`` where all who tell it are state media or offices of one party; else ``confirmed`` by two
    independent outlets or more, or ``single_source``."""
    tellers = [outlet_of(source) for source in sources]
    sides = {each.country if each and _of_state(each) else None for each in tellers}
    if len(sides) == 1 and sides <= {party.id for party in parties}:
        return "one_side"
    return "confirmed" if voices > 1 else "single_source"


def _of_state(outlet: Outlet) -> bool:
    return outlet.state_owned or outlet.kind == "institution"
