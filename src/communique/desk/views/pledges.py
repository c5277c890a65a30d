"""Promises by stage, and what is overdue."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import get_args

from communique.desk import queries
from communique.desk.choices import Choice
from communique.desk.lines import OPEN_STAGES, PledgeLine, pledge_line
from communique.desk.views.shown import Shown
from communique.exchange.parties import party
from communique.exchange.rows import PledgeRow, pledge_row
from communique.records import Record, Stage
from communique.store import Store

STAGES: tuple[str, ...] = get_args(Stage)


PER_COLUMN = 60
"""Pledges of a stage on one page."""


class Column(Record, frozen=True):
    """A stage, how many pledges are at it, and those on this page."""

    stage: str
    number: int
    pledges: tuple[PledgeLine, ...]


class Board(Record, frozen=True):
    """All pledges, by stage; of one ``stage`` alone, ``after`` so many of them."""

    by: str
    to: str
    stage: str
    after: int
    per_column: int
    number: int
    overdue: int
    columns: tuple[Column, ...]


def pledges(store: Store, parameters: Mapping[str, str]) -> Shown:
    """The pledges ``by`` somebody and ``to`` somebody, or all; at one ``stage``, or at each the first."""
    by, to = (
        party(store, name) if (name := parameters.get(side, "").strip()) else None for side in ("by", "to")
    )
    stage = _stage(parameters)
    after = Choice.of(store, {"after": parameters.get("after", "")}).after
    today = date.today()
    numbers = {tally.stage: tally.pledges for tally in queries.stages(store, by, to)}
    columns = (
        Column(
            stage=each,
            number=numbers[each],
            pledges=tuple(
                pledge_line(pledge, today)
                for pledge in queries.pledges(store, by, to, each, PER_COLUMN, after if stage else 0)
            ),
        )
        for each in STAGES
        if each in numbers and stage in ("", each)
    )
    data = Board(
        by=by or "",
        to=to or "",
        stage=stage,
        after=after,
        per_column=PER_COLUMN,
        number=sum(numbers.values()),
        overdue=queries.count_overdue(store, by, to, today, OPEN_STAGES),
        columns=tuple(columns),
    )
    rows = (pledge_row(pledge) for pledge in store.pledges(by=by, to=to, stages=(stage,) if stage else ()))
    return Shown("Promises, and what became of them", data, PledgeRow, rows)


def _stage(parameters: Mapping[str, str]) -> str:
    stage = parameters.get("stage", "").strip().casefold().replace(" ", "_")
    if stage and stage not in STAGES:
        raise ValueError(f"{stage!r} is no stage; there are {', '.join(STAGES)}")
    return stage
