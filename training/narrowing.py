"""MiniLM and some texts in; out, the same layers with only those inner units that do most on these texts.

Two thirds of the arithmetic of a layer is in its inner units (``INNER``), most of which a narrow task does
without: the layers learn again afterwards. A unit counts by what it usually adds: the root mean square of its
output on the texts times the length of its column in the matrix behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from training.layer import Layer
from training.minilm import WIDTH, MiniLM

Text = tuple[Tensor, Tensor]
"""Pieces and segments, each of shape (t,)."""
SAMPLE = 150
"""Texts that tell which inner units are of use."""


class Cut(Protocol):
    """What is cut into pieces."""

    @property
    def pieces(self) -> NDArray[np.int64]:
        """Shape (t,)."""

    @property
    def segments(self) -> NDArray[np.int64]:
        """Shape (t,)."""


def sample(some: Sequence[Cut]) -> list[Text]:
    """As many of them as tell which units are of use, from all over."""
    few = some[:: max(1, len(some) // SAMPLE)]
    return [(torch.from_numpy(one.pieces), torch.from_numpy(one.segments)) for one in few]


def narrow(base: MiniLM, texts: Sequence[Text], inner: int) -> None:
    """Leaves every layer of ``base`` the ``inner`` units that do most, in their order."""
    layers = [layer for layer in base.layers if isinstance(layer, Layer)]
    squares = [torch.zeros(layer.wider.out_features) for layer in layers]
    base.eval()
    with torch.no_grad():
        for pieces, segments in texts:
            heed = torch.ones_like(pieces, dtype=torch.bool)[None, None, None]
            x = base.embedded(pieces[None], segments[None])
            for layer, square in zip(layers, squares, strict=True):
                square += functional.gelu(layer.wider(layer.heeded(x, heed))).square().mean((0, 1))
                x = layer(x, heed)
    for layer, square in zip(layers, squares, strict=True):
        worth = square.sqrt() * layer.back.weight.norm(dim=0)
        _keep(layer, worth.topk(inner).indices.sort().values)


def _keep(layer: Layer, units: Tensor) -> None:
    wider, back = layer.wider, layer.back
    layer.wider = nn.Linear(WIDTH, len(units))
    layer.back = nn.Linear(len(units), WIDTH)
    layer.wider.weight.data = wider.weight.data[units].clone()
    layer.wider.bias.data = wider.bias.data[units].clone()
    layer.back.weight.data = back.weight.data[:, units].clone()
    layer.back.bias.data = back.bias.data.clone()
    layer.wider.requires_grad_(wider.weight.requires_grad)
    layer.back.requires_grad_(back.weight.requires_grad)
