"""A taught reader in; out, the bytes of its ONNX file, which reads one text at a time; of the corrector also
what is left to do for sides once the deeds are known."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from onnx import TensorProto

from communique.coding.passages import LABELS
from training.graph import Graph, array, of_passage, value, vectors
from training.layer import Layer
from training.minilm import WIDTH, MiniLM
from training.neural import HIDDEN, Corrector
from training.pairs import PairReader
from training.side_by_side import Reader

_HEAD = "head"
_EXACT = f"{_HEAD}_inner", f"{_HEAD}_last"
"""The matrices of a head of two layers, which stay as they are."""


class Weights(NamedTuple):
    """What ``communique.coding.neural`` reads with."""

    model: bytes
    """The ONNX file."""
    sides: dict[str, NDArray[np.float32]]
    """The last step of the head of sides: vectors of the types, and a layer."""


def _layers(g: Graph, base: MiniLM, x: str, only: str = "") -> str:
    """What the layers make of what goes into the first, the marks added where they are; of ``only`` these
    pieces, in the end."""
    for i, layer in enumerate(base.layers):
        if i == base.frozen:
            x = g.do("Add", x, g.do("Gather", g.constant(array(base.marks.weight)), "marks"))
        assert isinstance(layer, Layer)
        x = g.layer(x, layer, only if i == len(base.layers) - 1 else "")
    return x


def _told(g: Graph, seen: str, model: PairReader | Reader, bend: str, out: str) -> None:
    """What a head of two layers, with ``bend`` between them, makes of what is seen."""
    inner = g.do("MatMul", seen, g.constant(array(model.inner.weight).T), out=_EXACT[0])
    inner = g.do(bend, g.do("Add", inner, g.constant(array(model.inner.bias))))
    last = g.do("MatMul", inner, g.constant(array(model.head.weight).T), out=_EXACT[1])
    g.do("Add", last, g.constant(array(model.head.bias)), out=out)


def exported(model: Corrector) -> Weights:
    """The weights of a corrector of deeds and sides."""
    g, base = Graph(), model.base
    long = g.do("Squeeze", g.do("Shape", "segments"))
    x = g.lowest(base, long, g.do("Gather", g.constant(array(base.segments.weight)), "segments"))
    x = _layers(g, base, x, only="asked")
    plain, actors = g.do("MatMul", "words", x), g.do("MatMul", "actors", x)
    own = g.do("Add", plain, g.do("Gather", g.constant(array(model.kinds.weight)), "kinds"))
    weight = array(model.head.weight).T
    own = g.do("MatMul", own, g.constant(weight[:WIDTH]), out=f"{_HEAD}_own")
    whole = g.do("Gather", x, g.numbers(0))
    whole = g.do("MatMul", whole, g.constant(weight[WIDTH:]), out=f"{_HEAD}_passage")
    g.do("Add", g.do("Add", own, whole), g.constant(array(model.head.bias)), out="scores")
    exact = [f"{_HEAD}_own", f"{_HEAD}_passage"]
    outputs = [value("scores", ["c", len(LABELS)], TensorProto.FLOAT)]
    for name, of, part, size in (
        ("does", plain, model.sides.does, "c"),
        ("here", actors, model.sides.here, "m"),
        ("before", actors, model.sides.before, "m"),
    ):
        exact.append(f"{_HEAD}_{name}")
        made = g.do("MatMul", of, g.constant(array(part.weight).T), out=exact[-1])
        g.do("Add", made, g.constant(array(part.bias)), out=name)
        outputs.append(value(name, [size, HIDDEN], TensorProto.FLOAT))
    inputs = [
        vectors(),
        *of_passage(),
    ]
    head = model.sides
    return Weights(
        g.whole_numbers("deeds", inputs, outputs, exact),
        {
            "types": array(head.types.weight),
            "last": array(head.last.weight).T,
            "bias": array(head.last.bias),
        },
    )


def exported_pairs(model: PairReader) -> bytes:
    """The ONNX file of a reader of pairs."""
    g, base = Graph(), model.base
    long = g.do("Squeeze", g.do("Shape", "marks"))
    x = g.lowest(base, long, g.constant(array(base.segments.weight)[:1]))
    x = _layers(g, base, x)
    means = (g.do("MatMul", name, x) for name in ("source", "target"))
    seen = g.do("Concat", g.do("Gather", x, g.numbers(0)), *means, axis=1)
    _told(g, seen, model, "Gelu", "scores")
    spans = [value(name, [1, "t"], TensorProto.FLOAT) for name in ("source", "target")]
    scores = value("scores", [1, len(LABELS)], TensorProto.FLOAT)
    inputs = [vectors(), value("marks", ["t"]), *spans]
    return g.whole_numbers("pairs", inputs, [scores], list(_EXACT))


def exported_side_by_side(model: Reader) -> bytes:
    """The ONNX file of a reader of two sentences side by side."""
    g, base = Graph(), model.base
    long = g.do("Squeeze", g.do("Shape", "segments"))
    x = g.lowest(base, long, g.do("Gather", g.constant(array(base.segments.weight)), "segments"))
    x = _layers(g, base, x)
    one, other = (g.do("MatMul", name, x) for name in ("one", "other"))
    both = g.do("Mul", one, other), g.do("Abs", g.do("Sub", one, other)), g.do("Add", one, other)
    seen = g.do("Concat", g.do("Gather", x, g.numbers(0)), *both, axis=1)
    _told(g, seen, model, "Tanh", "score")
    shares = [value(name, [1, "t"], TensorProto.FLOAT) for name in ("one", "other")]
    inputs = [vectors(), value("segments", ["t"]), value("marks", ["t"]), *shares]
    score = value("score", [1, 1], TensorProto.FLOAT)
    return g.whole_numbers("side_by_side", inputs, [score], list(_EXACT))
