"""A passage in; out, what the neural reader adds to the linear ones' word on each of its predicates, and on
where those who are near a deed stand to it.

Three layers of MiniLM (Wang et al. 2020), each with a third of its inner units, taught on the corpus, and by
a wider reader, to correct the linear ones (``training/neural.py``); their weights, in whole numbers of eight
bits, lie in ``data/deeds.onnx``, and what is left to do for the sides of a deed once its type is known in
``data/sides.npz``. A passage is read by itself, on one thread, so that what it gives hangs on nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import as_file, files
from typing import NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from communique.coding.around import Around
from communique.coding.passages import Passage
from communique.coding.vectors import vectors

GRAIN = 8
"""Corrections are rounded to so many parts of one, so that the last digits of another processor's arithmetic
seldom show."""


def session(model: bytes) -> onnxruntime.InferenceSession:
    """An ONNX file made ready to run, on one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


class Heard(NamedTuple):
    """A passage as the neural reader has read it: ``c`` predicates, ``m`` mentions, vectors of ``h``."""

    passage: Passage
    corrections: NDArray[np.float64]
    """What is to be added to the log odds of each label of deeds, shape (c, LABELS)."""
    does: NDArray[np.float32]
    """What a predicate says of those about it, shape (c, h)."""
    here: NDArray[np.float32]
    """What a mention says of its actor's part in a deed of its sentence, shape (m, h)."""
    before: NDArray[np.float32]
    """The same of a deed in a later sentence."""


class Neural:
    """A trained neural reader: the bytes of its ONNX file, and the arrays of the last step of its sides."""

    def __init__(self, model: bytes, sides: Mapping[str, NDArray[np.float32]]) -> None:
        self._session = session(model)
        self._types, self._last, self._bias = (sides[name] for name in ("types", "last", "bias"))

    def heard(self, passage: Passage) -> Heard:
        """The passage read."""
        scores, does, here, before = self._session.run(
            ["scores", "does", "here", "before"],
            {
                "vectors": vectors(passage.pieces),
                "segments": passage.segments,
                "marks": passage.marks,
                "asked": passage.asked,
                "words": passage.words,
                "kinds": passage.kinds,
                "actors": passage.actors,
            },
        )
        return Heard(passage, rounded(scores), does, here, before)

    def sides(self, heard: Heard, near: Around) -> NDArray[np.float64]:
        """What is to be added to the log odds of no part, of acting and of being acted on, for each pair of a
        deed and an actor near it, shape (p, 3)."""
        seen = heard.does[near.rows] + self._types[near.types]
        seen += near.here @ heard.here + near.before @ heard.before
        return rounded(np.maximum(seen, 0) @ self._last + self._bias)


def rounded(scores: NDArray[np.float32]) -> NDArray[np.float64]:
    """Scores to :data:`GRAIN`."""
    return np.rint(np.asarray(scores, dtype=np.float64) * GRAIN) / GRAIN


def mean_of(here: NDArray[np.bool_]) -> NDArray[np.float32]:
    """The share of each piece in the mean of those that are here, shape (1, t)."""
    return (here / max(1, int(here.sum()))).astype(np.float32)[None]


@cache
def load() -> Neural:
    """The reader that lies beside this file, made ready once a process."""
    data = files(__package__) / "data"
    with as_file(data / "sides.npz") as path, np.load(path) as sides:
        return Neural((data / "deeds.onnx").read_bytes(), dict(sides))
