"""Examples in; out, a model card: how well the three readers do on stories they have not seen, by type and
status."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from communique.coding.likely import NONE
from communique.coding.reader import DEED
from communique.records import EVENT_TYPES, STATUSES
from training.examples import PARTY_LABELS, Example, Examples
from training.learn import learn, split

FOLDS = 5


@dataclass(frozen=True)
class Card:
    """The card as Markdown, and its first figure."""

    text: str
    typed_f1: float


@dataclass(frozen=True)
class Measured:
    """How right deeds and their sides are among the predicates of the stories of a fold."""

    fold: int
    linear: float
    both: float
    sides_linear: float
    """Share of the deeds of which at least half of all sides are right."""
    sides_both: float
    read: float
    """Share of the passages' pieces that the neural reader read."""


@dataclass(frozen=True)
class Judged:
    """An example of a held-out story and what the reader made of it."""

    example: Example
    odds: dict[str, float]


def linear_odds(found: Examples, strength: float) -> list[dict[str, float]]:
    """What linear readers of deeds say of every example whose story they had not seen."""
    return [j.odds for j in held_out(found.deeds, (NONE, *EVENT_TYPES), strength, found.alone)]


def linear_sides(found: Examples, strength: float) -> list[dict[str, float]]:
    """The same of parties."""
    return [j.odds for j in held_out(found.parties, PARTY_LABELS, strength)]


def card(
    found: Examples,
    strength: float,
    odds: Sequence[dict[str, float]] = (),
    neural: Sequence[Measured] = (),
) -> Card:
    """The measured card of readers learnt with that regularisation; ``odds`` are those of ``linear_odds``
    where they are known."""
    told = odds or linear_odds(found, strength)
    deeds = [Judged(example, one) for example, one in zip(found.deeds, told, strict=True)]
    alone = held_out(found.alone, (NONE, *EVENT_TYPES), strength, found.deeds)
    statuses = held_out(found.statuses, STATUSES, strength)
    parties = held_out(found.parties, PARTY_LABELS, strength)
    rows, f1 = _deed_rows(deeds, found)
    _, alone_f1 = _deed_rows(alone, found)
    stories = len({e.story for e in found.deeds})
    text = "\n".join(
        [
            "# The trained readers",
            "",
            "Three multinomial logistic models over named features of the grammar, and a neural one that",
            "reads again what the first of them holds possible, learnt from `corpus/` by `make train`.",
            f"Measured on stories not seen in training ({FOLDS} folds of {stories} stories).",
            "",
            f"Of {found.wanted} required events, {found.reached} have a predicate in their trigger.",
            "",
            "## Deeds, by the linear reader",
            "",
            f"A predicate is reported where the reader is at least {DEED:.0%} sure that it tells a deed.",
            "",
            "| type | right | reported | in gold | precision | recall | F1 |",
            "|---|---|---|---|---|---|---|",
            *rows,
            "",
            f"Of sentences that stand alone, their page unknown, deeds are read at F1 {alone_f1:.3f}.",
            "",
            *_neural_rows(neural),
            "## Calibration of the deeds",
            "",
            "| said | predicates | a deed indeed |",
            "|---|---|---|",
            *_calibration(deeds),
            "",
            "## Status, given the type",
            "",
            "| status | right | in gold | share |",
            "|---|---|---|---|",
            *accuracy_rows(statuses, STATUSES),
            "",
            "## Sides, given the type",
            "",
            "| side of an actor that is near | right | in gold | share |",
            "|---|---|---|---|",
            *accuracy_rows(parties, PARTY_LABELS),
            "",
            "## What they are bad at",
            "",
            "Deeds told without a verb or noun that a frame knows; ellipsis (so did Norway); parties named",
            "more than three sentences before; what is ongoing against what has occurred.",
            "",
        ]
    )
    return Card(text, f1)


def held_out(
    some: Sequence[Example], labels: Sequence[str], strength: float, also: Sequence[Example] = ()
) -> list[Judged]:
    """The examples, in their order, judged by models that had not seen their stories, nor those of what they
    ``also`` learnt from."""
    found: dict[int, dict[str, float]] = {}
    for fold in range(FOLDS):
        seen, unseen = split(some, fold, FOLDS)
        more, _ = split(also, fold, FOLDS)
        model = learn([*seen, *more], labels, strength)
        found |= {id(e): model.probabilities(e.features) for e in unseen}
    return [Judged(e, found[id(e)]) for e in some]


def _neural_rows(neural: Sequence[Measured]) -> list[str]:
    if not neural:
        return []
    return [
        "## Deeds and sides, by both readers",
        "",
        "The neural reader (three narrow layers of MiniLM, `training/neural.py`) corrects the linear ones;",
        "by itself it reads nothing. Of sides it is told how many deeds have at least half of theirs right.",
        "",
        "| fold of stories | deeds, linear alone | both | sides, linear alone | both | read by both |",
        "|---|---|---|---|---|---|",
        *(
            f"| {m.fold + 1} of {FOLDS} | {m.linear:.3f} | {m.both:.3f}"
            f" | {m.sides_linear:.3f} | {m.sides_both:.3f} | {m.read:.0%} |"
            for m in neural
        ),
        "",
        "Deeds in words that are no predicate of a frame are left out here on both sides.",
        "",
    ]


def _deed_rows(judged: Sequence[Judged], found: Examples) -> tuple[list[str], float]:
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for j in judged:
        odds = {label: p for label, p in j.odds.items() if label != NONE}
        best = max(odds, key=lambda label: odds[label])
        reported = 1 - j.odds[NONE] >= DEED
        is_deed = j.example.labels != (NONE,)
        if is_deed:
            gold[best if best in j.example.labels and reported else j.example.labels[0]] += 1
        if reported:
            said[best] += 1
            right[best] += best in j.example.labels
    lost = found.wanted - found.reached
    rows = [row(t, right[t], said[t], gold[t]) for t in EVENT_TYPES]
    total = (sum(right.values()), sum(said.values()), sum(gold.values()) + lost)
    return [*rows, row("**all**", *total)], _f1(*total)


def row(name: str, right: int, said: int, gold: int) -> str:
    """A row of a table: the counts, precision, recall and F1."""
    precision, recall = right / max(1, said), right / max(1, gold)
    f1 = _f1(right, said, gold)
    return f"| {name} | {right} | {said} | {gold} | {precision:.2f} | {recall:.2f} | {f1:.3f} |"


def _f1(right: int, said: int, gold: int) -> float:
    return 2 * right / (said + gold) if said + gold else 0.0


def _calibration(judged: Sequence[Judged]) -> list[str]:
    rows = []
    for tenth in range(10):
        inside = [j for j in judged if tenth <= 10 * (1 - j.odds[NONE]) < tenth + 1]
        if inside:
            deeds = sum(j.example.labels != (NONE,) for j in inside)
            rows.append(f"| {tenth * 10}-{tenth * 10 + 10} % | {len(inside)} | {deeds / len(inside):.0%} |")
    return rows


def accuracy_rows(judged: Sequence[Judged], labels: Sequence[str]) -> list[str]:
    """Of each label, how often it is the likeliest where it is right, as rows of a table; and of all."""
    right: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for j in judged:
        if j.example.weight < 1:
            continue
        best = max(j.odds, key=lambda label: j.odds[label])
        of = best if best in j.example.labels else j.example.labels[0]
        gold[of] += 1
        right[of] += best in j.example.labels
    rows = [
        f"| {label} | {right[label]} | {gold[label]} | {right[label] / max(1, gold[label]):.2f} |"
        for label in labels
    ]
    all_right, all_gold = sum(right.values()), sum(gold.values())
    total = f"| **all** | {all_right} | {all_gold} | {all_right / max(1, all_gold):.3f} |"
    return [*rows, total]
