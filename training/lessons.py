"""Examples in; out, the lessons of the neural reader, what it starts from, and how well both readers together
do on stories it has not seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace

import numpy as np

from communique.coding import agreement
from communique.coding.agreement import SAME_DEED, best
from communique.coding.around import DeedNear, around
from communique.coding.hearing import may_tell
from communique.coding.likely import NONE, logs
from communique.coding.listener import Listener
from communique.coding.neural import Neural
from communique.coding.passages import HEADLINE, LABELS, PASSAGE, Passage, passages
from communique.coding.reader import DEED
from communique.coding.second import together
from communique.coding.second_sides import corrected
from communique.records import EVENT_TYPES, EventType
from training.card import Measured
from training.examples import PARTY_LABELS, Example, Examples, ReadPage
from training.export import Weights, exported
from training.neural import Lesson, Offsets, SideLesson, said, teach, teach_narrow

MEASURED = (0,)
"""The folds of stories on which the readers together are measured: some forty minutes each."""
WORKERS = 2
WIDE_HEADLINE = 24
"""Pieces of the headline that the wide reader reads."""

Odds = Sequence[Mapping[str, float]]
"""What a linear reader says of every example, when it has not seen its story."""


def lessons(found: Examples, of_title: int = HEADLINE, longest: int = PASSAGE) -> Iterator[Lesson]:
    """The passages of all pages with what they teach."""
    for page in found.pages:
        for passage in passages(
            page.title, page.sentences, page.predicates, lambda group: True, of_title, longest
        ):
            taught = [(row, page.teaches[i][n]) for row, (i, n) in enumerate(passage.of)]
            known = [(row, example) for row, example in taught if example is not None]
            if known:
                rows, examples = zip(*known, strict=True)
                right = [[label in found.deeds[e].labels for label in LABELS] for e in examples]
                sides = _sides(found, page, passage)
                yield Lesson(page.story, passage, rows, examples, np.array(right), sides)


def _sides(found: Examples, page: ReadPage, passage: Passage) -> SideLesson:
    """Who is near the deeds of a passage, and the side of each."""
    near = around(passage, [DeedNear(t.sentence, t.predicate, t.type, t.near) for t in page.told])
    numbers = [page.told[deed].first + n for deed, n in near.of]
    own = [found.parties[number] for number in numbers]
    return SideLesson(
        around=near,
        examples=np.array(numbers, dtype=np.int64),
        right=np.array([PARTY_LABELS.index(e.labels[0]) for e in own], dtype=np.int64),
        weights=np.array([e.weight for e in own], dtype=np.float32),
    )


def offsets(odds: Odds, sides: Odds) -> Offsets:
    """The log odds of each label for each example of deeds and of parties, as ``teach`` takes them."""
    return Offsets(logs(odds, LABELS).astype(np.float32), logs(sides, PARTY_LABELS).astype(np.float32))


def taught(found: Examples, odds: Odds, sides: Odds, folds: int) -> tuple[Weights, list[Measured]]:
    """A narrow reader that has learnt from all stories, and how those do that have not; ``odds`` and
    ``sides`` are what the linear readers say of deeds and of parties."""
    known = offsets(odds, sides)
    stories = sorted({e.story for e in found.deeds})
    held = [set(stories[fold::folds]) for fold in MEASURED]
    without: list[set[str]] = [set(), *held]
    with ProcessPoolExecutor(WORKERS) as workers:
        whole, *models = workers.map(narrow_reader, [found] * len(without), [known] * len(without), without)
    every = tuple(lessons(found))
    measured = []
    for fold, out, model in zip(MEASURED, held, models, strict=True):
        unseen = [one for one in every if one.story in out]
        measured.append(measured_by(Neural(*model), fold, unseen, found, odds, sides))
    return whole, measured


def narrow_reader(found: Examples, known: Offsets, held: set[str]) -> Weights:
    """A narrow reader that has learnt from a wide one; neither has seen the stories held."""
    wide = [one for one in lessons(found, WIDE_HEADLINE) if one.story not in held]
    teacher = teach(wide, known)
    own = [one for one in lessons(found) if one.story not in held]
    assert [one.examples for one in own] == [one.examples for one in wide]
    told = [replace(one, said=by_it) for one, by_it in zip(own, said(teacher, wide), strict=True)]
    return exported(teach_narrow(told, known))


def measured_by(
    model: Listener, fold: int, unseen: Sequence[Lesson], found: Examples, odds: Odds, sides: Odds
) -> Measured:
    """How right a reader is on the lessons of a fold that it has not seen, beside the linear ones."""
    alone: list[Mapping[str, float]] = []
    both: list[Mapping[str, float]] = []
    sided: list[tuple[bool, bool]] = []
    read = whole = 0
    for lesson in unseen:
        first = [odds[e] for e in lesson.examples]
        whole += len(lesson.passage.pieces)
        alone += first
        standing = [sides[e] for e in lesson.sides.examples]
        heard = model.heard(lesson.passage) if may_tell(first) else None
        read += len(lesson.passage.pieces) if heard is not None else 0
        trust = model.trust
        both += together(first, heard.corrections[list(lesson.rows)], trust.deeds) if heard else first
        if heard is not None:
            own = logs(standing, PARTY_LABELS).astype(np.float32)
            again = corrected(standing, model.sides(heard, lesson.sides.around, own), trust.sides)
        else:
            again = standing
        sided += _sided(lesson.sides, standing, again)
    examples = [found.deeds[e] for lesson in unseen for e in lesson.examples]
    before, after = (sum(one[i] for one in sided) / max(1, len(sided)) for i in (0, 1))
    return Measured(
        fold, typed_f1(examples, alone), typed_f1(examples, both), before, after, read / max(1, whole)
    )


def _sided(lesson: SideLesson, odds: Odds, again: Odds) -> Iterator[tuple[bool, bool]]:
    """Of each deed, whether at least half of its sides are right, by the linear reader and by both."""
    for deed in sorted({deed for deed, _ in lesson.around.of}):
        own = [k for k, (d, _) in enumerate(lesson.around.of) if d == deed]
        right = [int(lesson.right[k]) for k in own]
        type_ = EVENT_TYPES[lesson.around.types[own[0]]]
        first, both = ([some[k] for k in own] for some in (odds, again))
        yield half_right(type_, first, right), half_right(type_, both, right)


def half_right(type_: EventType, odds: Odds, right: Sequence[int]) -> bool:
    """Whether the sides that best agree with ``odds`` share half of all sides with the right ones, which are
    given as places in PARTY_LABELS."""
    said = best([agreement.Odds(one["actor"], one["recipient"]) for one in odds], type_).sides
    pairs = list(zip(said, right, strict=True))
    alike = sum(a == b != 0 for a, b in pairs)
    named = sum(a != 0 for a, _ in pairs) + sum(b != 0 for _, b in pairs)
    return alike > 0 and alike / (named - alike) >= SAME_DEED


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
