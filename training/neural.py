"""Passages with their right labels in; out, neural readers that have learnt to correct the linear ones, on
deeds and on sides: a wide one, and a narrow one that learns from it and reads in little more than half the
time.

Their scores are added to the linear readers' log odds, which for each story come from linear readers that
had not seen it, and the likelihood of the right labels of the sum is what they learn by: so they spend
themselves on what the linear readers do not see.

Learnt from 2,212 pages without a fold of stories, the narrow one does as well on that fold as the wide one,
where all is read: typed F1 of deeds .701 and .696, by the linear reader alone .654; of 7,629 deeds .661 and
.662 have at least half of all sides right, .643 by the linear reader. With 396 pages neither did much for
sides. A wide one of six layers has .708 and .662, but a narrow one that learnt from it did worse on pages
that nothing had learnt from (event F1 .656, not .664): one that knows its lessons by heart tells no more of
them than their labels.

Tried, and not taken: two transformer layers over all who are near a deed, so that each is weighed beside the
others, with the linear reader's word among what goes in, and passages of 208 pieces. Of 5,420 deeds of the
fold the score's half of the parties is then right in 82.0 %, not 81.2, and all in 46.7 %, not 44.3; but what
is won are deeds that are not reported. Of those that are, with a right type, 46 % have all parties right,
not 45, and 78 % half, not 79; event F1 is .613 and .614 on the fold, .658 and .663 on unseen pages, and who
is host of a summit becomes a party of what was agreed there more often. With passages of 96 half of the gain
is left. Names exchanged for those of other states in half of all lessons, and the product of what a mention
and a predicate have in common, add nothing; deeds of one passage weighed beside each other have .0015 more
of typed F1, the mean of two readers .0013.

Nor does a teacher pay that does not know its lessons: two careful readers (``training.careful``), each taught
by half of the stories, spoke of the other half (typed F1 .720 and .710 there, .724 together on the fold), and
the narrow one learnt their words by .7 and the labels by .3, without a wide one between. It trusts itself
better: with all of its word counted typed F1 of the fold is .702 and half of the sides right .665, event F1
of the fold .619 (.614), of the samples .842 (.827). But of unseen pages event F1 is .654 (.662), and on pages
about other things a quarter more is told falsely.

Deeds, before sides were learnt besides, on 396 pages, by event F1 of two folds of stories (before merging):
the wide one .615 and .590; narrow ones that learn from the labels alone .612 and .593 with three layers of
512 inner units, .613 and .581 with 256, .609 and .588 with four of 256, although these have most of typed F1
of deeds (.707 and .694; the wide one .701 and .690, the linear reader alone .677 and .670). With an earlier
linear reader (.672 on the first): six layers, a smaller step .692 beside .699 of three; two .680; six that
learn to read alone .605, added afterwards .689.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from communique.coding.around import Around
from communique.coding.passages import KINDS, LABELS, Passage
from communique.records import EVENT_TYPES
from training.examples import PARTY_LABELS
from training.minilm import WIDTH, MiniLM, minilm
from training.narrowing import narrow, sample
from training.padded import padded, side_by_side
from training.steps import DROPOUT, SEED, begin, by_length, learn

LAYERS, FROZEN = 3, 1
"""Layers, and how many of the lowest stay as they are in the wide reader."""
INNER = 512
"""Inner units that each layer of the narrow reader keeps."""
TOLD = 0.5
"""How much the narrow reader goes by what the wide one says, the rest by the right labels."""
PASSES, MORE = 3, 4
"""How often the wide reader reads all lessons, and the narrow one."""
BATCH = 700
"""Pieces, padding counted, of a step."""
HIDDEN = 128
"""Units of the head that tells the sides."""
_NEVER = -1e9


@dataclass(frozen=True)
class SideLesson:
    """Actors near the deeds of a passage: on which side of it each stands."""

    around: Around
    examples: NDArray[np.int64]
    """Which example of parties each pair is, shape (p,)."""
    right: NDArray[np.int64]
    """The right side of each, as a place in PARTY_LABELS, shape (p,)."""
    weights: NDArray[np.float32]
    """How much each counts, shape (p,)."""


@dataclass(frozen=True)
class Said:
    """What a reader adds to the log odds of the linear ones."""

    deeds: NDArray[np.float32]
    """Shape (rows, LABELS)."""
    sides: NDArray[np.float32]
    """Shape (p, PARTY_LABELS)."""


@dataclass(frozen=True)
class Offsets:
    """The log odds of the linear readers, where they have not seen the story."""

    deeds: NDArray[np.float32]
    """Shape (examples of deeds, LABELS)."""
    sides: NDArray[np.float32]
    """Shape (examples of parties, PARTY_LABELS)."""


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
    sides: SideLesson
    said: Said | None = None
    """What another reader corrects each of those by, where this one is to learn it."""


class SideHead(nn.Module):
    """Where an actor stands to a deed: from the deed's predicate and type and the actor's mentions."""

    def __init__(self) -> None:
        super().__init__()
        self.does = nn.Linear(WIDTH, HIDDEN)
        self.types = nn.Embedding(len(EVENT_TYPES), HIDDEN)
        nn.init.normal_(self.types.weight, std=0.02)
        self.here = nn.Linear(WIDTH, HIDDEN)
        self.before = nn.Linear(WIDTH, HIDDEN)
        self.last = nn.Linear(HIDDEN, len(PARTY_LABELS))
        nn.init.zeros_(self.last.weight)
        nn.init.zeros_(self.last.bias)

    def forward(self, own: Tensor, mentions: Tensor, pairs: Pairs) -> Tensor:
        """Scores of shape (passages, pairs, PARTY_LABELS); those who are not mentioned add nothing."""
        does = self.does(own).gather(1, pairs.rows[:, :, None].expand(-1, -1, HIDDEN))
        seen = does + self.types(pairs.types) + pairs.here @ self.here(mentions)
        seen = functional.relu(seen + pairs.before @ self.before(mentions))
        scores: Tensor = self.last(functional.dropout(seen, DROPOUT, self.training))
        return scores


class Pairs(NamedTuple):
    """``Around`` of several passages, padded."""

    rows: Tensor
    types: Tensor
    here: Tensor
    before: Tensor


class Corrector(nn.Module):
    """MiniLM with two heads: a predicate by its own pieces, its part of speech and the passage as a whole;
    an actor near it by both their pieces."""

    def __init__(self, base: MiniLM) -> None:
        super().__init__()
        self.base = base
        self.kinds = nn.Embedding(len(KINDS), WIDTH)
        nn.init.normal_(self.kinds.weight, std=0.02)
        self.head = nn.Linear(2 * WIDTH, len(LABELS))
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)
        self.sides = SideHead()

    def forward(
        self,
        x: Tensor,
        marks: Tensor,
        there: Tensor,
        words: Tensor,
        kinds: Tensor,
        actors: Tensor,
        pairs: Pairs,
    ) -> tuple[Tensor, Tensor]:
        """Scores of shape (passages, predicates, LABELS) and (passages, pairs, PARTY_LABELS), from what the
        frozen layers gave."""
        x = self.base.above(x, marks, there)
        plain = words @ x
        own = plain + self.kinds(kinds)
        seen = torch.cat([own, x[:, :1].expand(-1, own.shape[1], -1)], 2)
        scores: Tensor = self.head(functional.dropout(seen, DROPOUT, self.training))
        return scores, self.sides(plain, actors @ x, pairs)


def teach(lessons: Sequence[Lesson], offsets: Offsets, seed: int = SEED) -> Corrector:
    """The wide corrector, which has learnt from lessons; ``offsets`` are the linear reader's log odds of each
    example. One thread, so that the same lessons give the same weights."""
    order = begin(seed)
    return _learnt(Corrector(minilm(LAYERS, FROZEN, DROPOUT)), lessons, offsets, order, PASSES)


def teach_narrow(lessons: Sequence[Lesson], offsets: Offsets, seed: int = SEED) -> Corrector:
    """The same for the narrow one; of its lessons what the wide one ``said`` is known."""
    order = begin(seed)
    model = Corrector(minilm(LAYERS, 0, DROPOUT))
    narrow(model.base, sample([lesson.passage for lesson in lessons]), INNER)
    return _learnt(model, lessons, offsets, order, MORE)


def _learnt(
    model: Corrector, lessons: Sequence[Lesson], offsets: Offsets, order: np.random.Generator, passes: int
) -> Corrector:
    below = _below(model, [lesson.passage for lesson in lessons])
    lengths = [len(lesson.passage.pieces) for lesson in lessons]
    batches = [batch for _ in range(passes) for batch in by_length(lengths, BATCH, order)]
    heads = (model.head, model.kinds, model.base.marks, model.sides)
    head = [weights for part in heads for weights in part.parameters()]

    def loss_of(batch: Sequence[int]) -> Tensor:
        return _loss(model, [lessons[i] for i in batch], [below[i] for i in batch], offsets)

    return learn(model, model.base, head, batches, loss_of, head_decay=0.0)


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


def _loss(model: Corrector, lessons: Sequence[Lesson], below: Sequence[Tensor], offsets: Offsets) -> Tensor:
    """The mean negative log likelihood that one of the right labels is said, of deeds and of sides; where
    another reader's word is known, weighed with the cross entropy to that."""
    scores, sides = _scores(model, lessons, below)
    taught = torch.cat([scores[k, list(lesson.rows)] for k, lesson in enumerate(lessons)])
    examples = [i for lesson in lessons for i in lesson.examples]
    right = torch.from_numpy(np.concatenate([lesson.right for lesson in lessons]))
    linear = torch.from_numpy(offsets.deeds[examples])
    likely = functional.log_softmax(taught + linear, 1)
    wrong = -torch.logsumexp(likely.masked_fill(~right, _NEVER), 1)
    said = [lesson.said for lesson in lessons if lesson.said is not None]
    if said:
        told = functional.softmax(torch.from_numpy(np.concatenate([one.deeds for one in said])) + linear, 1)
        wrong = (1 - TOLD) * wrong - TOLD * (told * likely).sum(1)
    own = [lesson.sides for lesson in lessons]
    pairs = np.concatenate([one.examples for one in own])
    if not len(pairs):
        return wrong.mean()
    standing = torch.cat([sides[k, : len(one.examples)] for k, one in enumerate(own)])
    linear = torch.from_numpy(offsets.sides[pairs])
    likely = functional.log_softmax(standing + linear, 1)
    side = torch.from_numpy(np.concatenate([one.right for one in own]))
    weights = torch.from_numpy(np.concatenate([one.weights for one in own]))
    wide = -likely.gather(1, side[:, None])[:, 0]
    if said:
        told = functional.softmax(torch.from_numpy(np.concatenate([one.sides for one in said])) + linear, 1)
        wide = (1 - TOLD) * wide - TOLD * (told * likely).sum(1)
    return wrong.mean() + (weights * wide).sum() / weights.sum()


def said(model: Corrector, lessons: Sequence[Lesson]) -> Iterator[Said]:
    """What a taught reader adds to the log odds of the examples of each lesson."""
    model.eval()
    with torch.no_grad():
        for lesson in lessons:
            scores, sides = _scores(model, [lesson], _below(model, [lesson.passage]))
            yield Said(scores[0, list(lesson.rows)].numpy(), sides[0].numpy())


def _scores(model: Corrector, lessons: Sequence[Lesson], below: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
    asked = padded([lesson.passage for lesson in lessons])
    around = [lesson.sides.around for lesson in lessons]
    many, most = len(lessons), max(len(one.rows) for one in around)
    rows, types = (torch.zeros(many, most, dtype=torch.long) for _ in range(2))
    here, before = (torch.zeros(many, most, asked.actors.shape[1]) for _ in range(2))
    for k, one in enumerate(around):
        size, named = one.here.shape
        rows[k, :size] = torch.from_numpy(one.rows)
        types[k, :size] = torch.from_numpy(one.types)
        here[k, :size, :named] = torch.from_numpy(one.here)
        before[k, :size, :named] = torch.from_numpy(one.before)
    pairs = Pairs(rows, types, here, before)
    x = side_by_side(below)
    scores, sides = model(x, asked.marks, asked.there, asked.words, asked.kinds, asked.actors, pairs)
    return scores, sides
