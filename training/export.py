"""A taught corrector in; out, the bytes of its ONNX file: the same arithmetic on one passage, matrices in
whole numbers.

Tables of pieces keep eight bits a number with a scale a row. Matrices keep seven bits (so that sums of eight
bit products never overflow on processors without instructions of their own for them) with a scale a column,
and meet inputs that are made whole as they come. On the held-out stories of a fold scores move by .11 in the
mean, typed F1 by less than .005; it is twice as fast and a third of the size.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from communique.coding.passages import LABELS
from training.minilm import EPSILON, HEADS, WIDTH, Layer
from training.neural import Corrector

_OPERATIONS = 20
"""Version of ONNX's set of operations."""
_FORMAT = 9
_HEAD = "head"


class _Graph:
    """An ONNX graph that grows."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, value: NDArray[np.generic], name: str = "") -> str:
        name = name or f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.array(value, order="C"), name))
        return name

    def whole(self, *numbers: int) -> str:
        return self.constant(np.array(numbers, dtype=np.int64))

    def do(self, kind: str, *inputs: str, out: str = "", **how: Any) -> str:
        out = out or f"n{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [out], name=out, **how))
        return out

    def rows(self, table: Tensor, at: str) -> str:
        """Rows of a table kept in eight bits."""
        values = _array(table)
        scale = (np.abs(values).max(axis=1, keepdims=True) / 127).astype(np.float32)
        kept = np.rint(values / scale).astype(np.int8)
        found = self.do("Cast", self.do("Gather", self.constant(kept), at), to=TensorProto.FLOAT)
        return self.do("Mul", found, self.do("Gather", self.constant(scale), at))

    def linear(self, x: str, part: nn.Linear) -> str:
        product = self.do("MatMul", x, self.constant(_array(part.weight).T))
        return self.do("Add", product, self.constant(_array(part.bias)))

    def norm(self, x: str, part: nn.LayerNorm) -> str:
        scale, shift = self.constant(_array(part.weight)), self.constant(_array(part.bias))
        return self.do("LayerNormalization", x, scale, shift, axis=-1, epsilon=EPSILON)

    def layer(self, x: str, part: Layer, only: str = "") -> str:
        """What a layer makes of pieces; with ``only``, of these alone."""
        asked = self.do("Reshape", self.linear(x, part.asked), self.whole(-1, 3, HEADS, WIDTH // HEADS))
        asked = self.do("Transpose", asked, perm=[1, 2, 0, 3])
        query, key, value = (
            self.do("Gather", asked, self.constant(np.array(k, dtype=np.int64)), axis=0) for k in range(3)
        )
        if only:
            query, x = self.do("Gather", query, only, axis=1), self.do("Gather", x, only)
        query = self.do("Mul", query, self.constant(np.array((WIDTH // HEADS) ** -0.5, dtype=np.float32)))
        near = self.do("MatMul", query, self.do("Transpose", key, perm=[0, 2, 1]))
        heard = self.do("MatMul", self.do("Softmax", near, axis=-1), value)
        heard = self.do("Reshape", self.do("Transpose", heard, perm=[1, 0, 2]), self.whole(-1, WIDTH))
        x = self.norm(self.do("Add", x, self.linear(heard, part.heard)), part.first_norm)
        told = self.linear(self.do("Gelu", self.linear(x, part.wider)), part.back)
        return self.norm(self.do("Add", x, told), part.last_norm)


def exported(model: Corrector) -> bytes:
    """The ONNX file of a corrector."""
    with TemporaryDirectory() as place:
        exact, small = Path(place) / "exact.onnx", Path(place) / "small.onnx"
        onnx.save(_graph(model), str(exact))
        quantize_dynamic(
            str(exact),
            str(small),
            op_types_to_quantize=["MatMul"],
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            nodes_to_exclude=[f"{_HEAD}_own", f"{_HEAD}_passage"],
            extra_options={"MatMulConstBOnly": True},
        )
        return small.read_bytes()


def _graph(model: Corrector) -> onnx.ModelProto:
    g, base = _Graph(), model.base
    long = g.do("Squeeze", g.do("Shape", "pieces"))
    zero, one = (g.constant(np.array(k, dtype=np.int64)) for k in (0, 1))
    places = g.do("Range", zero, long, one)
    x = g.do("Add", g.rows(base.words.weight, "pieces"), g.rows(base.places.weight, places))
    x = g.do("Add", x, g.do("Gather", g.constant(_array(base.segments.weight)), "segments"))
    x = g.norm(x, base.norm)
    for i, layer in enumerate(base.layers):
        if i == base.frozen:
            x = g.do("Add", x, g.do("Gather", g.constant(_array(base.marks.weight)), "marks"))
        assert isinstance(layer, Layer)
        x = g.layer(x, layer, "asked" if i == len(base.layers) - 1 else "")
    own = g.do(
        "Add", g.do("MatMul", "words", x), g.do("Gather", g.constant(_array(model.kinds.weight)), "kinds")
    )
    head = _array(model.head.weight).T
    own = g.do("MatMul", own, g.constant(head[:WIDTH]), out=f"{_HEAD}_own")
    whole = g.do("Gather", x, g.whole(0))
    whole = g.do("MatMul", whole, g.constant(head[WIDTH:]), out=f"{_HEAD}_passage")
    g.do("Add", g.do("Add", own, whole), g.constant(_array(model.head.bias)), out="scores")
    inputs = [_value(name, TensorProto.INT64, ["t"]) for name in ("pieces", "segments", "marks")]
    inputs += [_value("asked", TensorProto.INT64, ["a"])]
    inputs += [_value("words", TensorProto.FLOAT, ["c", "a"]), _value("kinds", TensorProto.INT64, ["c"])]
    outputs = [_value("scores", TensorProto.FLOAT, ["c", len(LABELS)])]
    graph = helper.make_graph(g.nodes, "deeds", inputs, outputs, g.constants)
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", _OPERATIONS)])
    made.ir_version = _FORMAT
    onnx.checker.check_model(made)
    return made


def _value(name: str, kind: int, shape: Sequence[str | int]) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, kind, list(shape))


def _array(tensor: Tensor) -> NDArray[np.float32]:
    found: NDArray[np.float32] = tensor.detach().numpy().astype(np.float32)
    return found
