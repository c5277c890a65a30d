"""A field of an event and what somebody writes for it come in; the JSON that a decision keeps goes out. And
the other way: how people write what a field holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

import msgspec

from communique.exchange.days import shortened, written_out
from communique.exchange.parties import party
from communique.records import Event, Interval, Party, Place
from communique.store import Store

NOTHING = ("", "none", "unknown")
"""What stands for no value."""


def value_of(store: Store, field: str, text: str) -> str:
    """The value of a field as JSON. Raises ValueError where the words make none.

    Dates are days, months, years or two with `/` between; parties and contexts have semicolons between, or
    commas; a place is its name and, after a comma, its country.
    """
    from communique.merging.decisions import read_value

    plain = text.strip()
    if field == "date":
        made: object = _date(plain)
    elif field in ("actors", "recipients"):
        made = [named(store, name) for name in _listed(plain)]
    elif field == "place":
        made = _place(store, plain)
    elif field == "contexts":
        made = _listed(plain)
    elif field == "quantities":
        made = msgspec.Raw(plain.encode())
    else:
        made = None if plain.lower() in NOTHING else _as_written(field, plain)
    try:
        value = msgspec.json.encode(made).decode()
        read_value(field, value)
    except msgspec.MsgspecError as error:
        raise ValueError(str(error)) from error
    return value


def written(event: Event, field: str) -> str:
    """What a field of an event holds, as ``value_of`` reads it; nothing where it holds nothing."""
    value = getattr(event, field)
    if isinstance(value, Interval):
        days = [value.start.isoformat(), value.end.isoformat()]
        return "/".join(dict.fromkeys(days))
    if isinstance(value, Place):
        return ", ".join(filter(None, (value.name, value.country)))
    if field in ("actors", "recipients"):
        return "; ".join(one.name for one in value)
    if field == "quantities":
        return msgspec.json.encode(value).decode()
    if isinstance(value, tuple):
        return "; ".join(value)
    return value or ""


def named(store: Store, name: str) -> Party:
    """A party by any of its names, called what the record calls it. Raises UnknownPartyError."""
    from communique import actors

    id = party(store, name)
    known = dict(store.names())
    actor = actors.named(name) or actors.resolve(name, None, None)
    if actor is not None and actor.id == id:
        return Party(id=id, name=actor.name, wikidata=actor.wikidata, sector=actor.sector)
    return Party(id=id, name=known.get(id, name))


def _as_written(field: str, text: str) -> str:
    return text.upper() if field == "type" else text.lower() if field == "status" else text


def _listed(text: str) -> Sequence[str]:
    if text.lower() in NOTHING:
        return []
    return [part.strip() for part in text.split(";" if ";" in text else ",") if part.strip()]


def _date(text: str) -> Interval | None:
    if text.lower() in NOTHING:
        return None
    days = [_days(part) for part in re.split(r"\s*/\s*", text)]
    return Interval(start=days[0][0], end=days[-1][1])


def _days(text: str) -> tuple[date, date]:
    days = shortened(text)
    if days is not None:
        return days
    day = written_out(text)
    if day is None:
        raise ValueError(f"{text!r} is no date; write 2022, 2022-06, 2022-06-07 or 2022-06-07/2022-06-09")
    return day, day


def _place(store: Store, text: str) -> Place | None:
    if text.lower() in NOTHING:
        return None
    name, _, country = text.partition(",")
    return Place(name=name.strip(), country=party(store, country.strip()) if country.strip() else None)
