"""Sources in, number of independent outlets out: copies of one wire story, and pages of one outlet, count
once."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from communique.merging.copies import copies
from communique.merging.sources import Source


def outlet_key(source: Source) -> str | None:
    """What names the outlet: its name in lower case, or else the host of its address; ``None`` where nobody
    knows."""
    if source.outlet:
        return " ".join(source.outlet.casefold().split())
    return urlsplit(source.uri).hostname if "://" in source.uri else None


def agency_key(source: Source) -> str | None:
    """What names the agency that wrote it, where the page credits one."""
    return " ".join(source.agency.casefold().split()) if source.agency else None


def same_voice(one: Source, other: Source) -> bool:
    """Whether two articles are no independent witnesses: one outlet, one agency's copy, or copies of one
    text."""
    outlets = outlet_key(one), outlet_key(other)
    if outlets[0] is not None and outlets[0] == outlets[1]:
        return True
    agencies = agency_key(one), agency_key(other)
    if agencies[0] is not None and agencies[0] == agencies[1]:
        return True
    if (
        agencies[0] is not None and agencies[0] == outlets[1]
    ):  # the agency's own page, and a paper that carries it
        return True
    if agencies[1] is not None and agencies[1] == outlets[0]:
        return True
    return copies(one.signature, other.signature)


def independent(sources: Iterable[Source]) -> int:
    """How many independent voices the sources are: groups joined by :func:`same_voice`, directly or through
    others."""
    groups: list[list[Source]] = []
    for source in sorted(sources, key=lambda s: s.article):
        joined = [group for group in groups if any(same_voice(source, member) for member in group)]
        groups = [group for group in groups if not any(group is j for j in joined)]
        groups.append([source, *(member for group in joined for member in group)])
    return len(groups)
