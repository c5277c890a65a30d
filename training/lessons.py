"""Examples in; out, the lessons of the neural reader, what it starts from, and how well both readers together
do on stories it has not seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from communique.coding.neural import Neural
from communique.coding.passages import HEADLINE, LABELS, passages
from communique.coding.reader import DEED
from communique.coding.second import DOUBTED, doubt, together
from training.card import Measured
from training.examples import NONE, Example, Examples
from training.export import exported
from training.neural import Lesson, teach, teach_narrow

MEASURED = (0, 1)
"""The folds of stories on which both readers together are measured: some ten minutes each."""
WORKERS = 2
WIDE_HEADLINE = 24
"""Pieces of the headline that the wide reader reads."""
_LEAST = 1e-9

Odds = Sequence[Mapping[str, float]]
"""What the linear reader says of every example of a deed, when it has not seen its story."""


def lessons(found: Examples, of_title: int = HEADLINE) -> Iterator[Lesson]:
    """The passages of all pages with what they teach."""
    for page in found.pages:
        for passage in passages(page.title, page.sentences, page.predicates, lambda group: True, of_title):
            taught = [(row, page.teaches[i][n]) for row, (i, n) in enumerate(passage.of)]
            known = [(row, example) for row, example in taught if example is not None]
            if known:
                rows, examples = zip(*known, strict=True)
                right = [[label in found.deeds[e].labels for label in LABELS] for e in examples]
                yield Lesson(page.story, passage, rows, examples, np.array(right))


def offsets(odds: Odds) -> NDArray[np.float32]:
    """The log odds of each label for each example, as ``teach`` takes them, shape (examples, LABELS)."""
    return np.log(np.array([[o[label] for label in LABELS] for o in odds]) + _LEAST).astype(np.float32)


def taught(found: Examples, odds: Odds, folds: int) -> tuple[bytes, list[Measured]]:
    """The ONNX file of a narrow reader that has learnt from all stories, and how those do that have not."""
    logs = offsets(odds)
    stories = sorted({e.story for e in found.deeds})
    held = [set(stories[fold::folds]) for fold in MEASURED]
    without: list[set[str]] = [set(), *held]
    with ProcessPoolExecutor(WORKERS) as workers:
        whole, *models = workers.map(narrow_reader, [found] * len(without), [logs] * len(without), without)
    every = tuple(lessons(found))
    measured = []
    for fold, out, model in zip(MEASURED, held, models, strict=True):
        unseen = [one for one in every if one.story in out]
        measured.append(_measured(fold, Neural(model), unseen, found.deeds, odds))
    return whole, measured


def narrow_reader(found: Examples, logs: NDArray[np.float32], held: set[str]) -> bytes:
    """The ONNX file of a narrow reader that has learnt from a wide one; neither has seen the stories held."""
    wide = [one for one in lessons(found, WIDE_HEADLINE) if one.story not in held]
    teacher = Neural(exported(teach(wide, logs)))
    said = (teacher.corrections(one.passage)[list(one.rows)].astype(np.float32) for one in wide)
    own = [one for one in lessons(found) if one.story not in held]
    assert [one.examples for one in own] == [one.examples for one in wide]
    told = [replace(one, said=by_it) for one, by_it in zip(own, said, strict=True)]
    return exported(teach_narrow(told, logs))


def _measured(
    fold: int, model: Neural, unseen: Sequence[Lesson], deeds: Sequence[Example], odds: Odds
) -> Measured:
    alone: list[Mapping[str, float]] = []
    both: list[Mapping[str, float]] = []
    read = whole = 0
    for lesson in unseen:
        first = [odds[e] for e in lesson.examples]
        whole += len(lesson.passage.pieces)
        alone += first
        if doubt(first) >= DOUBTED:
            read += len(lesson.passage.pieces)
            both += together(first, model.corrections(lesson.passage)[list(lesson.rows)])
        else:
            both += first
    examples = [deeds[e] for lesson in unseen for e in lesson.examples]
    return Measured(fold, typed_f1(examples, alone), typed_f1(examples, both), read / max(1, whole))


def typed_f1(examples: Sequence[Example], odds: Odds) -> float:
    """F1 of the deeds reported with a right type, of those among the predicates."""
    right = said = 0
    for example, one in zip(examples, odds, strict=True):
        if 1 - one[NONE] >= DEED:
            best = max((label for label in one if label != NONE), key=lambda label: one[label])
            said += 1
            right += best in example.labels
    gold = sum(example.labels != (NONE,) for example in examples)
    return 2 * right / (said + gold) if said + gold else 0.0
