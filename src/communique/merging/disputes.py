"""Witnesses in, what they disagree on out: date, status, place and quantities, each value with the reports
that give it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from communique.merging.quantities import sort_of
from communique.merging.witness import Witness
from communique.records import AHEAD, Dispute, Interval, Report, Variant


def _dispute(field: str, given: Iterable[tuple[str, str]]) -> Dispute | None:
    """A dispute of the values given, each with its reports; none where all give one value."""
    values: dict[str, list[str]] = {}
    for value, report in given:
        values.setdefault(value, []).append(report)
    if len(values) < 2:
        return None
    return Dispute(field=field, values=tuple(Variant(value=v, reports=tuple(r)) for v, r in values.items()))


def _date_text(date: Interval) -> str:
    return date.start.isoformat() if date.days == 1 else f"{date.start}/{date.end}"


def _dates(heard: Sequence[Witness], date: Interval | None) -> Dispute | None:
    """Dates that do not meet the event's own, beside those that do; inferred ones dispute nothing."""
    told = [w.report for w in heard if w.report.date is not None and w.report.date.basis != "inferred"]
    if date is None or all(r.date.meets(date) for r in told if r.date):
        return None
    return _dispute(
        "date",
        ((_date_text(date if r.date.meets(date) else r.date), r.id) for r in told if r.date is not None),
    )


def _statuses(heard: Sequence[Witness]) -> Dispute | None:
    """Statuses that cannot both be so. That what one page plans a later page reports as done is no
    dispute."""
    days: dict[str, set[object]] = {}
    for witness in heard:
        settled = "ahead" if witness.report.status in AHEAD else witness.report.status
        days.setdefault("occurred" if settled == "ongoing" else settled, set()).add(witness.published)
    if len(days) < 2:
        return None
    if "negated" not in days and days["ahead"].isdisjoint(days["occurred"]):
        return None
    return _dispute("status", ((w.report.status, w.report.id) for w in heard))


def _places(heard: Sequence[Witness]) -> Dispute | None:
    """Places of different names. A country beside one of its towns is no dispute."""
    told = [(w.report, w.report.place) for w in heard if w.report.place]
    towns = [
        (r, p) for r, p in told if p.country is None or p.name.casefold() != (p.country or "").casefold()
    ]
    return _dispute("place", ((place.name, report.id) for report, place in towns))


def _quantities(heard: Sequence[Witness]) -> Dispute | None:
    """Different values of one sort, where each report gives a single one of that sort."""
    by_sort: dict[object, list[tuple[str, str]]] = {}
    for report in (w.report for w in heard):
        for sort, texts in _single_values(report).items():
            by_sort.setdefault(sort, []).append((texts, report.id))
    disputes = (_dispute("quantities", given) for given in by_sort.values())
    return next((dispute for dispute in disputes if dispute), None)


def _single_values(report: Report) -> dict[object, str]:
    """The value of each sort of which the report gives just one."""
    values: dict[object, list[str]] = {}
    for quantity in report.quantities:
        if quantity.value is not None:
            values.setdefault(sort_of(quantity), []).append(
                f"{quantity.value:g} {quantity.unit or quantity.item}"
            )
    return {sort: found[0] for sort, found in values.items() if len(set(found)) == 1}


def disputes(heard: Sequence[Witness], date: Interval | None) -> tuple[Dispute, ...]:
    """The fields on which the reports of an event disagree; ``date`` is the event's own."""
    if len(heard) < 2:
        return ()
    found = _dates(heard, date), _statuses(heard), _places(heard), _quantities(heard)
    return tuple(dispute for dispute in found if dispute)
