"""What a view is, and what it gives: a record to show, under which title, and the rows of its table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from communique.records import Record
from communique.store import Store


class Shown(NamedTuple):
    """What an address shows."""

    title: str
    data: Record
    """All that the page says; as JSON, its twin."""
    kind: type[Record] | None = None
    """What each row of its table is."""
    rows: Iterable[Record] = ()
    picture: str = ""
    """Our own drawing of it as SVG, with everything in it escaped; empty where there is none."""


class View(NamedTuple):
    """One page of the desk."""

    name: str
    """Of the view and of its template."""
    path: str
    title: str
    says: str
    forms: tuple[str, ...]
    """Endings of its addresses: nothing for the page, ``.json``, ``.csv``."""
    show: Callable[[Store, Mapping[str, str]], Shown]

    def at(self, form: str) -> str:
        """Its address in one of its forms. The front page has a name only where it is no page."""
        return f"/{self.name}{form}" if form and self.path == "/" else self.path + form
