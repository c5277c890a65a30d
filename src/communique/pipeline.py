"""The stages in order: a page in; out, its article and the reports it holds. What joins pages is ``merging``
and ``pledges``.

    pages -> articles -> sentences -> mentions -> reports    (here, a page at a time, in any process)
    reports -> events -> pledges                             (in the store, when all pages are in)

Nothing here reads files, the clock or the network; the same page gives the same work anywhere.
"""

from __future__ import annotations

from functools import cache

from communique import actors, articles, coding, language, merging
from communique.actors.names import names
from communique.actors.presupposed import placed_in_time
from communique.coding import Between
from communique.records import Article, Interval, Page, PageError, Record, Report, identify

CODED_LANGUAGE = "en"
"""What is in another language is read, dated and stored, and not coded."""


class Work(Record, frozen=True):
    """What a page gives: its article, the reports in it, and what merging must know of where they stand."""

    article: Article
    reports: tuple[Report, ...]
    source: merging.Source


ACTING = frozenset(["state", "adjective", "people", "capital", "metonym", "organisation", "group"])
"""The kinds of names by which a page is told to be about international affairs before it is read."""


def sifted(page: Page) -> Work | PageError:
    """The same as ``work``, but a page of HTML that is not about international affairs is left unread, and
    that is the reason it is named with."""
    return _left_unread(page) or work(page)


def sifted_read(page: Page) -> Article | PageError:
    """The same of ``read``."""
    return _left_unread(page) or read(page)


def _left_unread(page: Page) -> PageError | None:
    reason = declined(page)
    return None if reason is None else _error(page, reason)


def declined(page: Page) -> str | None:
    """Why a page is not worth reading, decided without reading it; nothing where it is."""
    return _sift().declines(page)


@cache
def _sift() -> articles.Sift:
    acting = (name for name in names() if name.role in ACTING and not name.ambiguous)
    return articles.Sift((name.text, name.actors[0]) for name in acting if name.actors)


def work(page: Page) -> Work | PageError:
    """Everything that one page gives; a page without an article is named with the reason."""
    article = read(page)
    if isinstance(article, PageError):
        return article
    return Work(article=article, reports=reports(article), source=merging.source(article))


def read(page: Page) -> Article | PageError:
    """The article of a page, its date narrowed by who is in office where the page prints none."""
    try:
        article = articles.read(page)
    except articles.Unreadable as reason:
        return _error(page, str(reason))
    return placed_in_time(article, actors.mark(article, language.split(article)))


def _error(page: Page, reason: str) -> PageError:
    return PageError(id=identify("x", page.uri, reason), uri=page.uri, reason=reason)


def reports(article: Article) -> tuple[Report, ...]:
    """What an article reports; nothing for one that is not in English."""
    if article.language != CODED_LANGUAGE:
        return ()
    sentences = language.split(article)
    grammar = language.parsed(sentences, worth=coding.worth_a_parse(article))
    return tuple(coding.code(article, actors.mark(article, grammar)))


def code(text: str, on: Interval | None = None) -> tuple[Report, ...]:
    """The reports of a sentence or paragraph that stands alone, written on a day (or none)."""
    return reports(_alone(text, on))


def between(text: str, source: str, target: str, on: Interval | None = None) -> Between:
    """What the first of two spans of a text does to the second: the best type, whatever its likelihood."""
    article = _alone(text, on)
    sentences = language.parsed(language.split(article), worth=lambda _: True)
    return coding.between(tuple(actors.mark(article, sentences)), text, source, target)


def _alone(text: str, on: Interval | None) -> Article:
    name = identify("a", text)
    return Article(id=name, page=name, uri="", sha256="", text=text, language=CODED_LANGUAGE, published=on)
