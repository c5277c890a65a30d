"""A passage, some of its deeds and who is near each; out, where in the passage each of those is mentioned.

Training and reading see the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from communique.coding.passages import Passage, shares
from communique.records import EVENT_TYPES, EventType


class DeedNear(NamedTuple):
    """A deed that a passage tells, and who is near."""

    sentence: int
    predicate: int
    """Which of the predicates of its sentence."""
    type: EventType
    near: Sequence[str]
    """The ids of actors."""


@dataclass(frozen=True)
class Around:
    """Pairs of a deed and an actor that is near: ``p`` of them, in a passage with ``m`` mentions."""

    rows: NDArray[np.int64]
    """The deed's predicate, as a row of the passage, shape (p,)."""
    types: NDArray[np.int64]
    """The deed's type, as a place in EVENT_TYPES, shape (p,)."""
    here: NDArray[np.float32]
    """The actor's mentions in the deed's sentence, each with its share of one; shape (p, m)."""
    before: NDArray[np.float32]
    """Those in the sentences before it, likewise."""
    of: tuple[tuple[int, int], ...]
    """Which pair each is: of which deed, and which of those near it."""


def around(passage: Passage, deeds: Iterable[DeedNear]) -> Around:
    """The pairs of those deeds whose predicates the passage holds, in order."""
    row_of = {which: row for row, which in enumerate(passage.of)}
    rows, types, of = [], [], []
    here: list[list[int]] = []
    before: list[list[int]] = []
    mentions: dict[str, list[tuple[int, int]]] = {}
    for number, mention in enumerate(passage.named):
        for actor in mention.ids:
            mentions.setdefault(actor, []).append((mention.sentence, number))
    for d, deed in enumerate(deeds):
        row = row_of.get((deed.sentence, deed.predicate))
        if row is None:
            continue
        for n, actor in enumerate(deed.near):
            own = mentions.get(actor, ())
            rows.append(row)
            types.append(EVENT_TYPES.index(deed.type))
            of.append((d, n))
            here.append([m for at, m in own if at == deed.sentence])
            before.append([m for at, m in own if at < deed.sentence])
    return Around(
        rows=np.array(rows, dtype=np.int64),
        types=np.array(types, dtype=np.int64),
        here=shares(here, len(passage.named)),
        before=shares(before, len(passage.named)),
        of=tuple(of),
    )
