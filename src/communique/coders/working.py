"""An article and a coder in; out, its Work: the reports that stand in it, and what merging must know."""

from __future__ import annotations

from collections.abc import Iterable
from threading import Lock

from communique import merging, pipeline
from communique.coders.coder import CannotCodeError, Coder
from communique.language import fields
from communique.pipeline import Work
from communique.records import Article, PageError, Report, Sentence, identify

_GRAMMAR = Lock()
"""The parser works for one thread at a time."""


def work(article: Article, coder: Coder) -> Work | PageError:
    """What an article gives when ``coder`` reads it; named with the reason where it cannot. Raises StopError
    where the coder codes no more."""
    try:
        told = coder.code(article, sentences(article)) if article.uncoded is None else ()
        reports = tuple(standing(article, told))
    except CannotCodeError as error:
        reason = f"{coder.name} could not code it: {error}"
        return PageError(id=identify("x", article.uri, reason), uri=article.uri, reason=reason)
    return Work(article=article, reports=reports, source=merging.source(article))


def sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of an article with their grammar, their times and the actors they mention."""
    with _GRAMMAR:
        return pipeline.sentences(article)


def standing(article: Article, reports: Iterable[Report]) -> Iterable[Report]:
    """The reports whose quotes stand where they say, each once, in the order of the page."""
    texts = dict(fields(article))
    order = {name: number for number, name in enumerate(texts)}
    kept: dict[str, Report] = {}
    for report in reports:
        text = texts.get(report.field, "")
        if report.quote and report.actors and text[report.start : report.end] == report.quote:
            kept.setdefault(report.id, report)
    return sorted(kept.values(), key=lambda r: (order[r.field], r.start, r.end, r.id))
