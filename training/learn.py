"""Examples in; out, the weights of a linear reader, and how well it reads stories it has not seen.

A multinomial logistic regression (scikit-learn, L2) on sparse features. An example with several right labels
counts once for each, its weight shared. Stories, never sentences, are split.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import compress

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from communique.coding.linear import BIAS, Linear
from training.examples import Example

RARE = 3
"""A feature seen in fewer examples is not learnt."""

STRENGTH = 0.1
"""Inverse of regularisation for the linear readers: of .05 and .1 the better typed F1 of deeds on held-out
stories (one fold: at .05 .679, at .1 .683)."""


def learn(examples: Sequence[Example], labels: Sequence[str], strength: float) -> Linear:
    """A linear reader of the labels; ``strength`` is scikit-learn's C, the inverse of regularisation."""
    counts = Counter(f for e in examples for f in e.features)
    names = sorted(f for f, n in counts.items() if n >= RARE)
    names.insert(0, BIAS)
    rows = {name: i for i, name in enumerate(names)}
    data, target, weight = [], [], []
    for e in examples:
        for label in e.labels:
            data.append(e.features)
            target.append(labels.index(label))
            weight.append(e.weight / len(e.labels))
    matrix = _matrix(data, rows)
    model = LogisticRegression(C=strength, max_iter=300, solver="lbfgs", tol=1e-3)
    model.fit(matrix, target, sample_weight=weight)
    weights = np.zeros((len(names), len(labels)), dtype=np.float32)
    found, base = model.coef_, model.intercept_
    if len(found) == 1:  # of two labels scikit-learn gives the second one's against the first
        found, base = np.vstack([-found / 2, found / 2]), np.array([-base[0] / 2, base[0] / 2])
    for column, label in enumerate(model.classes_):
        weights[:, label] = found[column]
        weights[0, label] += base[column]
    return Linear(tuple(labels), names, weights)


def _matrix(data: Sequence[Iterable[str]], rows: dict[str, int]) -> csr_matrix:
    indices, pointers = [], [0]
    for features in data:
        indices.extend(sorted(rows[f] for f in features if f in rows))
        pointers.append(len(indices))
    return csr_matrix(
        (np.ones(len(indices), dtype=np.float32), indices, pointers), shape=(len(data), len(rows))
    )


def split(examples: Sequence[Example], fold: int, folds: int) -> tuple[list[Example], list[Example]]:
    """Examples of the stories outside and inside a fold."""
    stories = sorted({e.story for e in examples})
    held = {s for i, s in enumerate(stories) if i % folds == fold}
    inside = [e.story in held for e in examples]
    return list(compress(examples, [not i for i in inside])), list(compress(examples, inside))
