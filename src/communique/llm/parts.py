"""An article in; out, the parts of it that are sent, each small enough for one question, overlapping."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from communique.language import fields
from communique.llm.codebook import addressed
from communique.records import Article, Field

LONGEST = 8_000
"""Characters of the longest part, about 1,800 tokens: small models lose deeds in longer ones. News pages have
3,000 on the middle, so most are one question. Set by hand; no model was at hand to measure it on."""
OVERLAP = 2
"""Paragraphs that open a part and have closed the one before it, so that "he" has somebody to stand for."""


@dataclass(frozen=True)
class Paragraph:
    """A line of a field of an article."""

    field: Field
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Part:
    """Paragraphs that are sent together. ``fresh`` of them, the last ones, were in no part before."""

    paragraphs: tuple[Paragraph, ...]
    fresh: int

    def holds(self, field: Field, start: int, end: int) -> bool:
        """Whether a span lies in one of the paragraphs."""
        return any(p.field == field and p.start <= start and end <= p.end for p in self.paragraphs)

    def halves(self) -> tuple[Part, ...]:
        """The part in two, for a model whose answer was cut off; nothing where there is nothing to halve."""
        fresh = self.paragraphs[len(self.paragraphs) - self.fresh :]
        if len(fresh) < 2:
            return ()
        old = self.paragraphs[: len(self.paragraphs) - self.fresh]
        middle = len(fresh) // 2
        first = (*old, *fresh[:middle])
        again = first[max(1, len(first) - OVERLAP) :]  # never all of it: the second half would be the whole
        return Part(first, middle), Part((*again, *fresh[middle:]), len(fresh) - middle)


def paragraphs(article: Article) -> tuple[tuple[Paragraph, ...], int]:
    """The paragraphs that may be sent, in order, and how many were kept back because they speak to a
    machine."""
    kept, back = [], 0
    for field, text in fields(article):
        offset = 0
        for line in text.split("\n"):
            if line.strip():
                if _addressed().search(line):
                    back += 1
                else:
                    kept.append(Paragraph(field, offset, offset + len(line), line))
            offset += len(line) + 1
    return tuple(kept), back


def parts(some: Sequence[Paragraph], longest: int = LONGEST) -> Iterator[Part]:
    """The parts of an article, from its paragraphs; each holds at least one that is new."""
    at = 0
    while at < len(some):
        first = max(0, at - OVERLAP) if at else 0
        end, size = at, sum(len(p.text) for p in some[first:at])
        while end < len(some) and (end == at or size + len(some[end].text) <= longest):
            size += len(some[end].text)
            end += 1
        yield Part(tuple(some[first:end]), end - at)
        at = end


@cache
def _addressed() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in addressed()), re.IGNORECASE)
