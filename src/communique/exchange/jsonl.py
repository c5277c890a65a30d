"""A store comes in, its whole record goes out as JSON lines: articles, events, pledges and page errors, each
by id, behind the events those that nobody reports any more, and the ledger of decisions in order of time.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from communique.exchange import objects
from communique.exchange.objects import Object
from communique.records import Event
from communique.store import Store


def write(store: Store, out: BinaryIO) -> None:
    """Writes one object a line, in an order that depends on nothing but the ids."""
    for line in lines(store):
        out.write(encode(line) + b"\n")


def lines(store: Store) -> Iterator[Object]:
    """The objects of a store, in the order of the export."""
    yield from map(objects.article, store.articles())
    for event in store.events_by_id():
        yield whole_event(store, event)
    for event in store.withdrawn():
        yield whole_event(store, event)
    yield from map(objects.pledge, store.pledges_by_id())
    effects = store.effects()
    for decision in store.decisions():
        yield objects.decision(decision, effects.get(decision.id))
    yield from map(objects.page_error, store.unread())


def whole_event(store: Store, event: Event) -> Object:
    """An event with its reports, the outlet of each, and the version that has put its page right."""
    reports = [
        objects.report(one, store.outlet(one.article), store.superseded_by(one.article))
        for one in store.reports(event)
    ]
    return objects.event(event, reports)


def encode(one: Object) -> bytes:
    """An object as JSON in UTF-8, on one line."""
    return msgspec.json.encode(one)
