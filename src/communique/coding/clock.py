"""The sentences of an article in order in; out, which time a reader has in mind at each: the page's, the
heading's, the last named.

A chronicle dates its paragraphs ("26 August. France begins ..."), a story goes on from the day it has just
named ("the next day").
"""

from __future__ import annotations

import re

from communique.language import times
from communique.records import Interval, Sentence, TimeExpression

NEAR = 31
"""Days of the longest time that "the day before" or "that month" can look back to."""
NEAR_HERE = 366
"""The same for an expression that stands after it in one sentence: "in 2014 ... a year earlier"."""
DAY = 2
"""Days of the longest time that "the next day" or "two days earlier" can look back to."""
_OF_A_DAY = re.compile(r"(?:earlier\(|later\()?(?:that|event|the)(?::day|[-+]P\d+D)")
_HEADS = re.compile(r"\s*(?:[.:–—-]|$)")
_OPENS = re.compile(r"^[\s\-–—*•]*$")


class Clock:
    """The time that is spoken of, sentence by sentence."""

    def __init__(self, published: Interval | None) -> None:
        self.published = published
        self.previous: Interval | None = None
        """The last time named, where it is short enough to go on from."""
        self._named_in = ("", -1)
        """The paragraph that named it."""
        self.day: Interval | None = None
        """The last day named."""
        self.heading: Interval | None = None
        """The time that the paragraph is headed by."""
        self._paragraph = ("", -1)

    def enter(self, sentence: Sentence) -> None:
        """Before a sentence is coded: reads the heading of its paragraph, if it opens one."""
        if (sentence.field, sentence.paragraph) != self._paragraph:
            self._paragraph = (sentence.field, sentence.paragraph)
            self.heading = None
            self.heading = self._headed(sentence)

    def leave(self, sentence: Sentence) -> None:
        """After a sentence is coded: remembers the last time it named."""
        for expression in sentence.times:
            found = times.resolve(expression, self.published, "past", self.previous)
            if found is not None and found.days <= NEAR:
                self.previous = found
                self._named_in = self._paragraph
            if found is not None and found.days <= DAY:
                self.day = found

    @property
    def recalled(self) -> Interval | None:
        """The last time that the paragraph has named, before the sentence."""
        return self.previous if self._named_in == self._paragraph else None

    def before(self, sentence: Sentence, expression: TimeExpression) -> Interval | None:
        """The time that an expression of the sentence looks back to: the last that was named before it."""
        of_day = _OF_A_DAY.match(expression.value) is not None
        found = self.day if of_day and self.day is not None else self.previous or self.heading
        for earlier in sentence.times:
            if earlier.start >= expression.start:
                break
            at = times.resolve(earlier, self.published, "past", found)
            if at is not None and at.days <= (DAY if of_day else NEAR_HERE):
                found = at
        return found

    def _headed(self, sentence: Sentence) -> Interval | None:
        for expression in sentence.times[:1]:
            before = sentence.text[: expression.start - sentence.start]
            after = sentence.text[expression.end - sentence.start :]
            if _OPENS.match(before) and _HEADS.match(after):
                return times.resolve(expression, self.published, "past", self.previous)
        return None
