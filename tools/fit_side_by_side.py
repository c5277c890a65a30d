"""Held-out reports in; out, the reader that merging asks where the table of likeness leaves doubt.

    python -m tools.fit_side_by_side FILE [--without FOLD] [--to ONNX]

FILE is what ``tools/held_out.py`` keeps. The pairs are those that the weights of the table are learnt from
(``tools/fit_merging.py``), each with the log-odds that weights give it which have not seen its story. With
``--without`` the stories of a fold are left out, and it is told how well the reader does on them. Wants the
extras ``train`` and ``neural``.
"""

from __future__ import annotations

import argparse
import pickle
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from communique.merging.features import DATA
from communique.merging.side_by_side import SideBySide, pair
from tools.fit_merging import HELD_ACROSS, Pairs, better, two_articles, unseen
from tools.held_out import Coded
from tools.told import FOLDS
from training.export import exported_side_by_side
from training.side_by_side import Lesson, teach

LEAST = -5.5
"""Log-odds from which pairs are learnt: what the table is surer of will not be joined."""
NEAR = -2.5
"""Those from which all of them are."""
FARTHER = 6_000
"""How many of two deeds and of less than that are learnt, for all of them."""
HEAVIEST = 6.0
"""What each of these counts at most."""


def lessons(pairs: Pairs, odds: NDArray[np.float64]) -> list[Lesson]:
    """What the pairs teach."""
    far = np.flatnonzero(~pairs.right & (odds >= LEAST) & (odds < NEAR))
    few = np.random.default_rng(0).choice(far, min(len(far), FARTHER), replace=False)
    all_of = np.flatnonzero((odds >= LEAST) & (pairs.right | (odds >= NEAR)))
    weight = {int(i): min(HEAVIEST, len(far) / len(few)) for i in few}
    return [
        Lesson(pair(*pairs.ends[i]), float(odds[i]), bool(pairs.right[i]), weight.get(i, 1.0))
        for i in sorted([*all_of.tolist(), *few.tolist()])
    ]


def report(reader: SideBySide, pairs: Pairs, odds: NDArray[np.float64]) -> None:
    """Prints the best F1 of the pairs by the table, and with the reader."""
    read = np.flatnonzero(odds >= LEAST)
    both = odds.copy()
    both[read] += [reader.odds(*pairs.ends[i]) for i in read]
    for name, found in (("table", odds), ("with the reader", both)):
        print(name, "best F1 {:.3f}, precision {:.3f}, recall {:.3f}".format(*_best(found, pairs.right)))


def _best(odds: NDArray[np.float64], right: NDArray[np.bool_]) -> tuple[float, float, float]:
    order = np.argsort(-odds)
    hits = np.cumsum(right[order])
    precision, recall = hits / np.arange(1, len(order) + 1), hits / right.sum()
    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-9)
    best = int(f1.argmax())
    return float(f1[best]), float(precision[best]), float(recall[best])


def main() -> None:
    """Learns, writes, and measures where stories were left out."""
    parser = argparse.ArgumentParser(prog="python -m tools.fit_side_by_side")
    parser.add_argument("file", type=Path)
    parser.add_argument("--without", type=int, choices=range(FOLDS))
    parser.add_argument("--to", type=Path, default=DATA / "side_by_side.onnx")
    asked = parser.parse_args()
    pages: list[Coded] = pickle.loads(asked.file.read_bytes())
    across = two_articles(pages)
    pairs = across + better()
    odds = unseen(pairs, HELD_ACROSS)
    seen = np.full(len(odds), True) if asked.without is None else pairs.fold != asked.without
    learnt = lessons(pairs.where(seen), odds[seen])
    print(f"{len(learnt)} pairs, {sum(lesson.right for lesson in learnt)} of one deed")
    model = exported_side_by_side(teach(learnt))
    asked.to.write_bytes(model)
    out = ~seen & (np.arange(len(odds)) < len(across.right))
    if out.any():
        report(SideBySide(model), pairs.where(out), odds[out])


if __name__ == "__main__":
    main()
