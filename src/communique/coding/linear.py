"""A set of named features in; out, how likely each label is, and which features said so.

A multinomial logistic model over sparse features: small enough to read, fast enough to run on every
predicate, and every decision explained by the weights that made it. ``training/`` learns the weights; they
lie in ``data/<name>.npz``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import as_file, files

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
        self._weights = np.rint(weights.astype(np.float64) * UNIT).astype(np.int64)
        if weights.shape != (len(self._row), len(labels)):
            raise ValueError(
                f"weights of shape {weights.shape} for {len(self._row)} features and {len(labels)} labels"
            )

    def probabilities(self, features: Iterable[str]) -> dict[str, float]:
        """How likely each label is, given the features; unknown features say nothing."""
        rows = self._rows(features)
        sums = self._weights[rows].sum(axis=0) / UNIT
        odds = np.exp(sums - sums.max())
        return dict(zip(self.labels, (odds / odds.sum()).tolist(), strict=True))

    def because(self, features: Iterable[str], label: str, most: int = 4) -> tuple[str, ...]:
        """The features that spoke most for a label against the mean of the others, strongest first."""
        column = self.labels.index(label)
        rows = self._rows(features)
        chosen = self._weights[rows]
        pulls = chosen[:, column] - chosen.mean(axis=1)
        named = [(self._names[row], float(pull)) for row, pull in zip(rows, pulls, strict=True)]
        strongest = sorted(named, key=lambda item: (-item[1], item[0]))
        return tuple(name for name, weight in strongest if weight > 0 and name != BIAS)[:most]

    def _rows(self, features: Iterable[str]) -> list[int]:
        rows = list(map(self._row.get, features))
        rows.append(self._row.get(BIAS))
        return [row for row in rows if row is not None]

    def save(self, path: str) -> None:
        """Writes the model to an ``.npz`` file, weights as half-precision numbers."""
        names = "\n".join(self._names).encode()
        np.savez_compressed(
            path,
            labels=np.array(self.labels),
            features=np.frombuffer(names, dtype=np.uint8),
            weights=(self._weights / UNIT).astype(np.float16),
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
