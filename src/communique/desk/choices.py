"""The parameters of an address come in; out, what of the record is asked for, and the address that asks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Self
from urllib.parse import urlencode

from communique.exchange.days import shortened
from communique.exchange.parties import party
from communique.records import EVENT_TYPES, STATUSES, Record
from communique.store import Store

PER_PAGE = 100
"""Rows of a table on one page."""


class Choice(Record, frozen=True):
    """Which events are asked for. Everything, where nothing is said."""

    actors: tuple[str, ...] = ()
    """Ids."""
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    after: int = 0
    """How many rows are on the pages before."""

    @classmethod
    def of(cls, store: Store, parameters: Mapping[str, str]) -> Self:
        """What the parameters ask for. Raises ValueError, with a hint, where they make no sense."""
        return cls(
            actors=tuple(party(store, name) for name in _several(parameters, "actor")),
            types=_known(parameters, "type", EVENT_TYPES),
            statuses=_known(parameters, "status", STATUSES),
            since=_day(parameters, "since", 0),
            until=_day(parameters, "until", 1),
            after=_number(parameters, "after"),
        )

    def query(self, **other: str | int | None) -> str:
        """The part of an address behind the question mark, with other values for some parameters."""
        said: dict[str, object] = {
            "actor": ", ".join(self.actors),
            "type": ",".join(self.types),
            "status": ",".join(self.statuses),
            "since": self.since or "",
            "until": self.until or "",
            "after": self.after or "",
        }
        said |= {name: value or "" for name, value in other.items()}
        return urlencode({name: value for name, value in said.items() if value})


def _several(parameters: Mapping[str, str], name: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in parameters.get(name, "").split(",") if part.strip())


def _known(parameters: Mapping[str, str], name: str, values: tuple[str, ...]) -> tuple[str, ...]:
    by_name = {value.casefold(): value for value in values}
    asked = _several(parameters, name)
    unknown = [one for one in asked if one.casefold() not in by_name]
    if unknown:
        raise ValueError(f"{unknown[0]!r} is no {name}; there are {', '.join(values)}")
    return tuple(by_name[one.casefold()] for one in asked)


def _day(parameters: Mapping[str, str], name: str, end: int) -> date | None:
    text = parameters.get(name, "").strip()
    if not text:
        return None
    days = shortened(text)
    if days is None:
        raise ValueError(f"{text!r} is no date; write 2022, 2022-06 or 2022-06-07")
    return days[end]


def _number(parameters: Mapping[str, str], name: str) -> int:
    text = parameters.get(name, "0") or "0"
    if not text.isdecimal() or len(text) > 9:
        raise ValueError(f"{text!r} is no number of rows")
    return int(text)
