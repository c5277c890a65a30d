"""A reader's quote and the page's fields in; out, the passages it can be: whole sentences of one
paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from communique.coders.deed import Deed, Refused
from communique.coders.quotes import Span, occurrences
from communique.records import Field, Place, Sentence

MOST_SENTENCES = 3
"""Sentences of the longest quote: one tells the deed, and those before it whom and when it speaks of. A
quote of a page is no evidence for anything."""


@dataclass(frozen=True)
class Passage:
    """Where a quote stands: the reader's own words, and the sentences that hold them."""

    field: Field
    text: str
    """The whole field."""
    said: Span
    """The quote itself; what it is said to hold must stand in it."""
    sentences: tuple[Sentence, ...]

    @property
    def start(self) -> int:
        """Where the first of its sentences starts."""
        return min(self.sentences[0].start, self.said[0])

    @property
    def end(self) -> int:
        """Where the last of its sentences ends."""
        return max(self.sentences[-1].end, self.said[1])

    def trigger(self, deed: Deed) -> Span:
        """Where the words of the deed stand; ``missing`` has seen that they do."""
        return next(occurrences(deed.trigger, self.text, *self.said))

    def span(self, words: str | None, near: Span) -> Span | None:
        """Where words of the quote stand, nearest to others; None where they do not."""
        if not words:
            return None
        found = list(occurrences(words, self.text, *self.said))
        return min(found, key=lambda s: (max(s[0] - near[1], near[0] - s[1], 0), s[0]), default=None)

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that a place in the quote lies in."""
        return next((s for s in self.sentences if offset < s.end), self.sentences[-1])

    def place(self, words: str | None, near: Span) -> Place | None:
        """The place that words of the quote name."""
        span = self.span(words, near)
        if span is None:
            return None
        inside = [
            m for s in self.sentences for m in s.mentions if m.place and m.start < span[1] and span[0] < m.end
        ]
        countries = [a.id if a.kind == "state" else a.country for m in inside for a in m.actors]
        name = inside[0].text if inside else self.text[slice(*span)]
        return Place(name=name, country=next((c for c in countries if c), None))

    def missing(self, deed: Deed) -> Refused | None:
        """That words which should stand in the quote do not, or None."""
        told = [("trigger", deed.trigger)]
        told += [("actors", one.words) for one in deed.actors if one.words]
        told += [("recipients", one.words) for one in deed.recipients if one.words]
        told += [(name, words) for name in ("where", "said_by") if (words := getattr(deed, name))]
        for name, words in told:
            if next(occurrences(words, self.text, *self.said), None) is None:
                return Refused(
                    kind=f"{name} not in the quote", reason=f"{name}: {words!r} does not stand in the quote"
                )
        return None


def passages(
    quote: str, fields: Mapping[Field, str], sentences: Sequence[Sentence]
) -> Iterator[Passage | Refused]:
    """Everywhere that a quote stands, in the order of the page; Refused where it is too long to be one."""
    for field, text in fields.items():
        for said in occurrences(quote, text):
            held = tuple(s for s in sentences if s.field == field and s.start < said[1] and said[0] < s.end)
            if not held:
                continue
            if len(held) > MOST_SENTENCES:
                yield Refused(
                    kind="quote too long",
                    reason=f"the quote is of {len(held)} sentences; give the one that tells the deed, "
                    f"{MOST_SENTENCES} at most",
                )
            elif len({s.paragraph for s in held}) > 1:
                yield Refused(kind="quote too long", reason="the quote runs over two paragraphs; give one")
            else:
                yield Passage(field, text, said, held)
