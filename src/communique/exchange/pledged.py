"""Pledges come in, a row for each giver and receiver goes out: how many promises and how much of what were
announced, committed and delivered.

The columns are those of the Ukraine Support Tracker (Trebesch et al., "The Ukraine Support Tracker: Which
countries help Ukraine and how?", Kiel Working Paper 2218): what somebody said they would give, what was
agreed or set aside, what arrived.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from communique.records import Pledge, Quantity, Record, Stage

ARRIVED: frozenset[Stage] = frozenset({"partly_delivered", "delivered"})
COMMITTED: frozenset[Stage] = frozenset({"committed", "reaffirmed"})
DROPPED: frozenset[Stage] = frozenset({"reduced", "withdrawn", "lapsed"})


class PledgedRow(Record, frozen=True):
    """What became of all that one giver promised one receiver."""

    by: str
    to: str
    announced: int
    """Promises of which nothing more is known."""
    committed: int
    """Promises that were agreed, set aside or repeated."""
    delivered: int
    """Promises that were kept, wholly or in part."""
    dropped: int
    """Promises that were cut, taken back or not kept in time."""
    promised_amounts: str
    """How much of what was promised, added up by unit."""
    delivered_amounts: str
    """How much of it has come, as far as the pages tell numbers."""
    by_ids: str
    to_ids: str


def pledged_rows(pledges: Iterable[Pledge]) -> Iterator[PledgedRow]:
    """A row for each giver and receiver, those with the most promises first."""
    between: dict[tuple[str, str], list[Pledge]] = {}
    for pledge in pledges:
        between.setdefault(_ids(pledge), []).append(pledge)
    for ids in sorted(between, key=lambda ids: (-len(between[ids]), ids)):
        yield _row(ids, between[ids])


def _ids(pledge: Pledge) -> tuple[str, str]:
    by, to = ("; ".join(sorted(party.id for party in side)) for side in (pledge.by, pledge.to))
    return by, to


def _row(ids: tuple[str, str], pledges: Sequence[Pledge]) -> PledgedRow:
    stages = [pledge.stage for pledge in pledges]
    by, to = ("; ".join(party.name for party in side) for side in (pledges[0].by, pledges[0].to))
    return PledgedRow(
        by=by,
        to=to,
        announced=stages.count("announced"),
        committed=sum(stage in COMMITTED for stage in stages),
        delivered=sum(stage in ARRIVED for stage in stages),
        dropped=sum(stage in DROPPED for stage in stages),
        promised_amounts=_sums(quantity for pledge in pledges for quantity in pledge.quantities),
        delivered_amounts=_sums(quantity for pledge in pledges for quantity in pledge.delivered),
        by_ids=ids[0],
        to_ids=ids[1],
    )


def _sums(quantities: Iterable[Quantity]) -> str:
    """Each unit, or thing that is counted, with its sum; in alphabetical order."""
    sums: dict[str, float] = {}
    for quantity in quantities:
        if quantity.value is not None:
            name = quantity.unit or quantity.item
            sums[name] = sums.get(name, 0.0) + quantity.value
    return "; ".join(f"{sums[name]:,.10g} {name}" for name in sorted(sums))
