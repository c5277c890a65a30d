"""An article's sentences and their predicates in; out, passage by passage as they are asked for, what the
neural reader hears in them. None is read twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from communique.coding.neural import Heard, load
from communique.coding.passages import Place, passages
from communique.records import Sentence


class Hearing:
    """The passages of an article that the neural reader has read so far."""

    def __init__(
        self, title: str | None, sentences: Sequence[Sentence], predicates: Sequence[Sequence[Place]]
    ) -> None:
        self._title = title
        self._sentences = sentences
        self._predicates = predicates
        self._read: set[int] = set()
        """By their first sentences."""
        self.heard: list[Heard] = []

    def listen(self, wanted: Callable[[Sequence[int]], bool]) -> None:
        """Has those passages read that are wanted; ``wanted`` is asked of the sentences of each, by their
        places."""

        def new(group: Sequence[int]) -> bool:
            if group[0] in self._read or not wanted(group):
                return False
            self._read.add(group[0])
            return True

        found = passages(self._title, self._sentences, self._predicates, new)
        self.heard += [load().heard(passage) for passage in found]
