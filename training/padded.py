"""Passages in; out, what the neural readers are asked of them, as tensors, the shorter passages padded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor

from communique.coding.passages import Passage


class Padded(NamedTuple):
    """Passages of up to ``t`` pieces, ``c`` predicates and ``m`` mentions; their fields as in ``Passage``."""

    there: Tensor
    """Which pieces are no padding, shape (passages, t)."""
    segments: Tensor
    marks: Tensor
    words: Tensor
    """Shape (passages, c, t)."""
    kinds: Tensor
    actors: Tensor
    """Shape (passages, m, t)."""


def padded(passages: Sequence[Passage]) -> Padded:
    """The passages side by side."""
    many, longest = len(passages), max(len(passage.pieces) for passage in passages)
    there = torch.zeros(many, longest, dtype=torch.bool)
    segments, marks = (torch.zeros(many, longest, dtype=torch.long) for _ in range(2))
    predicates = max(len(passage.words) for passage in passages)
    words = torch.zeros(many, predicates, longest)
    kinds = torch.zeros(many, predicates, dtype=torch.long)
    actors = torch.zeros(many, max(len(passage.actors) for passage in passages), longest)
    for k, passage in enumerate(passages):
        size, asked = len(passage.pieces), torch.from_numpy(passage.asked)
        there[k, :size] = True
        segments[k, :size] = torch.from_numpy(passage.segments)
        marks[k, :size] = torch.from_numpy(passage.marks)
        words[k, : len(passage.words), asked] = torch.from_numpy(passage.words)
        kinds[k, : len(passage.kinds)] = torch.from_numpy(passage.kinds)
        actors[k, : len(passage.actors), asked] = torch.from_numpy(passage.actors)
    return Padded(there, segments, marks, words, kinds, actors)


def side_by_side(vectors: Sequence[Tensor]) -> Tensor:
    """The vectors of several passages, each of shape (t, width), padded with nothing."""
    return torch.nn.utils.rnn.pad_sequence(list(vectors), batch_first=True)
