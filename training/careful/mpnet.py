"""Nothing in; out, MPNet as a torch module, with the weights it starts from.

MPNet (Song et al. 2020) as taught for sentence embeddings (all-mpnet-base-v2, Apache 2.0), from the packages
that the careful reader reads with.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from communique.coding.careful.package import tensors
from communique.coding.careful.reader import FIRST_PLACE, LAYERS, LOWER, distances
from training.layer import Layer, Sizes

WIDTH = 768
HEADS = 12
INNER = 3072
EPSILON = 1e-5
MARKS = 3
_NEVER = -1e9


SIZES = Sizes(WIDTH, HEADS, INNER, EPSILON)


class MPNet(nn.Module):
    """All layers; the lowest stay as they are, and marks and segments are added above them."""

    def __init__(self, dropout: float, package: Mapping[str, NDArray[np.float32]] | None = None) -> None:
        super().__init__()
        theirs = tensors(lambda name: not name.startswith("pooler")) if package is None else package

        def given(name: str) -> Tensor:
            return torch.from_numpy(np.array(theirs[name]))

        self.frozen = LOWER
        self.words = nn.Embedding.from_pretrained(given("embeddings.word_embeddings.weight"))
        self.places = nn.Embedding.from_pretrained(given("embeddings.position_embeddings.weight"))
        self.table = nn.Embedding.from_pretrained(given("encoder.relative_attention_bias.weight"))
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        _set(self.norm, given, "embeddings.LayerNorm")
        self.layers = nn.ModuleList(Layer(SIZES, dropout) for _ in range(LAYERS))
        for i, layer in enumerate(self.layers):
            assert isinstance(layer, Layer)
            own = f"encoder.layer.{i}"
            for part in ("weight", "bias"):
                asked = torch.cat([given(f"{own}.attention.attn.{n}.{part}") for n in "qkv"])
                getattr(layer.asked, part).data = asked
            _set(layer.heard, given, f"{own}.attention.attn.o")
            _set(layer.first_norm, given, f"{own}.attention.LayerNorm")
            _set(layer.wider, given, f"{own}.intermediate.dense")
            _set(layer.back, given, f"{own}.output.dense")
            _set(layer.last_norm, given, f"{own}.output.LayerNorm")
        for still in (self.norm, *self.layers[:LOWER]):
            still.requires_grad_(False)
        self.marks = nn.Embedding(MARKS, WIDTH)
        self.segments = nn.Embedding(2, WIDTH)
        nn.init.zeros_(self.marks.weight)
        nn.init.zeros_(self.segments.weight)

    def heed(self, there: Tensor) -> Tensor:
        """What is added to what each piece heeds, by distance; ``there`` tells pieces from padding."""
        near = torch.from_numpy(distances(there.shape[1]).copy())
        by_distance = self.table(near).permute(2, 0, 1)[None]
        out: Tensor = by_distance.masked_fill(~there[:, None, None, :], _NEVER)
        return out

    def below(self, numbers: Tensor, there: Tensor) -> Tensor:
        """What the lower layers make of pieces, by their numbers in its vocabulary."""
        places = self.places.weight[FIRST_PLACE : FIRST_PLACE + numbers.shape[1]]
        x: Tensor = self.norm(self.words(numbers) + places)
        heed = self.heed(there)
        for layer in self.layers[:LOWER]:
            x = layer(x, heed)
        return x

    def above(self, x: Tensor, marks: Tensor, segments: Tensor, there: Tensor) -> Tensor:
        """What the upper layers make of that, of the marks and of the segments."""
        x = x + self.marks(marks) + self.segments(segments)
        heed = self.heed(there)
        for layer in self.layers[LOWER:]:
            x = layer(x, heed)
        return x


def _set(part: nn.Module, given: Callable[[str], Tensor], name: str) -> None:
    part.weight.data = given(f"{name}.weight")
    part.bias.data = given(f"{name}.bias")
