"""What a neural reader of passages is, whichever it be: a passage in, what it heard in it out; and, once the
deeds are known, what it heard of those near them."""

from __future__ import annotations

from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from communique.coding.around import Around
from communique.coding.passages import Passage


class Heard(NamedTuple):
    """A passage as a neural reader has read it: ``c`` predicates, ``m`` mentions, vectors of ``h``."""

    passage: Passage
    corrections: NDArray[np.float64]
    """What is to be added to the log odds of each label of deeds, shape (c, LABELS)."""
    does: NDArray[np.float32]
    """What a predicate says of those about it, shape (c, h)."""
    here: NDArray[np.float32]
    """What a mention says of its actor's part in a deed of its sentence, shape (m, h)."""
    before: NDArray[np.float32]
    """The same of a deed in a later sentence."""


class Trust(NamedTuple):
    """How much a reader's word counts beside that of the linear readers."""

    deeds: float
    """Of what is done: its corrections are multiplied by it."""
    sides: float
    """Of who does it to whom, likewise."""
    whole: float
    """How much it counts that all parties of a deed are named as they are, not half of them
    (:mod:`communique.coding.agreement`)."""


class Listener(Protocol):
    """A neural reader."""

    @property
    def longest(self) -> int:
        """Pieces of a passage that it reads at once."""

    @property
    def trust(self) -> Trust:
        """How much its word counts."""

    def heard(self, passage: Passage) -> Heard:
        """The passage read."""

    def sides(self, heard: Heard, near: Around, logs: NDArray[np.float32]) -> NDArray[np.float64]:
        """What is to be added to the log odds of no part, of acting and of being acted on, for each pair of a
        deed and an actor near it, given those log odds by the linear reader; both of shape (p, 3)."""
