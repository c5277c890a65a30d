"""A user's own file of actors in; out, frozen records that add to the tables or overrule them.

The file is TOML; docs/actors.md shows one. An environment variable names it, so that every command and every
worker process reads the same one. It is read once, before the tables are.
"""

from __future__ import annotations

import hashlib
import os
from datetime import date
from functools import cache
from pathlib import Path

import msgspec
import tomli

from communique.records import ActorKind, Record

VARIABLE = "COMMUNIQUE_ACTORS"
"""The environment variable that holds the path of the file."""


class OwnActorsError(ValueError):
    """The user's file cannot be used; the message says where it is wrong."""


class OwnActor(Record, frozen=True, forbid_unknown_fields=True):
    """An actor of the user's: a new one, or what to change of one of the tables."""

    id: str
    kind: ActorKind | None = None
    """What a new one is: organisation, armed_group, company or body."""
    name: str | None = None
    names: tuple[str, ...] = ()
    """Spellings that name this actor and from now on no other."""
    country: str | None = None
    sector: str | None = None
    members: tuple[str, ...] = ()
    wikidata: str | None = None
    wikipedia: str | None = None

    @property
    def spellings(self) -> tuple[str, ...]:
        """All that names it, without a leading "the"."""
        own = () if self.kind is None else (self.id,)
        return tuple(
            dict.fromkeys(text.removeprefix("the ") for text in (*own, self.name, *self.names) if text)
        )


class OwnOfficial(Record, frozen=True, forbid_unknown_fields=True):
    """Somebody's term in an office. The open term of the one before ends the day before it begins."""

    actor: str
    office: str
    name: str
    names: tuple[str, ...] = ()
    gender: str | None = None
    start: date | None = None
    end: date | None = None
    wikidata: str | None = None


class Own(Record, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    actor: tuple[OwnActor, ...] = ()
    official: tuple[OwnOfficial, ...] = ()
    nobody: tuple[str, ...] = ()
    """Spellings that name nobody."""


def use(path: Path) -> None:
    """Has the tables read with a user's file, in this process and those it starts.

    Raises ``RuntimeError`` where the tables were read before without it.
    """
    named = str(path.resolve())
    if file.cache_info().currsize and os.environ.get(VARIABLE) != named:
        raise RuntimeError("a file of your own actors must be named before the first actor is looked up")
    os.environ[VARIABLE] = named


@cache
def file() -> Own:
    """The user's file; an empty one where none is named. Raises OwnActorsError."""
    named = os.environ.get(VARIABLE)
    return read(Path(named)) if named else Own()


def read(path: Path) -> Own:
    """A file as records. Raises OwnActorsError where it is no such file."""
    try:
        return msgspec.convert(tomli.loads(path.read_text(encoding="utf-8")), Own)
    except OSError as error:
        raise OwnActorsError(f"{path}: cannot be read ({error.strerror})") from error
    except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OwnActorsError(f"{path}: is no TOML ({error})") from error
    except msgspec.ValidationError as error:
        raise OwnActorsError(f"{path}: {told(str(error))}") from error


def told(error: str) -> str:
    """A place as a reader counts it: ``$.actor[0].id`` is "id of the first [[actor]]"."""
    what, _, where = error.partition(" - at `$")
    if not where:
        return what
    parts = where.rstrip("`").lstrip(".").replace("]", "").split(".")
    table, _, number = parts[0].partition("[")
    entry = f"[[{table}]] number {int(number) + 1}" if number.isdigit() else table
    return f"{what} (in {', '.join([entry, *parts[1:]])})"


def digest() -> str:
    """Eight hexadecimal digits for the content of the user's file; empty where there is none."""
    named = os.environ.get(VARIABLE)
    if not named:
        return ""
    try:
        return hashlib.sha256(Path(named).read_bytes()).hexdigest()[:8]
    except OSError as error:
        raise OwnActorsError(f"{named}: cannot be read ({error.strerror})") from error
