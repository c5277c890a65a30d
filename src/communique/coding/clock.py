"""The sentences of an article in order in; out, which time a reader has in mind at each: the page's, the
heading's, the last named.

A chronicle dates its paragraphs ("26 August. France begins ..."), a story goes on from the day it has just
named ("the next day").
"""

from __future__ import annotations

import re

from communique.language import times
from communique.records import Interval, Sentence

NEAR = 31
"""Days of the longest time that "the day before" or "that month" can look back to."""
_HEADS = re.compile(r"\s*(?:[.:–—-]|$)")
_OPENS = re.compile(r"^[\s\-–—*•]*$")


class Clock:
    """The time that is spoken of, sentence by sentence."""

    def __init__(self, published: Interval | None) -> None:
        self.published = published
        self.previous: Interval | None = None
        """The last time named, where it is short enough to go on from."""
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

    def _headed(self, sentence: Sentence) -> Interval | None:
        for expression in sentence.times[:1]:
            before = sentence.text[: expression.start - sentence.start]
            after = sentence.text[expression.end - sentence.start :]
            if _OPENS.match(before) and _HEADS.match(after):
                return times.resolve(expression, self.published, "past", self.previous)
        return None
