"""Single sentences with their deeds in; out, the readers of anyone that a text by itself names, linear and
neural, and a card of how well they read sentences they have not learnt from.

One sentence in TENTH is never learnt from by the neural reader: the figures on the card are those of the very
weights that are written. The linear ones are measured in folds and learn from all.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from communique.coding.alone.economic import ECONOMIC
from communique.coding.alone.pairs import Pairs
from communique.coding.likely import NONE
from communique.coding.linear import Linear
from communique.records import EVENT_TYPES, STATUSES
from training.anyone import examples
from training.card import FOLDS, accuracy_rows, held_out, row
from training.corpus import GoldPage
from training.examples import PARTY_LABELS, Example
from training.export import exported_pairs
from training.learn import learn
from training.pairs import Lesson, of_pages, of_sentences, teach
from training.told import Told

STRENGTH = 0.2
"""Inverse of regularisation; typed F1 of the deeds of held-out sentences is .602 at .1 and .605 at .3."""
TENTH = 10


@dataclass(frozen=True)
class Readers:
    """What is learnt: linear readers by the name of their question, the neural one's ONNX file, the card."""

    linear: Mapping[str, Linear]
    pairs: bytes
    card: str


def learnt(sentences: Sequence[Told], pages: Iterable[GoldPage]) -> Readers:
    """Readers that have learnt from sentences, the neural one from the deeds of pages as well."""
    found = examples(sentences)
    asked: tuple[tuple[str, list[Example], Sequence[str]], ...] = (
        ("deeds", found.alone, (NONE, *EVENT_TYPES, ECONOMIC)),
        ("parties", found.parties, PARTY_LABELS),
        ("statuses", found.statuses, STATUSES),
    )
    linear = {name: learn(some, labels, STRENGTH) for name, some, labels in asked}
    lessons = [*of_sentences(s for s in sentences if not _kept(s)), *of_pages(pages)]
    pairs = exported_pairs(teach(lessons))
    unseen = list(of_sentences(s for s in sentences if _kept(s)))
    measured = [held_out(some, labels, STRENGTH) for _, some, labels in asked]
    rows = [accuracy_rows(judged, labels) for judged, (_, _, labels) in zip(measured, asked, strict=True)]
    card = _card(len(sentences), sum(len(s.deeds) for s in sentences), rows, pair_rows(Pairs(pairs), unseen))
    return Readers(linear, pairs, card)


def _kept(sentence: Told) -> bool:
    """Whether a sentence measures and does not teach, by its text."""
    return int(hashlib.sha256(sentence.text.encode()).hexdigest(), 16) % TENTH == 0


def pair_rows(reader: Pairs, unseen: Iterable[Lesson]) -> list[str]:
    """What a reader makes of pairs it has not learnt from, by type; a pair that nothing joins is no row, but
    counts where something is said of it."""
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for lesson in unseen:
        odds = reader.odds(lesson.pair)
        best = max(odds, key=lambda label: odds[label])
        said[best] += 1
        gold[lesson.label] += 1
        right[best] += best == lesson.label
    rows = [row(t, right[t], said[t], gold[t]) for t in EVENT_TYPES]
    total = [count.total() - count[NONE] for count in (right, said, gold)]
    return [*rows, row("**all**", *total)]


def _card(sentences: int, deeds: int, linear: Sequence[Sequence[str]], pairs: Sequence[str]) -> str:
    head = ["| label | right | in gold | share |", "|---|---|---|---|"]
    return "\n".join(
        [
            "# The readers of texts that stand alone",
            "",
            f"Learnt by `make train` from {sentences} sentences with {deeds} deeds (`corpus/sentences/`),",
            "written for this project: anyone may act in them, not states alone. With them `communique code`",
            "reads what a text tells beyond its known actors, and `between` what one span does to another.",
            "",
            "## Between two spans",
            "",
            "Four layers of MiniLM (`training/pairs.py`). A tenth of the sentences was kept from it. Of its",
            "pairs, among them one a sentence that nothing joins:",
            "",
            "| type | right | said | in gold | precision | recall | F1 |",
            "|---|---|---|---|---|---|---|",
            *pairs,
            "",
            f"## Deeds, sides and statuses, linear readers ({FOLDS} folds of sentences)",
            "",
            "Deeds of predicates, `none` included:",
            "",
            *head,
            *linear[0],
            "",
            "Sides of whoever is named, given the type:",
            "",
            *head,
            *linear[1],
            "",
            "Statuses, given the type:",
            "",
            *head,
            *linear[2],
            "",
        ]
    )
