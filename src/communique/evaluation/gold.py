"""A folder of gold comes in; out, what a careful reader found in each page. The format is
samples/README.md's."""

from __future__ import annotations

from datetime import date
from pathlib import Path, PurePosixPath

import msgspec


class GoldError(ValueError):
    """There is no gold where it should be, or it cannot be read; the message says what to do."""


class Days(msgspec.Struct, frozen=True):
    """The first and the last day something can have been."""

    start: date
    end: date


class Amount(msgspec.Struct, frozen=True):
    """How much of what."""

    value: float | str | None = None
    """A number; words where the page gives no number ("dozens")."""
    item: str = ""


class GoldEvent(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a page reports. Where a reader could doubt, several types or statuses are right."""

    id: str
    line: tuple[int, ...]
    type: tuple[str, ...]
    actors: tuple[str, ...]
    status: tuple[str, ...]
    recipients: tuple[str, ...] = ()
    date: Days | None = None
    optional: bool = False
    """Neither asked for nor held against a record."""
    many: bool = False
    """One record of it or several are right."""
    mode: str | None = None
    place: str | None = None
    people: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    quantities: tuple[Amount, ...] = ()


class GoldPage(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is known of a page; line numbers count from 1."""

    page: str
    events: tuple[GoldEvent, ...]
    title_line: int = 0
    body_lines: tuple[int, ...] = ()
    caption_lines: tuple[int, ...] = ()
    comment_lines: tuple[int, ...] = ()
    published: Days | None = None
    sha256: str | None = None
    """Of the page's bytes, where its name may not tell it from others."""

    @property
    def name(self) -> str:
        """The file's name, by which its article is found in a record."""
        return PurePosixPath(self.page).name


class Gold(msgspec.Struct, frozen=True):
    """Gold, and the lines of its pages by their names."""

    pages: tuple[GoldPage, ...]
    lines: dict[str, tuple[str, ...]]


def read(folder: Path) -> Gold:
    """The gold in a folder, whose pages stand where it says, from the folder above. Raises GoldError."""
    files = [path for path in sorted(folder.glob("*.json")) if not path.name.startswith("across")]
    if not files:
        raise GoldError(
            f"no gold in {folder}: there is no .json file in it. See samples/README.md for its form"
        )
    pages = tuple(_page(path) for path in files)
    lines = {page.name: _lines(folder.parent / page.page) for page in pages}
    return Gold(pages=pages, lines=lines)


def _page(path: Path) -> GoldPage:
    try:
        return msgspec.json.decode(path.read_bytes(), type=GoldPage)
    except (msgspec.MsgspecError, OSError) as error:
        raise GoldError(f"{path} is no gold of a page: {error}") from None


def _lines(path: Path) -> tuple[str, ...]:
    """The lines of a page; none where it is not at hand, and then quotes are not held against lines."""
    try:
        return tuple(path.read_text("utf-8", errors="replace").split("\n"))
    except OSError:
        return ()
