"""The tree of an HTML page in, the dates out that its elements give as those of publication.

By the microdata of schema.org (``itemprop="datePublished"``), the ``time`` elements of HTML 5, the classes
of the hentry microformat (``published``, ``entry-date``) and their likes. Where an element with such a mark
stands among teasers of other articles, its first occurrence is the page's own.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

import lxml.etree
import lxml.html

from communique.articles.dates.stamps import stamps
from communique.articles.dates.words import listed, words

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

TEXTS = lxml.etree.XPath(".//body//text()[not(parent::script or parent::style)]", smart_strings=False)

VALUES = ("content", "datetime", "title")
"""Attributes that hold a date for machines, the most trusted first."""


class Marked(NamedTuple):
    """An element that may hold a date, and its classes and names."""

    element: lxml.html.HtmlElement
    marks: str


def tagged(tree: lxml.html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Pairs of the mark and the text of a date, the surest mark first."""
    held = tree.iter("time", "abbr", "span", "div", "p", "td", "li", "dd")
    marked = [Marked(each, _marks(each)) for each in held if each.tag == "time" or each.attrib]
    for name, wanted in (("itemprop", _by_microdata), ("class", _by_class), ("dated", _by_loose_class)):
        first = next((text for each in marked if wanted(each) and (text := _text(each.element))), None)
        if first:
            yield name, first
    times = (_text(each.element) for each in marked if each.element.tag == "time")
    told = dict.fromkeys(text for text in times if text)
    if len(told) == 1:
        yield "time", next(iter(told))


def labelled(tree: lxml.html.HtmlElement) -> str | None:
    """The date that a page's text labels as that of publication ("Erschienen am: 1.11.2023"), where it labels
    one only."""
    text = " ".join(" ".join(TEXTS(tree)).split())
    found = (stamps(text[match.end() : match.end() + SHORT])[:1] for match in _labels().finditer(text))
    dates = {each.text for some in found for each in some if each.start <= 1 and _whole(each.text)}
    return dates.pop() if len(dates) == 1 else None


@functools.cache
def _labels() -> re.Pattern[str]:
    either = "|".join(sorted(map(re.escape, listed("labels")), key=len, reverse=True))
    return re.compile(rf"\b(?:{either})(?: ?: ?| (?=\d))", re.IGNORECASE)


def _by_microdata(each: Marked) -> bool:
    return (each.element.get("itemprop") or "").strip().lower() in ("datepublished", "datecreated")


def _by_class(each: Marked) -> bool:
    if each.element.tag == "time" and each.element.get("pubdate") is not None:
        return True
    return PUBLISHED.search(each.marks) is not None and UPDATED.search(each.marks) is None


def _by_loose_class(each: Marked) -> bool:
    return (
        DATED.search(each.marks) is not None
        and UPDATED.search(each.marks) is None
        and ELSEWHERE.search(each.marks) is None
        and not any(ELSEWHERE.search(_marks(around)) for around in each.element.iterancestors())
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
