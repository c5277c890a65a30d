"""Article in, Source out: the little that merging and counting need to know about an article once it has been
read."""

from __future__ import annotations

from communique.merging.copies import Signature, signature
from communique.merging.notes import corrects
from communique.merging.topics import topic
from communique.records import Article, Interval, Record


class Source(Record, frozen=True):
    """An article as a witness: who published it, when, and a signature that gives away copies of one wire
    story."""

    article: str
    uri: str
    outlet: str | None = None
    agency: str | None = None
    title: str | None = None
    published: Interval | None = None
    signature: Signature = ()
    """MinHash of the body, see :mod:`communique.merging.copies`; empty where the body is too short to
    compare."""
    topic: tuple[str, ...] = ()
    """The rare words that the article uses most."""
    corrects: bool = False
    """Whether a note says that it puts right what it said before."""
    superseded_by: str | None = None
    """The article that is a later version of this one and puts it right, where a record has one; see
    :mod:`communique.merging.corrections`. It says nothing about the article alone, and is not stored with
    it."""


def source(article: Article) -> Source:
    """The witness record of an article."""
    return Source(
        article=article.id,
        uri=article.uri,
        outlet=article.outlet,
        agency=article.agency,
        title=article.title,
        published=article.published,
        signature=signature(article.text),
        topic=topic(f"{article.title or ''} {article.text}"),
        corrects=corrects(article),
    )
