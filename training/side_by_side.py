"""Pairs of reports with the log-odds that the table of likeness gives them in; out, a neural reader of both
sentences that has learnt to correct it.

The log-odds of each pair come from weights that had not seen its story, and the likelihood of what is right
by their sum with the reader's word is what it learns by: so it spends itself on what the table does not see.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from communique.merging.side_by_side import Pair, share
from training.minilm import WIDTH, MiniLM, minilm
from training.narrowing import narrow, sample
from training.steps import DROPOUT, SEED, begin, by_length, learn

LAYERS, UNITS = 4, 512
"""Layers, and the inner units that each keeps (``training/narrowing.py``)."""
PASSES = 1
"""A second pass is learnt by heart: of a first draft's pairs of a fold of stories best F1 was .539 after one,
.524 after two, .505 without the reader. Four narrow layers after one: .531, .481 without (as the weights of
the table are now); merging finds .327 of the pairs of those stories with them, .312 with four wide ones, and
seven in ten joins are right with either."""
BATCH = 3200
"""Pieces, padding counted, of a step."""
INNER = 128
"""Units of the head."""
THREADS = 2
"""Ten minutes on two."""


class Lesson(NamedTuple):
    """A pair of reports."""

    pair: Pair
    odds: float
    """The log-odds that the table gives it."""
    right: bool
    """Whether they tell one deed."""
    weight: float = 1.0


class Reader(nn.Module):
    """MiniLM with a head over both sentences as a whole and over the words that tell their deeds."""

    def __init__(self, base: MiniLM) -> None:
        super().__init__()
        self.base = base
        nn.init.normal_(base.marks.weight, std=0.02)
        self.inner = nn.Linear(4 * WIDTH, INNER)
        self.head = nn.Linear(INNER, 1)
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)

    def forward(self, batch: Batch) -> Tensor:
        """What is to be added to the log-odds of each pair, shape (pairs,)."""
        x = self.base.below(batch.pieces, batch.segments, batch.there)
        x = self.base.above(x, batch.marks, batch.there)
        one, other = (batch.one @ x)[:, 0], (batch.other @ x)[:, 0]
        seen = torch.cat([x[:, 0], one * other, (one - other).abs(), one + other], 1)
        inner = functional.dropout(torch.tanh(self.inner(seen)), DROPOUT, self.training)
        scores: Tensor = self.head(inner)[:, 0]
        return scores


class Batch(NamedTuple):
    """Pairs as tensors, padded: ``one`` and ``other`` of shape (pairs, 1, pieces), the others (pairs,
    pieces)."""

    pieces: Tensor
    segments: Tensor
    marks: Tensor
    there: Tensor
    one: Tensor
    other: Tensor


def batched(pairs: Sequence[Pair]) -> Batch:
    """Pairs to be read at once."""
    shape = len(pairs), max(len(both.pieces) for both in pairs)
    whole = [torch.zeros(shape, dtype=torch.long) for _ in range(3)]
    there = torch.zeros(shape, dtype=torch.bool)
    shares = [torch.zeros(shape[0], 1, shape[1]) for _ in range(2)]
    for k, both in enumerate(pairs):
        long = len(both.pieces)
        for tensor, own in zip(whole, both, strict=True):
            tensor[k, :long] = torch.from_numpy(own)
        there[k, :long] = True
        for segment, tensor in enumerate(shares):
            tensor[k, :, :long] = torch.from_numpy(share(both, segment))
    pieces, segments, marks = whole
    one, other = shares
    return Batch(pieces, segments, marks, there, one, other)


def teach(lessons: Sequence[Lesson], seed: int = SEED) -> Reader:
    """A reader that has learnt from lessons; always on so many threads, so that the same lessons give the
    same weights."""
    order = begin(seed)
    torch.set_num_threads(THREADS)
    model = Reader(minilm(LAYERS, 0, DROPOUT))
    narrow(model.base, sample([lesson.pair for lesson in lessons]), UNITS)
    lengths = [len(lesson.pair.pieces) for lesson in lessons]
    batches = [batch for _ in range(PASSES) for batch in by_length(lengths, BATCH, order)]
    head = [*model.inner.parameters(), *model.head.parameters(), *model.base.marks.parameters()]

    def loss_of(batch: Sequence[int]) -> Tensor:
        own = [lessons[i] for i in batch]
        scores = model(batched([lesson.pair for lesson in own]))
        odds = torch.tensor([lesson.odds for lesson in own], dtype=torch.float32)
        right = torch.tensor([lesson.right for lesson in own], dtype=torch.float32)
        weights = torch.tensor([lesson.weight for lesson in own], dtype=torch.float32)
        losses = functional.binary_cross_entropy_with_logits(odds + scores, right, reduction="none")
        return (losses * weights).mean()

    return learn(model, model.base, head, batches, loss_of)
