"""Promises by stage, and what is overdue."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import get_args

from communique.desk.lines import PledgeLine, pledge_line
from communique.desk.views.shown import Shown
from communique.exchange.parties import party
from communique.exchange.rows import PledgeRow, pledge_row
from communique.records import Record, Stage
from communique.store import Store

STAGES: tuple[str, ...] = get_args(Stage)


class Column(Record, frozen=True):
    """A stage and the pledges at it."""

    stage: str
    pledges: tuple[PledgeLine, ...]


class Board(Record, frozen=True):
    """All pledges, by stage."""

    by: str
    to: str
    number: int
    overdue: int
    columns: tuple[Column, ...]


def pledges(store: Store, parameters: Mapping[str, str]) -> Shown:
    """The pledges ``by`` somebody and ``to`` somebody, or all."""
    by, to = (
        party(store, name) if (name := parameters.get(side, "").strip()) else None for side in ("by", "to")
    )
    found = list(store.pledges(by=by, to=to))
    lines = [pledge_line(pledge, date.today()) for pledge in found]
    columns = tuple(Column(stage=s, pledges=tuple(x for x in lines if x.stage == s)) for s in STAGES)
    data = Board(
        by=by or "",
        to=to or "",
        number=len(lines),
        overdue=sum(line.overdue for line in lines),
        columns=tuple(column for column in columns if column.pledges),
    )
    return Shown(
        "Promises, and what became of them", data, PledgeRow, [pledge_row(pledge) for pledge in found]
    )
