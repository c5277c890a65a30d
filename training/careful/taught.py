"""Examples and what the linear readers say of them in; out, the careful reader as it is shipped, and a card
that says how well it does on the stories of a fold, from which it has learnt nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from communique.coding.careful.package import tensors, vocabulary
from communique.coding.careful.reader import LONGEST, Careful, numbered, of_lower, whole
from training.card import Measured
from training.careful.corrector import PASSES, teach
from training.careful.export import Exported, exported
from training.careful.mpnet import MPNet
from training.examples import Examples
from training.lessons import lessons, measured_by, offsets
from training.steps import DROPOUT

FOLD = 0
"""The fold of stories that is held back, by which the reader is measured."""
Odds = Sequence[Mapping[str, float]]


class Learnt(NamedTuple):
    """The reader and its card, as Markdown."""

    weights: Exported
    card: str


def taught(found: Examples, odds: Odds, sides: Odds, folds: int) -> Learnt:
    """The reader that has learnt from all stories but those of a fold."""
    stories = sorted({example.story for example in found.deeds})
    held = set(stories[FOLD::folds])
    every = list(lessons(found, longest=LONGEST))
    model = teach(
        [lesson for lesson in every if lesson.story not in held], offsets(odds, sides), MPNet(DROPOUT)
    )
    weights = exported(model)
    reader = Careful(
        weights.graph,
        whole({name: np.asarray(one) for name, one in weights.own.items()}),
        tensors(of_lower),
        numbered(vocabulary()),
    )
    unseen = [lesson for lesson in every if lesson.story in held]
    return Learnt(
        weights, card(measured_by(reader, FOLD, unseen, found, odds, sides), len(stories), len(held))
    )


def card(measured: Measured, stories: int, held: int) -> str:
    """What the reader is, and how well it does."""
    return f"""# The careful reader

A neural reader of deeds and of who does them to whom, on the lowest eight layers of all-mpnet-base-v2
(Apache 2.0; five packages of 375 MB); the upper four and the heads have learnt from `corpus/` by
`python -m training --only careful`, in {PASSES} passes, from {stories - held} of {stories} stories. Measured
on the other {held}:

| | linear readers | and the careful one |
|---|--:|--:|
| typed F1 of deeds | {measured.linear:.3f} | {measured.both:.3f} |
| deeds with at least half of all sides right | {measured.sides_linear:.3f} | {measured.sides_both:.3f} |

It read {measured.read:.0%} of the word pieces of these pages, {LONGEST} at a time. What it is bad at is what
the [small reader](model-card.md) is bad at: parties that the story leaves to the reader, deeds without a
word for them.
"""
