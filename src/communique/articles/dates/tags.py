"""The tree of an HTML page in, the dates out that its elements give as those of publication.

By the microdata of schema.org (``itemprop="datePublished"``), the ``time`` elements of HTML 5, the classes
of the hentry microformat (``published``, ``entry-date``) and their likes. Where an element with such a mark
stands among teasers of other articles, its first occurrence is the page's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import lxml.html

from communique.articles.dates.stamps import stamps
from communique.articles.dates.words import words

PUBLISHED = re.compile(
    r"\b(?:published|pubdate|pub-date|publish-date|published-date|date-published|datepublished|dtpublished"
    r"|entry-date|post-date|article-date|posted-on|publication-date)\b"
)
"""Classes of the elements that hold the date of publication."""

DATED = re.compile(r"date|datum|fecha|timestamp|byline|meta\b|-info\b|(?<![a-z])time(?![a-z])")
"""Classes of elements that hold some date or other."""

ELSEWHERE = re.compile(
    r"comment|forum|repl(?:y|ies)|related|teaser|sidebar|aside|widget|footer|recent|latest|more-|similar|event"
    r"|calendar"
)
"""Classes and names of boxes whose dates are those of other things."""

UPDATED = re.compile(r"updat|modif|edited|expire", re.IGNORECASE)

SHORT = 80
"""Letters of the longest text that is the date and little else."""

VALUES = ("content", "datetime", "title")
"""Attributes that hold a date for machines, the most trusted first."""


def tagged(tree: lxml.html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Pairs of the mark and the text of a date, the surest mark first."""
    marked = list(tree.iter("time", "abbr", "span", "div", "p", "td", "li", "dd"))
    for name, wanted in (("itemprop", _by_microdata), ("class", _by_class)):
        first = next((text for each in marked if wanted(each) and (text := _text(each))), None)
        if first:
            yield name, first
    loose = (text for each in marked if _by_loose_class(each) and (text := _text(each)))
    if first := next(loose, None):
        yield "dated", first
    times = dict.fromkeys(text for each in marked if each.tag == "time" and (text := _text(each)))
    if len(times) == 1:
        yield "time", next(iter(times))


def _by_microdata(element: lxml.html.HtmlElement) -> bool:
    return (element.get("itemprop") or "").strip().lower() in ("datepublished", "datecreated")


def _by_class(element: lxml.html.HtmlElement) -> bool:
    marks = _marks(element)
    if element.tag == "time" and element.get("pubdate") is not None:
        return True
    return PUBLISHED.search(marks) is not None and UPDATED.search(marks) is None


def _by_loose_class(element: lxml.html.HtmlElement) -> bool:
    marks = _marks(element)
    return (
        DATED.search(marks) is not None
        and UPDATED.search(marks) is None
        and not any(ELSEWHERE.search(_marks(each)) for each in (element, *element.iterancestors()))
    )


def _marks(element: lxml.html.HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}".lower().replace("_", "-")


def _text(element: lxml.html.HtmlElement) -> str | None:
    """The date of an element, as its attributes or its short text give it."""
    values = [element.get(name) for name in VALUES]
    text = " ".join(" ".join(element.itertext()).split())
    values.append(text if len(text) <= SHORT and not words("updated").search(text) else None)
    return next((value for value in values if value and _whole(value)), None)


def _whole(text: str) -> bool:
    return any(reading.on() for stamp in stamps(text[:SHORT])[:1] for reading in stamp.readings)
