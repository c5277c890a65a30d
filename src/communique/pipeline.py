"""The stages in order: a page in; out, its article and the reports it holds. What joins pages is ``merging``
and ``pledges``.

    pages -> articles -> sentences -> mentions -> reports    (here, a page at a time, in any process)
    reports -> events -> pledges                             (in the store, when all pages are in)

Nothing here reads files, the clock or the network; the same page gives the same work anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import chain, groupby

from msgspec.structs import replace

from communique import actors, articles, coding, language, merging
from communique.actors.names import names
from communique.actors.presupposed import placed_in_time, telling
from communique.coding import Between
from communique.records import Article, Interval, Page, PageError, Record, Report, Sentence, identify

CODED_LANGUAGE = "en"
"""What is in another language is read, dated and stored, and not coded."""
NOT_ENGLISH = "not in English"
"""How the reason begins."""


ONE_IS_ENOUGH = 1
"""Of 413 general news pages 269 are not coded with it and 279 with two, and of 425 pages about international
affairs none. What 55 of those 269 would give are 35 reports; by a generous reading 4 tell something between
states."""


class Work(Record, frozen=True):
    """What a page gives: its article, the reports in it, and what merging must know of where they stand."""

    article: Article
    reports: tuple[Report, ...]
    source: merging.Source


ACTING = frozenset(["state", "adjective", "people", "capital", "metonym", "organisation", "group"])
"""The kinds of names by which a page is told to be about international affairs before it is read."""


def load() -> None:
    """Has everything loaded that reading a page of text needs, a few seconds' work the first time. What HTML
    needs besides takes a tenth of a second more, which is left to whoever meets the first such page."""
    told = "Norway and Chad signed a treaty in Oslo on Monday, their foreign ministries said."
    sifted(Page(id="p", uri="", sha256="", content=told.encode(), media="text"))
    reports(_alone(told, None))
    coding.load()


def sifted(page: Page) -> Work | PageError:
    """The same as ``work``, but a page of HTML that is not about international affairs is left unread, and
    that is the reason it is named with; an article that is not is not coded."""
    return _worked(sifted_read(page))


def sifted_read(page: Page) -> Article | PageError:
    """The same of ``read``."""
    reason = declined(page)
    if reason is not None:
        return _error(page, reason)
    article = read(page)
    return article if isinstance(article, PageError) else weighed(article)


def declined(page: Page) -> str | None:
    """Why a page is not worth reading, decided without reading it; nothing where it is."""
    return _sift().declines(page)


def weighed(article: Article) -> Article:
    """The article; that it is not about international affairs, where it is not, is why it is not coded.

    Its paragraphs are known to be its own, so that one that tells is enough if it is a fair share of them.
    """
    if article.uncoded is not None or _sift().judge(articles.paragraphs(article), ONE_IS_ENOUGH) is None:
        return article
    return replace(article, uncoded=articles.ABOUT)


@cache
def _sift() -> articles.Sift:
    acting = (name for name in names() if name.role in ACTING and not name.ambiguous)
    return articles.Sift((name.text, name.actors[0]) for name in acting if name.actors)


def work(page: Page) -> Work | PageError:
    """Everything that one page gives; a page without an article is named with the reason."""
    return _worked(read(page))


def _worked(article: Article | PageError) -> Work | PageError:
    if isinstance(article, PageError):
        return article
    return Work(article=article, reports=reports(article), source=merging.source(article))


def read(page: Page) -> Article | PageError:
    """The article of a page, its date narrowed by who is in office where the page prints none."""
    try:
        article = articles.read(page)
    except articles.Unreadable as reason:
        return _error(page, str(reason))
    dated = placed_in_time(article, actors.mark(article, telling(language.split(article))))
    if dated.language == CODED_LANGUAGE:
        return dated
    return replace(dated, uncoded=f"{NOT_ENGLISH} ({dated.language})")


def _error(page: Page, reason: str) -> PageError:
    return PageError(id=identify("x", page.uri, reason), uri=page.uri, reason=reason)


def reports(article: Article) -> tuple[Report, ...]:
    """What an article reports; nothing for one that is not to be coded, nor for a paragraph in another
    language."""
    if article.uncoded is not None:
        return ()
    days = by_day(article, sentences(article))
    return tuple(chain.from_iterable(coding.code(told, part) for told, part in days))


def sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of an article with their times and the actors they mention, those that may carry a report
    and are in the article's language with their grammar."""
    worth = coding.worth_a_parse(article)
    foreign = articles.others(article.text, article.language)
    grammar = language.parsed(
        language.split(article),
        worth=lambda s: not (s.field == "text" and s.paragraph in foreign) and worth(s),
    )
    return tuple(actors.mark(article, grammar))


def by_day(article: Article, sentences: Sequence[Sentence]) -> Iterator[tuple[Article, tuple[Sentence, ...]]]:
    """The sentences of an article in stretches that were written on one day, each with the article as of that
    day: in a live blog "yesterday" is the day before its entry. An ordinary article is one stretch.

    Whom words refer to is looked for in the whole article before: with each entry by itself event F1 on the
    corpus's 19 live blogs falls from .68 to .62, as full names are given once; on its 12 round-ups it stays.
    """
    entries = [entry for entry in article.entries if entry.published]

    def day(sentence: Sentence) -> tuple[date, date] | None:
        inside = (entry.published for entry in entries if entry.start <= sentence.start < entry.end)
        on = next(inside, None) if sentence.field == "text" else None
        on = on or article.published
        return (on.start, on.end) if on else None

    for on, part in groupby(sentences, key=day):
        if on is None or (article.published and on == (article.published.start, article.published.end)):
            yield article, tuple(part)
        else:
            yield replace(article, published=Interval(start=on[0], end=on[1])), tuple(part)


def code(text: str, on: Interval | None = None) -> tuple[Report, ...]:
    """The reports of a sentence or paragraph that stands alone, written on a day (or none): what its known
    actors did, then what anyone else did whom it names."""
    article = _alone(text, on)
    return tuple(coding.alone(article, _marked(article)))


def between(text: str, source: str, target: str, on: Interval | None = None) -> Between:
    """What the first of two spans of a text does to the second: the best type, whatever its likelihood."""
    return coding.between(_marked(_alone(text, on)), text, source, target)


def _marked(article: Article) -> tuple[Sentence, ...]:
    """All sentences of a text with their grammar and mentions."""
    return tuple(actors.mark(article, language.parsed(language.split(article), worth=lambda _: True)))


def _alone(text: str, on: Interval | None) -> Article:
    name = identify("a", text)
    return Article(id=name, page=name, uri="", sha256="", text=text, language=CODED_LANGUAGE, published=on)
