"""A model over layers, batches of lessons and what a batch costs in; out, the model as it has learnt.

AdamW, smaller steps for lower layers, a short rise of all steps, then a slow fall. One thread and one seed,
so that the same lessons give the same weights.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

import numpy as np
import torch
from torch import Tensor, nn

STEP = 2e-4
"""Size of a step of the uppermost layer; each layer below takes DECAY of the one above it."""
DECAY = 0.9
HEAD_STEP = 1e-3
WARM = 0.1
"""Share of the steps over which their size rises; then it falls to nothing."""
DROPOUT = 0.1
SEED = 0
_WEIGHT_DECAY = 0.01

Model = TypeVar("Model", bound=nn.Module)


class Layered(Protocol):
    """What is learnt upon."""

    layers: nn.ModuleList
    frozen: int
    """How many of the lowest stay as they are."""


def begin(seed: int) -> np.random.Generator:
    """One thread and this seed from now on, and the order of lessons that goes with it."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    return np.random.default_rng(seed)


def by_length(lengths: Sequence[int], most: int, order: np.random.Generator) -> Iterator[list[int]]:
    """Lessons of about the same length together, up to so many pieces with their padding, the batches
    shuffled."""
    batches: list[list[int]] = [[]]
    near = np.array(lengths) + order.uniform(0, 8, len(lengths))
    for i in np.argsort(near, kind="stable").tolist():
        longest = max(lengths[k] for k in (*batches[-1], i))
        if batches[-1] and longest * (len(batches[-1]) + 1) > most:
            batches.append([])
        batches[-1].append(i)
    yield from (batches[k] for k in order.permutation(len(batches)))


def learn(
    model: Model,
    base: Layered,
    head: Sequence[nn.Parameter],
    batches: Sequence[Sequence[int]],
    loss_of: Callable[[Sequence[int]], Tensor],
    head_decay: float = _WEIGHT_DECAY,
    step: float = STEP,
) -> Model:
    """The model after all batches; ``head`` are the weights above ``base``, ``head_decay`` how much they are
    drawn to nothing, ``step`` the size of a step of the uppermost layer."""
    groups: list[dict[str, object]] = [{"params": list(head), "lr": HEAD_STEP, "weight_decay": head_decay}]
    for i, layer in enumerate(base.layers[base.frozen :], base.frozen):
        rate = step * DECAY ** (len(base.layers) - 1 - i)
        groups.append({"params": list(layer.parameters()), "lr": rate})
    optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=_WEIGHT_DECAY)
    steps = [float(group["lr"]) for group in optimiser.param_groups]
    model.train()
    tenth = max(1, len(batches) // 10)
    for number, batch in enumerate(batches):
        if number % tenth == 0:
            print(f"{number / len(batches):.0%} learnt", file=sys.stderr)
        done = (number + 1) / len(batches)
        for group, step in zip(optimiser.param_groups, steps, strict=True):
            group["lr"] = step * min(done / WARM, 1 - done)
        loss = loss_of(batch)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
    return model.eval()
