"""A folder of gold comes in; out, what a careful reader found in each page, and in several together."""

from __future__ import annotations

from datetime import date
from pathlib import Path, PurePosixPath

import msgspec


class Days(msgspec.Struct, frozen=True):
    """The first and the last day something can have been."""

    start: date
    end: date

    def meets(self, other: Days) -> bool:
        """Whether the two share a day."""
        return self.start <= other.end and other.start <= self.end

    def holds(self, other: Days) -> bool:
        """Whether every day of the other is one of these."""
        return self.start <= other.start and other.end <= self.end

    @property
    def width(self) -> int:
        """Days from the first to the last."""
        return (self.end - self.start).days


class GoldEvent(msgspec.Struct, frozen=True):
    """What a page reports. Where a reader could doubt, several types or statuses are right, the likeliest
    first."""

    id: str
    line: frozenset[int]
    type: tuple[str, ...]
    actors: frozenset[str]
    status: tuple[str, ...]
    recipients: frozenset[str] = frozenset()
    date: Days | None = None
    optional: bool = False
    """Neither asked for nor held against a record."""
    contexts: frozenset[str] = frozenset()
    many: bool = False
    """One record of it or several are right."""

    @property
    def parties(self) -> frozenset[str]:
        """All who take part."""
        return self.actors | self.recipients


class GoldPage(msgspec.Struct, frozen=True):
    """What stands where in a page; line numbers count from 1."""

    page: str
    title_line: int
    body_lines: tuple[int, ...]
    published: Days
    events: tuple[GoldEvent, ...]
    caption_lines: tuple[int, ...] = ()
    comment_lines: tuple[int, ...] = ()
    true_day: date | None = None
    """The day of publication, where it is known from elsewhere."""

    @property
    def name(self) -> str:
        """The file's name, by which its article is found in a record."""
        return PurePosixPath(self.page).name


class GoldPledge(msgspec.Struct, frozen=True):
    """A promise, and the gold events that make it."""

    id: str
    about: str
    by: frozenset[str]
    to: frozenset[str]
    made: frozenset[str]


class Across(msgspec.Struct, frozen=True):
    """What only several pages together tell."""

    same_event: tuple[tuple[str, str], ...] = ()
    pledges: tuple[GoldPledge, ...] = ()


class Gold(msgspec.Struct, frozen=True):
    """All of it, with the lines of each page."""

    pages: tuple[GoldPage, ...]
    lines: dict[str, tuple[str, ...]]
    """The lines of each page, by its name."""
    across: Across


def read(folder: Path) -> Gold:
    """The gold in a folder, whose pages stand where it says, from the folder above."""
    files = [path for path in sorted(folder.glob("*.json")) if not path.name.startswith("across")]
    pages = tuple(msgspec.json.decode(path.read_bytes(), type=GoldPage) for path in files)
    lines = {page.name: tuple((folder.parent / page.page).read_text("utf-8").split("\n")) for page in pages}
    across = folder / "across.json"
    found = msgspec.json.decode(across.read_bytes(), type=Across) if across.exists() else Across()
    return Gold(pages=pages, lines=lines, across=found)
