"""Sources in, those out of which a later version of the same page has put right what they say."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from communique.merging.copies import copies
from communique.merging.outlets import outlet_key
from communique.merging.sources import Source


def retired(sources: Collection[Source]) -> frozenset[str]:
    """The articles of which a corrected version by the same outlet is among the sources: what only they say
    no longer counts."""
    corrected = [source for source in sources if source.corrects]
    return frozenset(
        old.article for old in sources if not old.corrects and any(_version(old, new) for new in corrected)
    )


def _version(old: Source, new: Source) -> bool:
    """Whether one is a later version of the other: by its address, or by the outlet and the text."""
    if _day(new) < _day(old):
        return False
    if "://" in old.uri and old.uri == new.uri:
        return True
    outlet = outlet_key(old)
    return outlet is not None and outlet == outlet_key(new) and copies(old.signature, new.signature)


def _day(source: Source) -> date:
    return source.published.end if source.published else date.min
