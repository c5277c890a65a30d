"""A choice of events, a unit and a grouping come in; out, the addresses that look closer, wider, earlier and
later."""

from __future__ import annotations

from datetime import date, timedelta

from communique.desk.choices import Choice
from communique.desk.pictures.units import MOST, UNITS, Stretch, Unit, count, stretch
from communique.records import Record

GROUPINGS = ("type", "pair")


class Lead(Record, frozen=True):
    """Somewhere to go."""

    name: str
    query: str
    """Behind the question mark."""
    current: bool = False


class Zoom(Record, frozen=True):
    """Where a timeline leads."""

    unit: Unit
    by: str
    units: tuple[Lead, ...]
    """Those the picture has room for."""
    groupings: tuple[Lead, ...]
    wider: tuple[Lead, ...]
    """From all time down to the stretch that is shown."""
    earlier: Lead | None = None
    later: Lead | None = None


def zoom(choice: Choice, shown: tuple[date, date], unit: Unit, asked: Unit | None, by: str) -> Zoom:
    """The leads from what is ``shown``, in ``unit``, which was ``asked`` for or came of its own accord."""
    grouped = None if by == GROUPINGS[0] else by
    first, last = shown
    possible = [one for one in UNITS if one == unit or 1 < count(first, last, one) <= MOST]
    exact = _exact(choice)

    def over(name: str, days: tuple[date, date] | None, current: bool = False) -> Lead:
        since, until = map(str, days) if days else (None, None)
        return Lead(
            name=name, query=choice.query(since=since, until=until, after=None, by=grouped), current=current
        )

    def beside(days: int) -> Lead | None:
        if exact is None:
            return None
        stretch_beside = stretch((exact[1].end if days > 0 else exact[1].start) + timedelta(days), exact[0])
        return over(stretch_beside.name, (stretch_beside.start, stretch_beside.end))

    return Zoom(
        unit=unit,
        by=by,
        units=tuple(
            Lead(name=one, query=choice.query(after=None, by=grouped, unit=one), current=one == unit)
            for one in possible
        ),
        groupings=tuple(
            Lead(
                name=one,
                query=choice.query(after=None, by=None if one == GROUPINGS[0] else one, unit=asked),
                current=one == by,
            )
            for one in GROUPINGS
        ),
        wider=(
            over("all time", None, choice.since is None and choice.until is None),
            *(over(s.name, (s.start, s.end), (s.start, s.end) == shown) for s in _holding(choice)),
        ),
        earlier=beside(-1),
        later=beside(1),
    )


def _holding(choice: Choice) -> list[Stretch]:
    """The years, quarters, months and days that hold all days chosen, the widest first."""
    if choice.since is None or choice.until is None:
        return []
    held = [stretch(choice.since, unit) for unit in UNITS]
    return [each for each in held if each.end >= choice.until]


def _exact(choice: Choice) -> tuple[Unit, Stretch] | None:
    """The unit and the stretch that the days chosen are, where they are one."""
    if choice.since is None or choice.until is None:
        return None
    for unit in UNITS:
        one = stretch(choice.since, unit)
        if (one.start, one.end) == (choice.since, choice.until) and date.min < one.start < one.end < date.max:
            return unit, one
        if unit == "days" and choice.since == choice.until and date.min < choice.since < date.max:
            return unit, one
    return None
