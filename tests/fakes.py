"""A small language for pages whose reading is known, and a fast pipeline that reads it.

A page is a title, an outlet and a day on the first three lines; then, a line each, deeds and other things:

    JPN>IND AID promised 2022-06-05: Japan will give India ten boats.
    # a line that is left out
    > a comment

The functions that take the place of the pipeline's are plain ones of a module, so that worker processes find them.
"""

from __future__ import annotations

import os
import re
import time
from datetime import date
from pathlib import Path

import pytest

from communique import merging
from communique.pipeline import Work
from communique.records import (
    EVENT_TYPES,
    STATUSES,
    Article,
    Comment,
    Interval,
    LeftOut,
    Page,
    PageError,
    Party,
    Report,
    identify,
)

NAMES = {
    "JPN": "Japan",
    "IND": "India",
    "DEU": "Germany",
    "UKR": "Ukraine",
    "NATO": "NATO",
    "KOR": "South Korea",
}
DEED = re.compile(r"([\w,]+)>([\w,]*) (\w+) (\w+) (\S+): (.+)")


def work(page: Page) -> Work | PageError:
    """What a page in the small language tells."""
    article = read(page)
    if isinstance(article, PageError):
        return article
    return Work(article=article, reports=_reports(article, page), source=merging.source(article))


def read(page: Page) -> Article | PageError:
    """The article of a page in the small language."""
    lines = page.content.decode().split("\n")
    if lines[0] == "UNREADABLE":
        return PageError(id=identify("x", page.uri, "unreadable"), uri=page.uri, reason="unreadable")
    title, outlet, day = lines[:3]
    return Article(
        id=identify("a", page.id),
        page=page.id,
        uri=page.uri,
        sha256=page.sha256,
        title=title,
        outlet=outlet,
        published=_day(day),
        text="\n".join(deed[6] for deed in map(DEED.fullmatch, lines) if deed),
        language="en",
        captions=("A picture.",),
        comments=tuple(Comment(text=line[2:], author="A reader") for line in lines if line.startswith("> ")),
        left_out=tuple(
            LeftOut(reason="navigation", text=line[2:]) for line in lines if line.startswith("# ")
        ),
    )


def slow_work(page: Page) -> Work | PageError:
    """The same, a hundredth of a second a page: so that a test can end a process in the midst of it."""
    time.sleep(0.01)
    return work(page)


def deadly_work(page: Page) -> Work | PageError:
    """Ends its process at a page that says so, as a fault in a library written in C would."""
    if b"DEADLY" in page.content:
        os._exit(9)
    return work(page)


def raising_work(page: Page) -> Work | PageError:
    """Raises at a page that says so, as no stage should."""
    if b"DEADLY" in page.content:
        raise RuntimeError("out of its depth")
    return work(page)


def _reports(article: Article, page: Page) -> tuple[Report, ...]:
    reports, start = [], 0
    for deed in filter(None, map(DEED.fullmatch, page.content.decode().split("\n"))):
        actors, recipients, type, status, day, quote = deed.groups()
        reports.append(
            Report(
                id=identify("r", article.id, str(start)),
                article=article.id,
                field="text",
                start=start,
                end=start + len(quote),
                quote=quote,
                type=next(known for known in EVENT_TYPES if known == type),
                status=next(known for known in STATUSES if known == status),
                trigger=quote.split()[1],
                actors=_parties(actors),
                recipients=_parties(recipients),
                date=_day(day),
                why=("frame: a test",),
                score=0.75,
            )
        )
        start += len(quote) + 1
    return tuple(reports)


def _parties(codes: str) -> tuple[Party, ...]:
    return tuple(Party(id=code, name=NAMES[code], text=NAMES[code]) for code in codes.split(",") if code)


def _day(text: str) -> Interval | None:
    """A day, or two with a slash between them, or ``-``."""
    if text == "-":
        return None
    start, _, end = text.partition("/")
    return Interval(start=date.fromisoformat(start), end=date.fromisoformat(end or start))


SUMMIT = """\
Leaders meet
The Daily Example
2022-06-08
# Sections: World, Sport
JPN,IND> CONSULT occurred 2022-06-07: Japan and India met in a city by the sea.
JPN>IND AID promised 2022-06-07: Japan promised India ten patrol boats by May 2023.
> First!
"""
LATER = """\
Boats handed over
Another Paper
2023-05-03
JPN>IND AID occurred 2023-05-02: Japan handed India ten patrol boats.
DEU>UKR AID occurred 2023-04-01/2023-04-30: Germany sent Ukraine generators in April.
NATO> ACCUSE occurred -: NATO condemned the test.
"""


@pytest.fixture
def fake_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Puts the small language in place of the real pipeline, in this process and in workers."""
    monkeypatch.setattr("communique.pipeline.work", work)
    monkeypatch.setattr("communique.pipeline.read", read)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two pages in the small language, and one that cannot be read."""
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "summit.txt").write_text(SUMMIT)
    (pages / "later.txt").write_text(LATER)
    (pages / "bad.txt").write_text("UNREADABLE\n")
    return pages
