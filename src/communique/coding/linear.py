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
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

BIAS = "bias"
"""The feature that everything has."""

UNIT = 1 << 20
"""Weights are kept as whole numbers of this fraction, so that their sum is the same in whatever order, on any
machine. In 32 bits there is room for weights up to 2,000; the largest is some 3."""


class Seen(NamedTuple):
    """What is seen of something: features that count by themselves, and those that count also joined to what
    they are seen with (``to``), such as a type of deeds."""

    plain: Iterable[str]
    joined: Iterable[str] = ()
    to: str = ""

    def features(self) -> frozenset[str]:
        """All of them by name."""
        return frozenset(chain(self.plain, self.joined, (f"{self.to}|{feature}" for feature in self.joined)))


class _Joined(dict[str, tuple[int, ...]]):
    """By a feature the rows that it and what it is joined to have in a model; kept where there are any, for
    such a pair is seen again and again."""

    def __init__(self, known: Mapping[str, int], to: str) -> None:
        self._known = known
        self._to = to

    def __missing__(self, feature: str) -> tuple[int, ...]:
        names = (feature, f"{self._to}|{feature}")
        rows = tuple(self._known[name] for name in names if name in self._known)
        if rows:
            self[feature] = rows
        return rows


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
        whole = np.rint(weights.astype(np.float64) * UNIT).astype(np.int32)
        self._weights = np.vstack([whole, np.zeros_like(whole[:1])])
        self._joined: dict[str, _Joined] = {}
        self._leanings: dict[str, NDArray[np.float64]] = {}
        if weights.shape != (len(self._row), len(labels)):
            raise ValueError(
                f"weights of shape {weights.shape} for {len(self._row)} features and {len(labels)} labels"
            )

    def probabilities(self, features: Iterable[str]) -> dict[str, float]:
        """How likely each label is, given the features; unknown features say nothing."""
        return self.each([self.rows(Seen(features))])[0]

    def rows(self, seen: Seen) -> list[int]:
        """The features that the model knows of what is seen, as rows of its weights."""
        found = [row for row in map(self._row.get, seen.plain) if row is not None]
        for rows in map(self._joined_to(seen.to).__getitem__, seen.joined):
            found += rows
        return found

    def _joined_to(self, to: str) -> _Joined:
        if to not in self._joined:
            self._joined[to] = _Joined(self._row, to)
        return self._joined[to]

    def each(self, sets: Sequence[Sequence[int]]) -> list[dict[str, float]]:
        """How likely each label is, given several sets of features by their rows: all at once, which takes
        less time than one after the other."""
        if not sets:
            return []
        starts = [0, *accumulate(len(rows) + 1 for rows in sets[:-1])]
        rows = list(chain.from_iterable(chain((self._bias,), own) for own in sets))
        sums = np.add.reduceat(self._weights.take(rows, axis=0), starts, axis=0, dtype=np.int64) / UNIT
        odds = np.exp(sums - np.maximum.reduce(sums, axis=1, keepdims=True))
        likely = odds / np.add.reduce(odds, axis=1, keepdims=True)
        return [dict(zip(self.labels, row, strict=True)) for row in likely.tolist()]

    def because(self, rows: Sequence[int], label: str, most: int = 4) -> tuple[str, ...]:
        """The features, by their rows, that spoke most for a label against the mean of the others, strongest
        first."""
        pulls = self._leaning(label).take(rows).tolist() if rows else []
        least = max((0.0, *sorted(pulls)[-most:][:1]))
        named = [(-pull, self._names[row]) for row, pull in zip(rows, pulls, strict=True) if pull >= least]
        return tuple(name for pull, name in sorted(named) if pull < 0)[:most]

    def _leaning(self, label: str) -> NDArray[np.float64]:
        """How much each feature speaks for a label against the mean of the others."""
        if label not in self._leanings:
            mean = np.add.reduce(self._weights, axis=1, dtype=np.int64) / len(self.labels)
            self._leanings[label] = self._weights[:, self.labels.index(label)] - mean
        return self._leanings[label]

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
