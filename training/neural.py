"""Passages with their right labels in; out, neural readers that have learnt to correct the linear one: a wide
one, and a narrow one that learns from it and reads in little more than half the time.

Their scores are added to the linear reader's log odds, which for each story come from a linear reader that
had not seen it, and the likelihood of the right labels of the sum is what they learn by: so they spend
themselves on what the linear reader does not see.

Event F1 of two folds of stories (before merging): the wide one .615 and .590; narrow ones that learn from the
labels alone .612 and .593 with three layers of 512 inner units, .613 and .581 with 256, .609 and .588 with
four of 256, although these have most of typed F1 of deeds (.707 and .694; the wide one .701 and .690, the
linear reader alone .677 and .670). With an earlier linear reader (.672 on the first): six layers, a smaller
step .692 beside .699 of three; two .680; six that learn to read alone .605, added afterwards .689.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from communique.coding.passages import KINDS, LABELS, Passage
from training.minilm import WIDTH, MiniLM, minilm
from training.narrowing import Text, narrow
from training.steps import DROPOUT, SEED, begin, by_length, learn

LAYERS, FROZEN = 3, 1
"""Layers, and how many of the lowest stay as they are in the wide reader."""
INNER, SAMPLE = 512, 150
"""Inner units that each layer of the narrow reader keeps, and the passages that choose them."""
TOLD = 0.5
"""How much the narrow reader goes by what the wide one says, the rest by the right labels."""
PASSES = 3
BATCH = 700
"""Pieces, padding counted, of a step."""
_NEVER = -1e9


@dataclass(frozen=True)
class Lesson:
    """A passage, and of its predicates those that teach."""

    story: str
    passage: Passage
    rows: tuple[int, ...]
    """Which predicates of the passage teach."""
    examples: tuple[int, ...]
    """Which examples of deeds they are."""
    right: NDArray[np.bool_]
    """Which labels are right for each of those, shape (rows, LABELS)."""
    said: NDArray[np.float32] | None = None
    """What another reader corrects each of those by, shape (rows, LABELS), where this one is to learn it."""


class Corrector(nn.Module):
    """MiniLM with a head: a predicate by its own pieces, its part of speech and the passage as a whole."""

    def __init__(self, base: MiniLM) -> None:
        super().__init__()
        self.base = base
        self.kinds = nn.Embedding(len(KINDS), WIDTH)
        nn.init.normal_(self.kinds.weight, std=0.02)
        self.head = nn.Linear(2 * WIDTH, len(LABELS))
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)

    def forward(self, x: Tensor, marks: Tensor, there: Tensor, words: Tensor, kinds: Tensor) -> Tensor:
        """Scores of shape (passages, predicates, LABELS), from what the frozen layers gave."""
        x = self.base.above(x, marks, there)
        own = words @ x + self.kinds(kinds)
        seen = torch.cat([own, x[:, :1].expand(-1, own.shape[1], -1)], 2)
        scores: Tensor = self.head(functional.dropout(seen, DROPOUT, self.training))
        return scores


def teach(lessons: Sequence[Lesson], offsets: NDArray[np.float32], seed: int = SEED) -> Corrector:
    """The wide corrector, which has learnt from lessons; ``offsets`` are the linear reader's log odds of each
    example. One thread, so that the same lessons give the same weights."""
    order = begin(seed)
    return _learnt(Corrector(minilm(LAYERS, FROZEN, DROPOUT)), lessons, offsets, order)


def teach_narrow(lessons: Sequence[Lesson], offsets: NDArray[np.float32], seed: int = SEED) -> Corrector:
    """The same for the narrow one; of its lessons what the wide one ``said`` is known."""
    order = begin(seed)
    model = Corrector(minilm(LAYERS, 0, DROPOUT))
    narrow(model.base, _sample(lessons), INNER)
    return _learnt(model, lessons, offsets, order)


def _learnt(
    model: Corrector, lessons: Sequence[Lesson], offsets: NDArray[np.float32], order: np.random.Generator
) -> Corrector:
    below = _below(model, [lesson.passage for lesson in lessons])
    lengths = [len(lesson.passage.pieces) for lesson in lessons]
    batches = [batch for _ in range(PASSES) for batch in by_length(lengths, BATCH, order)]
    head = [*model.head.parameters(), *model.kinds.parameters(), *model.base.marks.parameters()]

    def loss_of(batch: Sequence[int]) -> Tensor:
        return _loss(model, [lessons[i] for i in batch], [below[i] for i in batch], offsets)

    return learn(model, model.base, head, batches, loss_of, head_decay=0.0)


def _sample(lessons: Sequence[Lesson]) -> list[Text]:
    """The passages, from all over the corpus, that tell which inner units are of use."""
    some = lessons[:: max(1, len(lessons) // SAMPLE)]
    return [(torch.from_numpy(one.passage.pieces), torch.from_numpy(one.passage.segments)) for one in some]


def _below(model: Corrector, some: Sequence[Passage]) -> list[Tensor]:
    """What the frozen layers make of each passage, once for all passes."""
    model.eval()
    found = []
    with torch.no_grad():
        for passage in some:
            pieces = torch.from_numpy(passage.pieces)[None]
            segments = torch.from_numpy(passage.segments)[None]
            found.append(model.base.below(pieces, segments, torch.ones_like(pieces, dtype=torch.bool))[0])
    return found


def _loss(
    model: Corrector, lessons: Sequence[Lesson], below: Sequence[Tensor], offsets: NDArray[np.float32]
) -> Tensor:
    """The mean negative log likelihood that one of the right labels is said; where another reader's word is
    known, weighed with the cross entropy to that."""
    many, longest = len(lessons), max(map(len, below))
    most = max(len(lesson.rows) for lesson in lessons)
    x = torch.zeros(many, longest, WIDTH)
    there = torch.zeros(many, longest, dtype=torch.bool)
    marks = torch.zeros(many, longest, dtype=torch.long)
    words = torch.zeros(many, most, longest)
    kinds = torch.zeros(many, most, dtype=torch.long)
    for k, (lesson, own) in enumerate(zip(lessons, below, strict=True)):
        rows, passage = list(lesson.rows), lesson.passage
        x[k, : len(own)] = own
        there[k, : len(own)] = True
        marks[k, : len(own)] = torch.from_numpy(passage.marks)
        words[k, : len(rows), torch.from_numpy(passage.asked)] = torch.from_numpy(passage.words[rows])
        kinds[k, : len(rows)] = torch.from_numpy(passage.kinds[rows])
    scores = model(x, marks, there, words, kinds)
    taught = torch.cat([scores[k, : len(lesson.rows)] for k, lesson in enumerate(lessons)])
    examples = [i for lesson in lessons for i in lesson.examples]
    right = torch.from_numpy(np.concatenate([lesson.right for lesson in lessons]))
    linear = torch.from_numpy(offsets[examples])
    likely = functional.log_softmax(taught + linear, 1)
    wrong: Tensor = -torch.logsumexp(likely.masked_fill(~right, _NEVER), 1)
    said = [lesson.said for lesson in lessons if lesson.said is not None]
    if not said:
        return wrong.mean()
    told = functional.softmax(torch.from_numpy(np.concatenate(said)) + linear, 1)
    return ((1 - TOLD) * wrong - TOLD * (told * likely).sum(1)).mean()
