"""The corpus in; out, by which readers each of its pages is to be read, so that none has learnt from its
story."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from communique.coding.neural import Neural
from tools.accuracy.ways import Trained
from tools.held_out import FOLDS, ROOT, readers_without
from training.corpus import load
from training.examples import examples, marked


def held_out(neural: Path) -> Callable[[str], Trained]:
    """For a page of the corpus, readers that have not learnt from its story; ``neural`` is the folder of the
    neural ones."""
    gold = list(load(ROOT / "corpus"))
    found = examples((page, marked(page)) for page in gold)
    stories = sorted({page.story for page in gold})
    fold_of = {page.name: stories.index(page.story) % FOLDS for page in gold}

    @cache
    def of(fold: int) -> Trained:
        linear = readers_without(found, set(stories[fold::FOLDS]))
        corrector = Neural((neural / f"{fold}.onnx").read_bytes())
        return Trained(lambda: linear, lambda: linear, lambda: corrector)

    return lambda page: of(fold_of[page])
