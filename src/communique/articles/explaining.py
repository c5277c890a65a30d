"""A page in; out, what each of its lines was taken for and why, and what tells its title, outlet and date."""

from __future__ import annotations

from communique.articles.outlets import outlet_and_source
from communique.articles.parts import Parts
from communique.articles.read import article, refused, sorted_lines
from communique.articles.unreadable import Unreadable
from communique.records import Interval, Media, Page, Record


class Line(Record, frozen=True):
    """A line of a page, and its fate."""

    number: int
    """Counted from 1, without empty lines; in HTML a line is a block of text."""
    text: str
    kind: str
    """body, title, caption, comment or furniture."""
    why: str


class Explained(Record, frozen=True):
    """How a page was read."""

    uri: str
    refused: str | None = None
    """Why it holds no article, if so."""
    title: str | None = None
    title_from: str = ""
    outlet: str | None = None
    outlet_from: str = ""
    agency: str | None = None
    published: Interval | None = None
    language: str | None = None
    lines: tuple[Line, ...] = ()


def explain(page: Page) -> Explained:
    """How a page is read; never raises for a page that cannot be."""
    try:
        parts, said = sorted_lines(page)
    except Unreadable as error:
        return Explained(uri=page.uri, refused=error.reason)
    outlet, outlet_from = outlet_and_source(page.url, parts.head, parts.foot, said.site)
    reason = refused(page, parts)
    read = None if reason else article(page, parts, said)
    return Explained(
        uri=page.uri,
        refused=reason,
        title=parts.title,
        title_from=_title_from(parts, said.title, page.media),
        outlet=outlet,
        outlet_from=outlet_from,
        agency=read.agency if read else None,
        published=read.published if read else None,
        language=read.language if read else None,
        lines=tuple(
            Line(number=i, text=line.text, kind=line.kind, why=line.reason or "in the article's box")
            for i, line in enumerate(parts.lines, 1)
        ),
    )


def _title_from(parts: Parts, said: str | None, media: Media) -> str:
    if parts.title is None:
        return "no line is likely enough to be the headline"
    if parts.title == said:
        return "metadata and headings of the page"
    if media == "html":
        return "the heading above the text, which the page's own title does not name"
    return "the line most like a headline, by its shape, place and words"
