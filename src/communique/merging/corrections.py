"""Sources in; out, which of them a later version of the same page has put right, and by which. Event in; out,
whether nobody reports it any more.

Only a note says so ("This article has been corrected"): of two versions without one nobody knows which is the
later, as a page keeps its date of publication, and a story that was updated may have dropped what still
holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec.structs import replace

from communique.merging.copies import FUNCTIONS, resemblance
from communique.merging.outlets import outlet_key
from communique.merging.sources import Source
from communique.records import Event

SAME_ADDRESS = 0.1
"""Resemblance from which two texts under one address are versions of one page: two accounts of one story have
at most 0.05 (see ``copies.COPY``), so below this the address is that of a page that is filled anew."""
SAME_OUTLET = 0.5
"""The same for two pages of one outlet at different addresses: what an outlet prints again of its own as
background stays below, a story sent anew with another sentence does not."""
_PROBES = FUNCTIONS - int(SAME_OUTLET * FUNCTIONS) + 1
"""Numbers of a signature of which two that resemble each other by so much share one."""


def superseded(corrected: Iterable[Source], sources: Iterable[Source]) -> dict[str, str]:
    """Those of the sources that were put right, each with the corrected version of it that came last.

    The same in any order. The time grows with the sources and the versions found, not with the product of
    corrections and sources.
    """
    versions = _Versions(corrected)
    found = ((old.article, versions.last_of(old)) for old in sources)
    return {article: new for article, new in sorted(found) if new is not None}


def marked(sources: Mapping[str, Source]) -> dict[str, Source]:
    """The same sources, those that were put right with the version that did so."""
    found = superseded([each for each in sources.values() if each.corrects], sources.values())
    return {id: replace(each, superseded_by=found.get(each.article)) for id, each in sources.items()}


def withdrawn(event: Event) -> bool:
    """Whether all who told of it have put right what they said, and no person vouches for it."""
    return not event.sources and not event.confidence


class _Versions:
    """Corrected pages, to be found by what an earlier version of them has in common with them."""

    def __init__(self, corrected: Iterable[Source]) -> None:
        self._at: defaultdict[object, list[Source]] = defaultdict(list)
        for source in corrected:
            for key in _keys(source):
                self._at[key].append(source)

    def last_of(self, old: Source) -> str | None:
        """The last of the pages that put this one right."""
        found = {
            new.article: new for key in _keys(old) for new in self._at.get(key, ()) if _version(old, new)
        }
        last = max(found.values(), key=lambda new: (_ends(new), new.article), default=None)
        return last.article if last else None


def _keys(source: Source) -> Iterator[object]:
    """The address, and numbers of the signature beside the outlet."""
    if "://" in source.uri:
        yield source.uri
    outlet = outlet_key(source)
    if outlet is not None:
        for place, number in enumerate(source.signature[:_PROBES]):
            yield outlet, place, number


def _version(old: Source, new: Source) -> bool:
    """Whether the one is an earlier version of the other, which is corrected."""
    if old.article == new.article or not _later(old, new):
        return False
    alike = resemblance(old.signature, new.signature)
    if "://" in old.uri and old.uri == new.uri:
        return alike >= SAME_ADDRESS or not (old.signature and new.signature)
    outlet = outlet_key(old)
    return outlet is not None and outlet == outlet_key(new) and alike >= SAME_OUTLET


def _later(old: Source, new: Source) -> bool:
    """Whether the new one can have been published later; where both are corrected, whether it surely was."""
    if old.corrects:
        return bool(old.published and new.published and new.published.start > old.published.end)
    return not (old.published and new.published) or new.published.end >= old.published.start


def _ends(source: Source) -> date:
    return source.published.end if source.published else date.min
