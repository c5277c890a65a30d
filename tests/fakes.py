"""A small language for pages whose reading is known, and a fast pipeline that reads it.

A page is a title, an outlet and a day on the first three lines; then, a line each, deeds and other things:

    JPN>IND AID promised 2022-06-05: Japan will give India ten boats.
    # a line that is left out
    > a comment

The functions that take the place of the pipeline's are plain ones of a module: worker processes find them.
"""

from __future__ import annotations

import re
from datetime import date

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
    reports = reports_of(page.content.decode(), article.id)
    return Work(article=article, reports=reports, source=merging.source(article))


def read(page: Page) -> Article | PageError:
    """The article of a page in the small language."""
    lines = page.content.decode().split("\n")
    if lines[0] == "UNREADABLE":
        return PageError(id=identify("x", page.uri, "unreadable"), uri=page.uri, reason="unreadable")
    title, outlet, day = lines[:3]
    furniture = [line[2:] for line in lines if line.startswith("# ")]
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
        left_out=tuple(LeftOut(reason="navigation", text=line) for line in furniture),
    )


def reports_of(content: str, article: str = "a-1") -> tuple[Report, ...]:
    """The deeds of a page in the small language."""
    reports, start = [], 0
    for deed in filter(None, map(DEED.fullmatch, content.split("\n"))):
        actors, recipients, type, status, day, quote = deed.groups()
        reports.append(
            Report(
                id=identify("r", article, str(start)),
                article=article,
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
