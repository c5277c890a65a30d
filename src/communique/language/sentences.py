"""An article in; out, its sentences: title, text, captions, with their times and quotations, and grammar
where it pays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

from communique.language import times
from communique.language.grammar import LONGEST, parse
from communique.language.quotations import quotations
from communique.language.segments import sentences as segments
from communique.records import Article, Field, Sentence


def split(article: Article) -> Iterator[Sentence]:
    """The sentences of an article, not yet parsed: the title as one, then the text's, then the captions'."""
    index = 0
    for field, text in fields(article):
        offset = 0
        for number, line in enumerate(text.split("\n")):
            quoted = tuple((offset + start, offset + end) for start, end in quotations(line))
            for start, end in [(0, len(line))] if field == "title" else segments(line):
                yield Sentence(
                    article=article.id,
                    field=field,
                    index=index,
                    paragraph=number,
                    start=offset + start,
                    end=offset + end,
                    text=line[start:end],
                    times=times.find(line[start:end], offset + start),
                    quoted=tuple(q for q in quoted if q[0] < offset + end and offset + start < q[1]),
                )
                index += 1
            offset += len(line) + 1


def fields(article: Article) -> Iterator[tuple[Field, str]]:
    """The named strings of an article that can carry a report."""
    if article.title:
        yield "title", article.title
    yield "text", article.text
    for number, caption in enumerate(article.captions):
        yield f"caption:{number}", caption


def parsed(sentences: Iterable[Sentence], worth: Callable[[Sentence], bool]) -> tuple[Sentence, ...]:
    """The sentences of one article, those that are worth it with their tokens."""
    all_of_them = tuple(sentences)
    chosen = [s for s in all_of_them if len(s.text) <= LONGEST and worth(s)]
    tokens = dict(
        zip(
            (s.index for s in chosen), parse([s.text for s in chosen], [s.start for s in chosen]), strict=True
        )
    )
    return tuple(replace(s, tokens=tokens[s.index]) if s.index in tokens else s for s in all_of_them)
