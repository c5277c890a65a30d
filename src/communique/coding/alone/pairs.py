"""A text and two spans of it in; out, how likely each PLOVER type is for what the first does to the second.

Four layers of MiniLM with the spans marked, taught on single sentences of all kinds of politics
(``training/pairs.py``); the weights, in whole numbers of eight bits, lie in ``data/pairs.onnx``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from communique.coding.neural import mean_of, session
from communique.coding.passages import LABELS, LONGEST
from communique.coding.pieces import END, START, Piece, pieces, vocabulary
from communique.coding.vectors import vectors

SOURCE, TARGET = 1, 2
"""Marks of a piece that belongs to a span. 0 for all others."""
TRUST = 0.35
"""The power to which its likelihoods are raised before the grammar's are multiplied by them: it is surer of
itself than it should be. Of 313 sentences that neither had learnt from, F1 of pairs with their type is .494,
.500, .505 and .481 at .2, .35, .5 and .8, each with its best threshold; of 1,050 pairs of PLOVER's training
sentences macro F1 of the types is .760 at .35 and at .5 (with earlier weights .730 at .2, .740 at .7)."""
GRAIN = 1000
"""Probabilities are rounded to so many parts of one, so that another processor's last digits do not show."""

Range = tuple[int, int]
"""The first character of a span of the text and the one behind its last."""


@dataclass(frozen=True)
class Pair:
    """What is read at once: a text of ``t`` pieces and two spans of it."""

    pieces: NDArray[np.int64]
    """Their numbers in the vocabulary, shape (t,)."""
    marks: NDArray[np.int64]
    """SOURCE, TARGET or 0, shape (t,)."""


def pair(text: str, source: Range | None, target: Range | None) -> Pair:
    """A text with two spans marked; a span that is not in it is not marked."""
    known = vocabulary()
    read = _about(pieces(text), [span for span in (source, target) if span is not None])
    marks = [_mark(piece, source, target) for piece in read]
    return Pair(
        np.array([known[START], *(piece.id for piece in read), known[END]], dtype=np.int64),
        np.array([0, *marks, 0], dtype=np.int64),
    )


def _about(read: Sequence[Piece], spans: Sequence[Range]) -> Sequence[Piece]:
    """As many pieces as can be read, from where the spans are in them."""
    last = max((k for k, p in enumerate(read) for span in spans if _in(p, span)), default=0)
    first = max(0, last + 1 - LONGEST)
    return read[first : first + LONGEST]


def _mark(piece: Piece, source: Range | None, target: Range | None) -> int:
    if source is not None and _in(piece, source):
        return SOURCE
    return TARGET if target is not None and _in(piece, target) else 0


def _in(piece: Piece, span: Range) -> bool:
    return piece.start < span[1] and span[0] < piece.end


class Pairs:
    """A trained reader of pairs, from the bytes of its ONNX file."""

    def __init__(self, model: bytes) -> None:
        self._session: onnxruntime.InferenceSession = session(model)

    def odds(self, one: Pair) -> dict[str, float]:
        """How likely each label is: a type, or that the first does nothing to the second."""
        (scores,) = self._session.run(
            ["scores"],
            {
                "vectors": vectors(one.pieces),
                "marks": one.marks,
                "source": mean_of(one.marks == SOURCE),
                "target": mean_of(one.marks == TARGET),
            },
        )
        likely = np.exp(np.asarray(scores[0], dtype=np.float64) - float(np.max(scores)))
        rounded = np.rint(likely / likely.sum() * GRAIN) / GRAIN
        return dict(zip(LABELS, rounded.tolist(), strict=True))


@cache
def load() -> Pairs:
    """The reader that lies in ``coding/data/pairs.onnx``, made ready once a process."""
    return Pairs((files("communique.coding") / "data" / "pairs.onnx").read_bytes())
