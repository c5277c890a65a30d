"""Parts of a taught model in; out, the ONNX graph that does the same arithmetic on one text, and its bytes.

Tables of places keep eight bits a number with a scale a row. Matrices keep seven bits (so that sums of eight
bit products never overflow on processors without instructions of their own for them) with a scale a column,
and meet inputs that are made whole as they come. On the held-out stories of a fold the scores of deeds move
by .11 in the mean, typed F1 by less than .005; it is twice as fast and a third of the size.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.layer import Layer
from training.minilm import EPSILON, HEADS, WIDTH, MiniLM

_OPERATIONS = 20
"""Version of ONNX's set of operations."""
_FORMAT = 9


VECTORS = "vectors"
Value: TypeAlias = onnx.ValueInfoProto


class Graph:
    """An ONNX graph that grows."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, value: NDArray[np.generic], name: str = "") -> str:
        name = name or f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.array(value, order="C"), name))
        return name

    def numbers(self, *numbers: int) -> str:
        return self.constant(np.array(numbers, dtype=np.int64))

    def do(self, kind: str, *inputs: str, out: str = "", **how: Any) -> str:
        out = out or f"n{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [out], name=out, **how))
        return out

    def rows(self, table: Tensor, at: str) -> str:
        """Rows of a table kept in eight bits."""
        kept, scale = whole(table)
        found = self.do("Cast", self.do("Gather", self.constant(kept), at), to=TensorProto.FLOAT)
        return self.do("Mul", found, self.do("Gather", self.constant(scale), at))

    def linear(self, x: str, part: nn.Linear) -> str:
        return self._linear(x, array(part.weight), array(part.bias))

    def _linear(self, x: str, weight: NDArray[np.float32], bias: NDArray[np.float32]) -> str:
        return self.do("Add", self.do("MatMul", x, self.constant(weight.T)), self.constant(bias))

    def norm(self, x: str, part: nn.LayerNorm) -> str:
        scale, shift = self.constant(array(part.weight)), self.constant(array(part.bias))
        return self.do("LayerNormalization", x, scale, shift, axis=-1, epsilon=EPSILON)

    def layer(self, x: str, part: Layer, only: str = "") -> str:
        """What a layer makes of pieces; with ``only``, of these alone."""
        own = self.do("Gather", x, only) if only else x
        if only:
            query, (key, value) = *self._asked(own, part, 0, 1), self._asked(x, part, 1, 3)
        else:
            query, key, value = self._asked(x, part, 0, 3)
        query = self.do("Mul", query, self.constant(np.array((WIDTH // HEADS) ** -0.5, dtype=np.float32)))
        near = self.do("MatMul", query, self.do("Transpose", key, perm=[0, 2, 1]))
        heard = self.do("MatMul", self.do("Softmax", near, axis=-1), value)
        heard = self.do("Reshape", self.do("Transpose", heard, perm=[1, 0, 2]), self.numbers(-1, WIDTH))
        x = self.norm(self.do("Add", own, self.linear(heard, part.heard)), part.first_norm)
        told = self.linear(self.do("Gelu", self.linear(x, part.wider)), part.back)
        return self.norm(self.do("Add", x, told), part.last_norm)

    def _asked(self, x: str, part: Layer, first: int, last: int) -> list[str]:
        """Of queries, keys and values those from ``first`` up to ``last``, each by its heads."""
        weight, bias = array(part.asked.weight), array(part.asked.bias)
        asked = self._linear(x, weight[first * WIDTH : last * WIDTH], bias[first * WIDTH : last * WIDTH])
        asked = self.do("Reshape", asked, self.numbers(-1, last - first, HEADS, WIDTH // HEADS))
        asked = self.do("Transpose", asked, perm=[1, 2, 0, 3])
        each = range(last - first)
        return [self.do("Gather", asked, self.constant(np.array(k, dtype=np.int64)), axis=0) for k in each]

    def lowest(self, base: MiniLM, long: str, segments: str) -> str:
        """What comes before the first layer: vectors of pieces, places and segments."""
        zero, one = (self.constant(np.array(k, dtype=np.int64)) for k in (0, 1))
        places = self.do("Range", zero, long, one)
        x = self.do("Add", VECTORS, self.rows(base.places.weight, places))
        return self.norm(self.do("Add", x, segments), base.norm)

    def whole_numbers(
        self, name: str, inputs: Sequence[Value], outputs: Sequence[Value], exact: Sequence[str]
    ) -> bytes:
        """The bytes of the graph under a name, its matrices in whole numbers but those of the named nodes."""
        graph = helper.make_graph(self.nodes, name, list(inputs), list(outputs), self.constants)
        made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", _OPERATIONS)])
        made.ir_version = _FORMAT
        onnx.checker.check_model(made)
        with TemporaryDirectory() as place:
            large, small = Path(place) / "exact.onnx", Path(place) / "small.onnx"
            onnx.save(made, str(large))
            quantize_dynamic(
                str(large),
                str(small),
                op_types_to_quantize=["MatMul"],
                weight_type=QuantType.QInt8,
                per_channel=True,
                reduce_range=True,
                nodes_to_exclude=list(exact),
                extra_options={"MatMulConstBOnly": True},
            )
            return small.read_bytes()


def value(name: str, shape: Sequence[str | int], kind: int = TensorProto.INT64) -> Value:
    """An input or an output; whole numbers unless told otherwise."""
    return helper.make_tensor_value_info(name, kind, list(shape))


def of_passage() -> list[Value]:
    """The inputs that hold what is asked of a passage (``communique.coding.neural.fed``)."""
    return [
        value("segments", ["t"]),
        value("marks", ["t"]),
        value("asked", ["a"]),
        value("words", ["c", "a"], TensorProto.FLOAT),
        value("kinds", ["c"]),
        value("actors", ["m", "a"], TensorProto.FLOAT),
    ]


def vectors() -> Value:
    """The input that holds the vectors of pieces."""
    return value(VECTORS, ["t", WIDTH], TensorProto.FLOAT)


def whole(table: Tensor) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """A table in eight bits with a scale a row."""
    values = array(table)
    scale = (np.abs(values).max(axis=1, keepdims=True) / 127).astype(np.float32)
    return np.rint(values / scale).astype(np.int8), scale


def array(tensor: Tensor) -> NDArray[np.float32]:
    """A tensor's numbers."""
    found: NDArray[np.float32] = tensor.detach().numpy().astype(np.float32)
    return found
