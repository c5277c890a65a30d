"""Deeds with what a reader says of each actor near them in; out, the table of ``communique.coding.valency``.

The shares are those with which the numbers that act and are acted on come out as often as in the gold, when
all readings of a deed are weighed by what the reader says of each actor and by their share (iterative
proportional fitting; Deming and Stephan 1940, "On a least squares adjustment of a sampled frequency table").
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from communique.coding.valency import COLUMNS, MANY
from communique.records import EVENT_TYPES, EventType
from training.examples import PARTY_LABELS, Examples

ROUNDS = 30
PRIOR = 5.0
"""Deeds that are added to each count, so that a few say little. With 1 and 30 as many held-out deeds are
right."""
_NOBODY, _ACTOR, _RECIPIENT = PARTY_LABELS

Table = NDArray[np.float64]
"""Shape (MANY + 1, MANY + 1): by how many act, and how many are acted on."""


class Sided(NamedTuple):
    """A deed: its type, what a reader that has not seen its story says of each actor near it, and the right
    side of each."""

    type: EventType
    odds: Sequence[Mapping[str, float]]
    right: Sequence[str]


def sided(found: Examples, sides: Sequence[Mapping[str, float]]) -> Iterator[Sided]:
    """The deeds of the corpus; ``sides`` are the odds of all examples of parties."""
    for page in found.pages:
        for told in page.told:
            own = range(told.first, told.first + len(told.near))
            if own:
                yield Sided(told.type, [sides[i] for i in own], [found.parties[i].labels[0] for i in own])


def fitted(deeds: Iterable[Sided]) -> dict[EventType, Table]:
    """The shares of each type, with 1 for one that acts and one that is acted on."""
    some = [deed for deed in deeds if _ACTOR in deed.right]
    return {type_: _fitted([deed for deed in some if deed.type == type_]) for type_ in EVENT_TYPES}


def _fitted(deeds: Sequence[Sided]) -> Table:
    shares = np.ones((MANY + 1, MANY + 1))
    shares[0] = 0
    gold = np.zeros_like(shares)
    for deed in deeds:
        gold[tuple(min(MANY, deed.right.count(side)) for side in (_ACTOR, _RECIPIENT))] += 1
    likely = np.array([_likely(deed) for deed in deeds]).reshape(-1, MANY + 1, MANY + 1)
    for _ in range(ROUNDS):
        weighed = likely * shares
        weighed /= np.maximum(weighed.sum(axis=(1, 2), keepdims=True), 1e-12)
        shares *= (gold + PRIOR) / (weighed.sum(axis=0) + PRIOR)
        shares /= shares[1, 1]
    return shares


def _likely(deed: Sided) -> Table:
    """How likely each pair of numbers is, if each actor stands where it stands whatever the others do."""
    found = np.zeros((MANY + 1, MANY + 1))
    found[0, 0] = 1
    for one in deed.odds:
        acts, acted_on = np.zeros_like(found), np.zeros_like(found)
        for many in range(MANY + 1):
            more = min(MANY, many + 1)
            acts[more] += found[many]
            acted_on[:, more] += found[:, many]
        found = one[_NOBODY] * found + one[_ACTOR] * acts + one[_RECIPIENT] * acted_on
    return found


def write(table: Mapping[EventType, Table], path: Path) -> None:
    """Writes the table as the coder reads it."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(COLUMNS)
        for type_, shares in table.items():
            for acting in range(1, MANY + 1):
                for acted_on in range(MANY + 1):
                    rows.writerow((type_, acting, acted_on, f"{shares[acting, acted_on]:.3f}"))
