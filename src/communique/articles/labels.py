"""The features of a page's lines in, the label of each line out.

A linear model (multinomial logistic regression) gives each line's odds, and the Viterbi algorithm finds
the likeliest sequence under the odds that one label follows another. Both come from
``data/line_weights.json``, which ``tools/train_lines.py`` learns from the labelled corpus.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from importlib import resources
from typing import Literal, NamedTuple

import msgspec

from communique.articles.features import Features

Label = Literal["title", "body", "caption", "comment", "furniture"]
LABELS: tuple[Label, ...] = ("title", "body", "caption", "comment", "furniture")


class Model(msgspec.Struct, frozen=True):
    """``weights`` holds for each feature one weight a label, ``follows[a][b]`` the log odds that b
    follows a."""

    labels: tuple[str, ...]
    weights: dict[str, tuple[float, ...]]
    follows: tuple[tuple[float, ...], ...]


class Labelled(NamedTuple):
    """A line's label, and the model's probability of each label for this line alone, in the order of
    ``LABELS``."""

    label: Label
    odds: tuple[float, ...]


@functools.cache
def model() -> Model:
    """The trained model that ships with the package."""
    file = resources.files("communique.articles") / "data" / "line_weights.json"
    return msgspec.json.decode(file.read_bytes(), type=Model)


def label(lines: Sequence[Features], barred: Sequence[frozenset[str]] | None = None) -> list[Labelled]:
    """The label of each line, none of those barred for it. At most one line is the title."""
    if not lines:
        return []
    scores = [log_odds(line) for line in lines]
    ruled_out = barred or [frozenset()] * len(lines)
    title = _title(scores, ruled_out)
    allowed = [
        tuple(
            -math.inf if name in out or ((name == "title") != (i == title)) else score
            for name, score in zip(LABELS, row, strict=True)
        )
        for i, (row, out) in enumerate(zip(scores, ruled_out, strict=True))
    ]
    path = _viterbi(allowed)
    return [Labelled(LABELS[k], tuple(math.exp(s) for s in row)) for k, row in zip(path, scores, strict=True)]


def log_odds(line: Features) -> tuple[float, ...]:
    """The logarithm of the probability of each label for a line by itself."""
    weights = model().weights
    rows = [weights[feature] for feature in line if feature in weights]
    sums = [sum(column) for column in zip(*rows, strict=True)] or [0.0] * len(LABELS)
    top = max(sums)
    norm = top + math.log(sum(math.exp(s - top) for s in sums))
    return tuple(s - norm for s in sums)


TITLE_FLOOR = math.log(0.08)
"""A line less likely than this to be the title is none: then the page has no headline of its own."""


def _title(scores: Sequence[tuple[float, ...]], barred: Sequence[frozenset[str]]) -> int | None:
    open_to_it = [i for i, out in enumerate(barred) if "title" not in out]
    best = max(open_to_it, key=lambda i: (scores[i][0], -i), default=None)
    return best if best is not None and scores[best][0] >= TITLE_FLOOR else None


def _viterbi(scores: Sequence[tuple[float, ...]]) -> list[int]:
    follows = model().follows
    states = range(len(LABELS))
    best = list(scores[0])
    back: list[list[int]] = []
    into = tuple(zip(*follows, strict=True))
    for row in scores[1:]:
        paths = [[score + odds for score, odds in zip(best, column, strict=True)] for column in into]
        origin = [sums.index(max(sums)) for sums in paths]
        best = [sums[a] + here for sums, a, here in zip(paths, origin, row, strict=True)]
        back.append(origin)
    path = [max(states, key=lambda k: best[k])]
    for origin in reversed(back):
        path.append(origin[path[-1]])
    return path[::-1]
