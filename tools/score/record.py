"""The lines of an export come in; out, of its objects what is scored."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import msgspec

from tools.score.gold import Days


class Party(msgspec.Struct, frozen=True):
    """An actor, by its id."""

    id: str


class Report(msgspec.Struct, frozen=True):
    """A quote, and the article it stands in."""

    article: str
    quote: str


class Article(msgspec.Struct, frozen=True, tag_field="kind", tag="article"):
    """The journalism of a page."""

    id: str
    uri: str
    text: str
    title: str | None = None
    published: Days | None = None

    @property
    def name(self) -> str:
        """The name of the page's file."""
        return PurePosixPath(self.uri).name


class Event(msgspec.Struct, frozen=True, tag_field="kind", tag="event"):
    """What happened once."""

    id: str
    type: str
    status: str
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    date: Days | None = None
    contexts: frozenset[str] = frozenset()
    reports: tuple[Report, ...] = ()


class Step(msgspec.Struct, frozen=True):
    """An event in the life of a pledge."""

    event: str


class Pledge(msgspec.Struct, frozen=True, tag_field="kind", tag="pledge"):
    """A commitment."""

    by: tuple[Party, ...] = ()
    to: tuple[Party, ...] = ()
    promise: str = ""
    history: tuple[Step, ...] = ()


class PageError(msgspec.Struct, frozen=True, tag_field="kind", tag="page_error"):
    """A page that could not be read."""

    uri: str


class WithdrawnEvent(msgspec.Struct, frozen=True, tag_field="kind", tag="withdrawn_event"):
    """An event that a page has taken back: it counts neither way."""


class Record(msgspec.Struct, frozen=True):
    """An export."""

    articles: tuple[Article, ...]
    events: tuple[Event, ...]
    pledges: tuple[Pledge, ...]


def read(export: Path) -> Record:
    """The record in a file of JSON lines. Raises ``msgspec.ValidationError`` where it is none."""
    decoder = msgspec.json.Decoder(Article | Event | Pledge | PageError | WithdrawnEvent)
    objects = [decoder.decode(line) for line in export.read_bytes().splitlines() if line.strip()]
    return Record(
        articles=tuple(one for one in objects if isinstance(one, Article)),
        events=tuple(one for one in objects if isinstance(one, Event)),
        pledges=tuple(one for one in objects if isinstance(one, Pledge)),
    )


def ids(parties: Iterable[Party]) -> frozenset[str]:
    """Who they are."""
    return frozenset(party.id for party in parties)
