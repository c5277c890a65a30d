"""The careful reader learns from the labels, and what is written down of it says what was learnt. Here it has
two layers that begin anywhere, one that stays and one that learns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

pytest.importorskip("torch", reason="torch is not installed")
pytest.importorskip("onnx", reason="onnx is not installed")

import torch

from communique.coding import pieces
from communique.coding.careful import reader
from communique.coding.careful.reader import Careful, whole
from communique.coding.passages import LABELS
from tests.training.tales import found
from training.careful import corrector, export, mpnet
from training.careful.corrector import Corrector, deeds, lower, teach
from training.careful.export import exported
from training.careful.mpnet import INNER, WIDTH, MPNet
from training.examples import PARTY_LABELS
from training.lessons import lessons
from training.neural import Lesson, Offsets

LAYERS, LOWER = 2, 1
WORDS = max(pieces.vocabulary().values()) + 1


@pytest.fixture(autouse=True)
def two_layers(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (mpnet, export, reader):
        monkeypatch.setattr(module, "LAYERS", LAYERS)
        monkeypatch.setattr(module, "LOWER", LOWER)


@pytest.fixture(scope="module")
def package() -> Mapping[str, NDArray[np.float32]]:
    draw = np.random.default_rng(0)

    def some(*shape: int) -> NDArray[np.float32]:
        return (0.05 * draw.normal(size=shape)).astype(np.float32)

    def one(name: str) -> dict[str, NDArray[np.float32]]:
        return {f"{name}.weight": np.ones(WIDTH, "f4"), f"{name}.bias": some(WIDTH)}

    tensors = {
        "embeddings.word_embeddings.weight": some(WORDS, WIDTH),
        "embeddings.position_embeddings.weight": some(514, WIDTH),
        "encoder.relative_attention_bias.weight": some(32, 12),
        **one("embeddings.LayerNorm"),
    }
    for i in range(LAYERS):
        start = f"encoder.layer.{i}"
        for name, out, wide in (
            *((f"attention.attn.{n}", WIDTH, WIDTH) for n in "qkvo"),
            ("intermediate.dense", INNER, WIDTH),
            ("output.dense", WIDTH, INNER),
        ):
            tensors |= {f"{start}.{name}.weight": some(out, wide), f"{start}.{name}.bias": some(out)}
        tensors |= one(f"{start}.attention.LayerNorm") | one(f"{start}.output.LayerNorm")
    return tensors


@pytest.fixture(scope="module")
def taught() -> list[Lesson]:
    return list(lessons(found(), longest=208))


NUMBERS = np.arange(WORDS)


def undecided() -> Offsets:
    deeds, sides = len(found().deeds), len(found().parties)
    return Offsets(np.zeros((deeds, len(LABELS)), "f4"), np.zeros((sides, len(PARTY_LABELS)), "f4"))


def shipped(model: Corrector, package: Mapping[str, NDArray[np.float32]]) -> Careful:
    made = exported(model)
    return Careful(made.graph, whole({n: np.asarray(a) for n, a in made.own.items()}), package, NUMBERS)


def test_what_is_shipped_says_what_was_learnt(
    taught: list[Lesson], package: Mapping[str, NDArray[np.float32]]
) -> None:
    torch.manual_seed(1)
    model = Corrector(MPNet(0.0, package)).eval()
    for weights in (model.head.weight, model.sides.last.weight, model.base.marks.weight):
        torch.nn.init.normal_(weights, std=0.3)
    lesson = next(one for one in taught if len(one.sides.examples))
    below = lower(model.base, NUMBERS[lesson.passage.pieces]).float()
    offsets = undecided()
    offsets.sides[:] = -np.abs(np.random.default_rng(0).normal(size=offsets.sides.shape))
    with torch.no_grad():
        scores, plain, mentions = model([lesson.passage], [below])
        some = [(0, deed) for deed in deeds(lesson)]
        near, _, _ = corrector._near([lesson], some, plain, mentions, offsets)
        sides = torch.cat([one[there] for one, there in zip(model.sides(near), near.there, strict=True)])
    made = shipped(model, package)
    heard = made.heard(lesson.passage)
    told = made.sides(heard, lesson.sides.around, offsets.sides[lesson.sides.examples])
    for mine, theirs in ((heard.corrections, scores[0].numpy()), (told, sides.numpy())):
        assert mine.shape == theirs.shape
        assert np.corrcoef(mine.ravel(), theirs.ravel())[0, 1] > 0.98


def test_it_learns_from_the_labels(
    taught: list[Lesson], package: Mapping[str, NDArray[np.float32]], monkeypatch: Any
) -> None:
    monkeypatch.setattr(corrector, "PASSES", 12)
    monkeypatch.setattr(corrector, "vocabulary", list)
    monkeypatch.setattr(corrector, "numbered", lambda theirs: NUMBERS)
    made = shipped(teach(taught, undecided(), MPNet(0.0, package)), package)
    right = wrong = 0
    for lesson in taught:
        heard = made.heard(lesson.passage)
        for row, labels in zip(lesson.rows, lesson.right, strict=True):
            said = bool(labels[heard.corrections[row].argmax()])
            right, wrong = right + said, wrong + (not said)
        if lesson.sides.around.of:
            told = made.sides(heard, lesson.sides.around, undecided().sides[lesson.sides.examples])
            as_said = int((told.argmax(axis=1) == lesson.sides.right).sum())
            right, wrong = right + as_said, wrong + len(told) - as_said
    assert right > 9 * wrong
