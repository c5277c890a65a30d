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

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from communique.coding.around import Around
from communique.coding.listener import Heard, Trust
from communique.coding.passages import PASSAGE, Passage
from communique.coding.vectors import vectors

GRAIN = 8
"""Corrections are rounded to so many parts of one, so that the last digits of another processor's arithmetic
seldom show."""


def session(
    model: bytes, outside: Mapping[str, onnxruntime.OrtValue] | None = None
) -> onnxruntime.InferenceSession:
    """An ONNX file made ready to run, on one thread; ``outside`` are the numbers that it does not hold
    itself, and must live as long."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    if outside:
        options.add_external_initializers(list(outside), list(outside.values()))
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


SAID = ("scores", "does", "here", "before")
"""What comes out of a graph that has been fed a passage, as ``Heard`` has it."""


def fed(passage: Passage) -> dict[str, NDArray[np.generic]]:
    """What a graph is fed of a passage, but the vectors of its pieces."""
    return {
        "segments": passage.segments,
        "marks": passage.marks,
        "asked": passage.asked,
        "words": passage.words,
        "kinds": passage.kinds,
        "actors": passage.actors,
    }


TRUST = Trust(deeds=0.6, sides=0.8, whole=0.3)
"""``deeds``: event F1 of 444 pages of held-out stories is .5981 at .5, .5995 at .6 and .6006 at .75, where
precision begins to fall; at 1 a seventh more is told falsely on unseen pages about other things.

``sides`` and ``whole``, on 157 unseen pages and the 37 samples: with .5 and .35 event F1 is .662 and .827,
with .8 and .3 .663 and .831, and as many deeds have all parties right (927 and 203; 920 and 204). The less
``whole`` counts, the more deeds are found and the fewer have all parties right, as it names whoever might
have taken part: with .8 and .1 event F1 is .672 and .841, but of all deeds only 843 and 192 are whole."""


class Neural:
    """A trained neural reader: the bytes of its ONNX file, and the arrays of the last step of its sides."""

    longest = PASSAGE
    trust = TRUST

    def __init__(self, model: bytes, sides: Mapping[str, NDArray[np.float32]]) -> None:
        self._session = session(model)
        self._types, self._last, self._bias = (sides[name] for name in ("types", "last", "bias"))

    def heard(self, passage: Passage) -> Heard:
        """The passage read."""
        scores, does, here, before = self._session.run(
            SAID, {"vectors": vectors(passage.pieces), **fed(passage)}
        )
        return Heard(passage, rounded(scores), does, here, before)

    def sides(self, heard: Heard, near: Around, logs: NDArray[np.float32]) -> NDArray[np.float64]:
        """What is to be added to the log odds of each pair of a deed and an actor near it, whatever those are
        by the linear reader."""
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
