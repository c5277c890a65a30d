"""A set of named features in; out, how likely each label is, and which features said so.

A multinomial logistic model over sparse features: small enough to read, fast enough to run on every
predicate, and every decision explained by the weights that made it. ``training/`` learns the weights; they
lie in ``data/<name>.npz``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import as_file, files
from itertools import accumulate, chain

import numpy as np
from numpy.typing import NDArray

BIAS = "bias"
"""The feature that everything has."""

UNIT = 1 << 20
"""Weights are kept as whole numbers of this fraction, so that their sum is the same in whatever order, on any
machine."""


class Linear:
    """A trained model: ``weights`` has a row a feature and a column a label."""

    def __init__(
        self, labels: tuple[str, ...], features: Iterable[str], weights: NDArray[np.float32]
    ) -> None:
        self.labels = labels
        self._names = tuple(features)
        self._row: Mapping[str, int] = {name: row for row, name in enumerate(self._names)}
        self._bias = self._row.get(BIAS, len(self._names))
        """Its row, or one of nothing: so that no set of features is without any."""
        whole = np.rint(weights.astype(np.float64) * UNIT).astype(np.int64)
        self._weights = np.vstack([whole, np.zeros_like(whole[:1])])
        if weights.shape != (len(self._row), len(labels)):
            raise ValueError(
                f"weights of shape {weights.shape} for {len(self._row)} features and {len(labels)} labels"
            )

    def probabilities(self, features: Iterable[str]) -> dict[str, float]:
        """How likely each label is, given the features; unknown features say nothing."""
        return self.each([features])[0]

    def each(self, sets: Sequence[Iterable[str]]) -> list[dict[str, float]]:
        """The same for several sets of features at once, which takes less time than one after the other."""
        if not sets:
            return []
        rows = [self._rows(features) for features in sets]
        starts = [0, *accumulate(map(len, rows[:-1]))]
        sums = np.add.reduceat(self._weights.take(list(chain(*rows)), axis=0), starts, axis=0) / UNIT
        odds = np.exp(sums - np.maximum.reduce(sums, axis=1, keepdims=True))
        likely = odds / np.add.reduce(odds, axis=1, keepdims=True)
        return [dict(zip(self.labels, row, strict=True)) for row in likely.tolist()]

    def because(self, features: Iterable[str], label: str, most: int = 4) -> tuple[str, ...]:
        """The features that spoke most for a label against the mean of the others, strongest first."""
        rows = self._rows(features)
        chosen = self._weights.take(rows, axis=0)
        mean = np.add.reduce(chosen, axis=1) / len(self.labels)
        pulls = (chosen[:, self.labels.index(label)] - mean).tolist()
        least = max(0.0, sorted(pulls)[-most - 1 :][0])  # one more than asked: the bias goes
        named = [
            (-pull, self._names[row])
            for row, pull in zip(rows, pulls, strict=True)
            if pull >= least and row != self._bias
        ]
        return tuple(name for pull, name in sorted(named) if pull < 0)[:most]

    def pulls(self, label: str) -> dict[str, float]:
        """What each feature adds to the log odds of a label of two: a model of more has none, ValueError."""
        this = self.labels.index(label)
        (other,) = (n for n in range(len(self.labels)) if n != this)
        pulls = (self._weights[:-1, this] - self._weights[:-1, other]) / UNIT
        return dict(zip(self._names, pulls.tolist(), strict=True))

    def _rows(self, features: Iterable[str]) -> list[int]:
        rows = [*map(self._row.get, features), self._bias]
        return [row for row in rows if row is not None]

    def save(self, path: str) -> None:
        """Writes the model to an ``.npz`` file, weights as half-precision numbers."""
        names = "\n".join(self._names).encode()
        np.savez_compressed(
            path,
            labels=np.array(self.labels),
            features=np.frombuffer(names, dtype=np.uint8),
            weights=(self._weights[:-1] / UNIT).astype(np.float16),
        )


@cache
def load(name: str) -> Linear:
    """The model that lies beside this file under ``data/<name>.npz``."""
    with as_file(files(__package__) / "data" / f"{name}.npz") as path, np.load(path) as stored:
        return Linear(
            labels=tuple(str(label) for label in stored["labels"]),
            features=stored["features"].tobytes().decode().split("\n"),
            weights=stored["weights"].astype(np.float32),
        )
