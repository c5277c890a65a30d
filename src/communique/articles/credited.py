"""The tree of an HTML page in, the names of the authors that it prints out."""

from __future__ import annotations

import re
from collections.abc import Iterator

import lxml.html
from lxml import etree

from communique.articles.bylines import ROLES
from communique.articles.containers import by_names

CLASSED = re.compile(r"[Aa]uthor|[Bb]yline|autor")
"""What is in the classes of elements in which pages print their authors."""

LONGEST = 60
"""Characters of the longest byline that is looked at: an author's box tells of their life."""

BY = re.compile(
    r"^\W*(?:(?:posted|written|published|article|story|text|ein beitrag|geschrieben|veröffentlicht)\s+)?"
    r"(?:by|von|par|por|di|da|door|autor(?:in)?|author|auteur|autore|текст)\b\s*:?\s*",
    re.IGNORECASE,
)
JOINED = re.compile(r"\s*[,;|/•·]\s*|\s+(?:and|und|et|y|e|i|en|&)\s+")
PARTICLES = frozenset(
    [
        "de",
        "van",
        "von",
        "der",
        "den",
        "al",
        "bin",
        "da",
        "dos",
        "di",
        "la",
        "el",
        "le",
        "du",
        "ten",
        "ter",
        "zu",
    ]
)
"""Words in names of people that begin small."""

MOST_WORDS = 5


def credited(tree: lxml.html.HtmlElement) -> tuple[str, ...]:
    """The people in the first byline that names any, the surest marks first; desks and agencies are none."""
    elements = [each for each in tree.iter(etree.Element) if each.attrib]
    for wanted in (_is_author, _is_byline):
        for element in elements:
            if wanted(element) and not _in_comments(element):
                names = tuple(dict.fromkeys(_names(" ".join(element.text_content().split()))))
                if names:
                    return names
    return ()


def _is_author(element: lxml.html.HtmlElement) -> bool:
    return element.get("rel") == "author" or "author" in (element.get("itemprop") or "")


def _is_byline(element: lxml.html.HtmlElement) -> bool:
    return CLASSED.search(element.get("class") or "") is not None


def _names(text: str) -> Iterator[str]:
    if len(text) <= LONGEST:
        for part in JOINED.split(BY.sub("", text)):
            if _is_name(part) and not ROLES.search(part):
                yield part


def _is_name(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= MOST_WORDS and all(
        word in PARTICLES or (word[0].isupper() and word.strip(".'’").replace("-", "").isalpha())
        for word in words
    )


def _in_comments(element: lxml.html.HtmlElement) -> bool:
    around = (element, *element.iterancestors())
    return any(by_names(each.get("class") or "", each.get("id") or "") == "comment" for each in around)
