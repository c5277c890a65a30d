"""A taught careful reader in; out, the graph of its arithmetic without numbers, and the numbers that are its
own: the large matrices in eight bits with a scale a column."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper
from torch import Tensor, nn

from communique.coding.careful.reader import BUCKETS, COMPANY, LAYERS, LOWER, SCALE
from communique.coding.passages import KINDS, LABELS
from training.careful.corrector import ASKING, HIDDEN, Company, Corrector
from training.careful.mpnet import EPSILON, HEADS, INNER, MARKS, WIDTH
from training.graph import Graph, array, of_passage, value
from training.layer import Layer

LARGE = 50_000
"""Numbers of a matrix from which it is kept in eight bits."""
_OPERATIONS, _FORMAT = 20, 9
_SAYING = HIDDEN + 2 * ASKING


class Exported(NamedTuple):
    """What ``communique.coding.careful`` reads with."""

    graph: bytes
    own: dict[str, NDArray[np.generic]]


def exported(model: Corrector) -> Exported:
    """The graph and the numbers of a taught reader."""
    return Exported(graph(), {name: one for some in _own(model).items() for name, one in _small(*some)})


def _own(model: Corrector) -> dict[str, NDArray[np.float32]]:
    """All its own arrays, by their names in the graph and in ``company``."""
    found = {
        "marks.table": array(model.base.marks.weight),
        "segments.table": array(model.base.segments.weight),
        "kinds.table": array(model.kinds.weight),
    }

    def linear(name: str, *parts: nn.Linear) -> None:
        found[f"{name}.weight"] = np.concatenate([array(part.weight).T for part in parts], axis=1)
        found[f"{name}.bias"] = np.concatenate([array(part.bias) for part in parts])

    def norm(name: str, part: nn.LayerNorm) -> None:
        found[f"{name}.scale"], found[f"{name}.shift"] = array(part.weight), array(part.bias)

    for i, layer in enumerate(model.base.layers):
        if i < LOWER:
            continue
        assert isinstance(layer, Layer)
        for name in ("asked", "heard", "wider", "back"):
            linear(f"{i}.{name}", getattr(layer, name))
        for name in ("first_norm", "last_norm"):
            norm(f"{i}.{name}", getattr(layer, name))
    sides = model.sides
    linear("head", model.head)
    linear("does", sides.does, sides.asking)
    linear("here", sides.here, sides.going)
    linear("before", sides.before, sides.gone)
    for name, one in _company(sides).items():
        found[COMPANY + name] = one
    return found


def _company(sides: Company) -> dict[str, NDArray[np.float32]]:
    found = {"types": array(sides.types.weight)}

    def linear(name: str, weight: Tensor, bias: Tensor) -> None:
        found[f"{name}.weight"], found[f"{name}.bias"] = array(weight).T, array(bias)

    def norm(name: str, part: nn.LayerNorm) -> None:
        found[f"{name}.scale"], found[f"{name}.shift"] = array(part.weight), array(part.bias)

    for i, layer in enumerate(sides.layers):
        assert isinstance(layer, nn.TransformerEncoderLayer)
        norm(f"{i}.first_norm", layer.norm1)
        linear(f"{i}.asked", layer.self_attn.in_proj_weight, layer.self_attn.in_proj_bias)
        linear(f"{i}.heard", layer.self_attn.out_proj.weight, layer.self_attn.out_proj.bias)
        norm(f"{i}.last_norm", layer.norm2)
        linear(f"{i}.wider", layer.linear1.weight, layer.linear1.bias)
        linear(f"{i}.back", layer.linear2.weight, layer.linear2.bias)
    norm("norm", sides.norm)
    for name, part in (("said", sides.said), ("last", sides.last)):
        linear(name, part.weight, part.bias)
    return found


def _small(name: str, one: NDArray[np.float32]) -> list[tuple[str, NDArray[np.generic]]]:
    if one.ndim < 2 or one.size < LARGE:
        return [(name, one)]
    scale = (np.abs(one).max(axis=0, keepdims=True) / 127).astype(np.float32)
    return [(name, np.rint(one / scale).astype(np.int8)), (name + SCALE, scale)]


def graph() -> bytes:
    """The arithmetic; every number is looked for outside by its name."""
    g = _Outside()
    near = g.do("Gather", g.outside("distances.table", BUCKETS, HEADS), "distances")
    heed = g.do("Transpose", near, perm=[2, 0, 1])
    x = g.normed("vectors", "norm")
    for i in range(LAYERS):
        if i == LOWER:
            for name, rows in (("marks", MARKS), ("segments", 2)):
                x = g.do("Add", x, g.do("Gather", g.outside(f"{name}.table", rows, WIDTH), name))
        x = g.heeding(x, i, heed, last=i == LAYERS - 1)
    plain, actors = g.do("MatMul", "words", x), g.do("MatMul", "actors", x)
    own = g.do("Add", plain, g.do("Gather", g.outside("kinds.table", len(KINDS), WIDTH), "kinds"))
    passage = g.do("Expand", g.do("Gather", x, g.numbers(0)), g.do("Shape", own))
    g.linear_of(g.do("Concat", own, passage, axis=1), "head", 2 * WIDTH, len(LABELS), out="scores")
    for name, of in (("does", plain), ("here", actors), ("before", actors)):
        g.linear_of(of, name, WIDTH, _SAYING, out=name)
    outputs = [
        value("scores", ["c", len(LABELS)], TensorProto.FLOAT),
        value("does", ["c", _SAYING], TensorProto.FLOAT),
        value("here", ["m", _SAYING], TensorProto.FLOAT),
        value("before", ["m", _SAYING], TensorProto.FLOAT),
    ]
    inputs = [
        value("vectors", ["t", WIDTH], TensorProto.FLOAT),
        value("distances", ["t", "t"]),
        *of_passage(),
    ]
    made = helper.make_graph(g.nodes, "careful", inputs, outputs, [*g.constants, *g.outsiders])
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", _OPERATIONS)])
    model.ir_version = _FORMAT
    written: bytes = model.SerializeToString()
    return written


class _Outside(Graph):
    """A graph whose numbers lie elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.outsiders: list[onnx.TensorProto] = []

    def outside(self, name: str, *shape: int) -> str:
        """An array that is handed in when the graph is loaded."""
        tensor = onnx.TensorProto(name=name, data_type=TensorProto.FLOAT, dims=shape)
        tensor.data_location = TensorProto.EXTERNAL
        tensor.external_data.add(key="location", value="elsewhere")
        self.outsiders.append(tensor)
        return name

    def linear_of(self, x: str, name: str, wide: int, out_wide: int, out: str = "") -> str:
        product = self.do("MatMul", x, self.outside(f"{name}.weight", wide, out_wide))
        return self.do("Add", product, self.outside(f"{name}.bias", out_wide), out=out)

    def normed(self, x: str, name: str) -> str:
        scale, shift = self.outside(f"{name}.scale", WIDTH), self.outside(f"{name}.shift", WIDTH)
        return self.do("LayerNormalization", x, scale, shift, axis=-1, epsilon=EPSILON)

    def heeding(self, x: str, i: int, heed: str, *, last: bool) -> str:
        """What a layer makes of pieces; the last one only of those that are asked for."""
        asked = self.linear_of(x, f"{i}.asked", WIDTH, 3 * WIDTH)
        asked = self.do("Reshape", asked, self.numbers(-1, 3, HEADS, WIDTH // HEADS))
        asked = self.do("Transpose", asked, perm=[1, 2, 0, 3])
        query, key, values = (
            self.do("Gather", asked, self.constant(np.array(k, dtype=np.int64)), axis=0) for k in range(3)
        )
        if last:
            x = self.do("Gather", x, "asked")
            query, heed = (self.do("Gather", one, "asked", axis=1) for one in (query, heed))
        query = self.do("Mul", query, self.constant(np.array((WIDTH // HEADS) ** -0.5, dtype=np.float32)))
        near = self.do("MatMul", query, self.do("Transpose", key, perm=[0, 2, 1]))
        heard = self.do("MatMul", self.do("Softmax", self.do("Add", near, heed), axis=-1), values)
        heard = self.do("Reshape", self.do("Transpose", heard, perm=[1, 0, 2]), self.numbers(-1, WIDTH))
        x = self.normed(
            self.do("Add", x, self.linear_of(heard, f"{i}.heard", WIDTH, WIDTH)), f"{i}.first_norm"
        )
        told = self.do("Gelu", self.linear_of(x, f"{i}.wider", WIDTH, INNER))
        told = self.linear_of(told, f"{i}.back", INNER, WIDTH)
        return self.normed(self.do("Add", x, told), f"{i}.last_norm")
