"""A passage in; out, what the neural reader adds to the linear one's word on each of its predicates.

Three layers of MiniLM (Wang et al. 2020), each with a third of its inner units, taught on the corpus, and by
a wider reader, to correct the linear one (``training/neural.py``); their weights, in whole numbers of eight
bits, lie in ``data/deeds.onnx``. A passage is read by itself, on one thread, so that what it gives hangs on
nothing else.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import numpy as np
import onnxruntime
from numpy.typing import NDArray

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


class Neural:
    """A trained neural reader, from the bytes of its ONNX file."""

    def __init__(self, model: bytes) -> None:
        self._session = session(model)

    def corrections(self, passage: Passage) -> NDArray[np.float64]:
        """What is to be added to the log odds of each label, shape (predicates, LABELS)."""
        (scores,) = self._session.run(
            ["scores"],
            {
                "vectors": vectors(passage.pieces),
                "segments": passage.segments,
                "marks": passage.marks,
                "asked": passage.asked,
                "words": passage.words,
                "kinds": passage.kinds,
            },
        )
        return np.rint(np.asarray(scores, dtype=np.float64) * GRAIN) / GRAIN


@cache
def load() -> Neural:
    """The reader that lies beside this file as ``data/deeds.onnx``, made ready once a process."""
    return Neural((files(__package__) / "data" / "deeds.onnx").read_bytes())
