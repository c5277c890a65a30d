"""Two briefs in; out, what a neural reader of both sentences adds to the log-odds that they tell one deed.

The table of features knows which words two sentences share, not that who shut a border closed a frontier.
Four layers of MiniLM (Wang et al. 2020), each with a third of its inner units, read both with the words
marked that tell the deed; they were taught to correct the table on what it says of pages that it had not
learnt from (``training/side_by_side.py``). Their weights, in whole numbers of eight bits, lie in
``data/side_by_side.onnx``. A pair is read by itself, on one thread, and the same whichever comes first, so
that what it gives hangs on nothing else.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from communique.coding.neural import mean_of, rounded, session
from communique.coding.pieces import END, START, cut, vocabulary
from communique.coding.vectors import vectors
from communique.merging.briefs import Brief

LONGEST = 52
"""Word pieces of a sentence that are read, about the words that tell the deed."""
TELLS = 2
"""Mark of the pieces of these words; 0 for all others."""
MOST = 4.0
"""What is added at most, either way."""
REMEMBERED = 1 << 16
"""Pairs that are not read again when an event is told why its reports are one."""


class Pair(NamedTuple):
    """What is read at once: two sentences of ``t`` pieces together."""

    pieces: NDArray[np.int64]
    """Their numbers in the vocabulary, shape (t,)."""
    segments: NDArray[np.int64]
    """Which of the two a piece is of, shape (t,)."""
    marks: NDArray[np.int64]
    """TELLS or 0, shape (t,)."""


Telling = tuple[str, str]
"""A sentence, and its words that tell the deed."""


def pair(one: Brief, other: Brief) -> Pair:
    """The sentences of two reports, in an order of their own."""
    return _pair(*sorted((_telling(one), _telling(other))))


def _telling(brief: Brief) -> Telling:
    return brief.quote, brief.tells


def _pair(one: Telling, other: Telling) -> Pair:
    (pieces, marks), (more, others) = _sentence(*one), _sentence(*other)
    known = vocabulary()
    return Pair(
        np.array([known[START], *pieces, known[END], *more, known[END]], dtype=np.int64),
        np.repeat(np.array([0, 1], dtype=np.int64), (len(pieces) + 2, len(more) + 1)),
        np.array([0, *marks, 0, *others, 0], dtype=np.int64),
    )


@lru_cache(maxsize=1 << 14)
def _sentence(quote: str, tells: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The pieces of a sentence about the words that tell its deed, and their marks."""
    read = cut(quote)
    start, end = _place(quote, tells)
    there = [TELLS * (a < end and start < b) for a, b in zip(read.starts, read.ends, strict=True)]
    at = there.index(TELLS) if TELLS in there else 0
    first = max(0, min(at - LONGEST // 2, len(there) - LONGEST))
    kept = slice(first, first + LONGEST)
    return tuple(read.ids[kept]), tuple(there[kept])


def _place(quote: str, words: str) -> tuple[int, int]:
    """Where words stand in a sentence: as whole words, if they do so anywhere; at its beginning, if they do
    not stand in it."""
    whole = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", quote)
    start = whole.start() if whole else max(quote.find(words), 0)
    return start, start + max(len(words), 1)


class SideBySide:
    """A trained reader, from the bytes of its ONNX file."""

    def __init__(self, model: bytes) -> None:
        self._session = session(model)
        self._odds = lru_cache(maxsize=REMEMBERED)(self._read)

    def odds(self, one: Brief, other: Brief) -> float:
        """What is to be added to the log-odds, from minus to plus :data:`MOST`."""
        return self._odds(*sorted((_telling(one), _telling(other))))

    def _read(self, one: Telling, other: Telling) -> float:
        both = _pair(one, other)
        (score,) = self._session.run(
            ["score"],
            {
                "vectors": vectors(both.pieces),
                "segments": both.segments,
                "marks": both.marks,
                "one": share(both, 0),
                "other": share(both, 1),
            },
        )
        return float(np.clip(rounded(score)[0, 0], -MOST, MOST))


def share(both: Pair, segment: int) -> NDArray[np.float32]:
    """The share of each piece in the mean of those that tell the deed of one sentence, shape (1, t)."""
    return mean_of((both.marks == TELLS) & (both.segments == segment))


@cache
def load() -> SideBySide:
    """The reader that lies beside this file, made ready once a process."""
    return SideBySide((files("communique.merging") / "data" / "side_by_side.onnx").read_bytes())
