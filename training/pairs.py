"""Pairs of spans with what the first does to the second in; out, a neural reader of pairs that has learnt it.

They come from single sentences (``training/told.py``) and, with less weight, from the corpus's pages. Of each
sentence one pair that no deed joins is learnt too: a deed's own parties turned round, or two others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from communique import language
from communique.coding.alone.between import plover
from communique.coding.alone.pairs import SOURCE, TARGET, Pair, pair
from communique.coding.likely import NONE
from communique.coding.passages import LABELS
from communique.records import MUTUAL, Sentence
from training.anyone import marked
from training.corpus import GoldEvent, GoldPage, Span
from training.minilm import WIDTH, MiniLM, minilm
from training.steps import DROPOUT, SEED, begin, by_length, learn
from training.told import Deed, Range, Told

LAYERS, FROZEN = 4, 1
PASSES = 4
BATCH = 900
"""Pieces, padding counted, of a step."""
PAGES = 8
"""One in so many of the deeds of pages is learnt, with the weight PAGE: they are of one kind. As
many as one in three of the first 396 pages' were."""
PAGE = 0.3
TURNED = 0.5
"""How often the pair that no deed joins is a deed's own turned round."""


@dataclass(frozen=True)
class Lesson:
    """Two spans of a text and the right label."""

    pair: Pair
    label: str
    weight: float = 1.0


def of_sentences(sentences: Iterable[Told], seed: int = SEED) -> Iterator[Lesson]:
    """What single sentences teach."""
    chance = np.random.default_rng(seed)
    for told in sentences:
        joined = [
            (s, t, plover(deed.plover, deed.status))
            for deed in told.deeds
            for s in (deed.sources or (None,))[:2]
            for t in (deed.targets or (None,))[:2]
        ]
        for s, t, label in joined:
            yield Lesson(pair(told.text, s, t), label)
        apart = _apart(told, [(s, t) for s, t, _ in joined], chance)
        if apart:
            s, t = apart[int(chance.integers(len(apart)))]
            yield Lesson(pair(told.text, s, t), NONE)


def _apart(
    told: Told, joined: Sequence[tuple[Range | None, Range | None]], chance: np.random.Generator
) -> list[tuple[Range, Range]]:
    """Pairs that no deed joins: every other time the parties of a deed turned round, if there are such, else
    two participants."""
    turned = [one for deed in told.deeds for one in _turned(deed) if _free(one, joined)]
    if turned and chance.random() < TURNED:
        return turned
    spans = [(m.start, m.end) for sentence in marked(told) for m in sentence.mentions]
    return [(s, t) for s in spans for t in spans if _free((s, t), joined) and _free((t, s), joined)]


def _turned(deed: Deed) -> Iterator[tuple[Range, Range]]:
    if deed.type not in MUTUAL and deed.sources and deed.targets:
        yield deed.targets[0], deed.sources[0]


def _free(one: tuple[Range, Range], joined: Sequence[tuple[Range | None, Range | None]]) -> bool:
    s, t = one
    return not _meet(s, t) and not any(_meet(s, a) and _meet(t, b) for a, b in joined)


def _meet(one: Range | None, other: Range | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]


def of_pages(pages: Iterable[GoldPage]) -> Iterator[Lesson]:
    """What the deeds of pages teach whose parties both stand in their sentence: one in PAGES of them."""
    number = 0
    for page in pages:
        sentences = tuple(language.split(page.article))
        for event in page.events:
            sentence = next((s for s in sentences if event.trigger and _holds(s, event.trigger)), None)
            if sentence is None:
                continue
            who, whom = _spans(sentence, event.who), _spans(sentence, event.whom)
            if who and whom:
                number += 1
                if number % PAGES == 0:
                    yield Lesson(pair(sentence.text, who[0], whom[0]), _label(event), PAGE)


def _label(event: GoldEvent) -> str:
    return plover(event.types[0], event.statuses[0])  # type: ignore[arg-type]


def _holds(sentence: Sentence, span: Span) -> bool:
    return span.field == sentence.field and sentence.start <= span.start < sentence.end


def _spans(sentence: Sentence, some: Sequence[Span]) -> list[Range]:
    return [(s.start - sentence.start, s.end - sentence.start) for s in some if _holds(sentence, s)]


class PairReader(nn.Module):
    """MiniLM with a head over the text as a whole and the means of both spans."""

    def __init__(self, base: MiniLM) -> None:
        super().__init__()
        self.base = base
        nn.init.normal_(base.marks.weight, std=0.02)
        self.inner = nn.Linear(3 * WIDTH, WIDTH)
        self.head = nn.Linear(WIDTH, len(LABELS))

    def forward(self, x: Tensor, marks: Tensor, there: Tensor) -> Tensor:
        """Scores of shape (pairs, LABELS), from what the frozen layers gave."""
        x = self.base.above(x, marks, there)
        seen = torch.cat([x[:, 0], _mean(x, marks == SOURCE), _mean(x, marks == TARGET)], 1)
        inner = functional.dropout(functional.gelu(self.inner(seen)), DROPOUT, self.training)
        scores: Tensor = self.head(inner)
        return scores


def _mean(x: Tensor, here: Tensor) -> Tensor:
    share = here.float()[..., None]
    return (x * share).sum(1) / share.sum(1).clamp(min=1)


def teach(lessons: Sequence[Lesson], seed: int = SEED) -> PairReader:
    """A reader that has learnt from lessons. One thread, so that the same lessons give the same weights."""
    order = begin(seed)
    model = PairReader(minilm(LAYERS, FROZEN, DROPOUT))
    below = _below(model, lessons)
    lengths = [len(lesson.pair.pieces) for lesson in lessons]
    batches = [batch for _ in range(PASSES) for batch in by_length(lengths, BATCH, order)]
    head = [*model.inner.parameters(), *model.head.parameters(), *model.base.marks.parameters()]

    def loss_of(batch: Sequence[int]) -> Tensor:
        return _loss(model, [lessons[i] for i in batch], [below[i] for i in batch])

    return learn(model, model.base, head, batches, loss_of)


def _below(model: PairReader, lessons: Sequence[Lesson]) -> list[Tensor]:
    """What the frozen layers make of each text, once for all passes, in half precision."""
    model.eval()
    found = []
    with torch.no_grad():
        for lesson in lessons:
            pieces = torch.from_numpy(lesson.pair.pieces)[None]
            there = torch.ones_like(pieces, dtype=torch.bool)
            found.append(model.base.below(pieces, torch.zeros_like(pieces), there)[0].half())
    return found


def _loss(model: PairReader, lessons: Sequence[Lesson], below: Sequence[Tensor]) -> Tensor:
    """The mean negative log likelihood of the right labels, weighed."""
    many, longest = len(lessons), max(map(len, below))
    x = torch.zeros(many, longest, WIDTH)
    there = torch.zeros(many, longest, dtype=torch.bool)
    marks = torch.zeros(many, longest, dtype=torch.long)
    for k, (lesson, own) in enumerate(zip(lessons, below, strict=True)):
        x[k, : len(own)] = own.float()
        there[k, : len(own)] = True
        marks[k, : len(own)] = torch.from_numpy(lesson.pair.marks)
    right = torch.tensor([LABELS.index(lesson.label) for lesson in lessons])
    weights = torch.tensor([lesson.weight for lesson in lessons])
    losses = functional.cross_entropy(model(x, marks, there), right, reduction="none")
    return (losses * weights).mean()
