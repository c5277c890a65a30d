"""``make train``: from the corpus to the weights of the coder's readers, linear and neural, with model cards
that say how good they are.

Every figure on a card is measured on stories or sentences that the weights it was measured with had not seen.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np

from communique.coding.likely import NONE
from communique.coding.readers import ALONE, ANYONE
from communique.records import EVENT_TYPES, STATUSES
from training import valency, worth
from training.alone import learnt
from training.card import FOLDS, Card, card, linear_odds, linear_sides
from training.corpus import ABOUT_STATES, learnt_from
from training.examples import PARTY_LABELS, Examples, examples, marked
from training.graph import whole
from training.learn import STRENGTH, learn
from training.lessons import taught
from training.minilm import minilm
from training.sentences import lessons
from training.told import told
from training.worth import carriers

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "corpus"
DATA = ROOT / "src" / "communique" / "coding" / "data"

PAGES, TEXTS, CAREFUL = "pages", "texts", "careful"
SHORT = 6
"""How often short sentences are learnt, so that they do not drown in many pages: of 445
constructions 399 come out right with 3, 405 with 6."""


def main() -> None:
    """Learns the weights, writes them beside the code, and writes the model cards in ``docs/``."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__.splitlines()[0])
    parser.add_argument(
        "--only",
        choices=(PAGES, TEXTS, CAREFUL),
        help="the readers of pages, or of texts that stand alone; careful, the large reader of pages, is "
        "learnt only where it is named, for its packages are large",
    )
    only = parser.parse_args().only
    (ROOT / "docs").mkdir(exist_ok=True)
    if only == CAREFUL:
        careful()
        return
    if only != TEXTS:
        pages()
    if only != PAGES:
        texts()


def pages() -> None:
    """The readers of pages.

    Which sentences are worth a parse is learnt from all pages, what they tell from the pages about states
    alone. Readers of deeds that had learnt from the others, too, were right in 56 of 100 on such pages,
    unseen, not in 38, and found 48 of 100, not 43; but they passed over plain deeds (13 right reports of 990
    real pages, not 20), pledges (F1 .79, not .82) and short texts, and were no better on pages about states.
    """
    every = [(page, marked(page)) for page in learnt_from(CORPUS)]
    learn(list(carriers(every)), worth.LABELS, worth.STRENGTH).save(str(DATA / "worth.npz"))
    print(f"{len(every)} pages read", file=sys.stderr)
    about = {page.name for page in learnt_from(CORPUS, ABOUT_STATES)}
    found = examples((page, sentences) for page, sentences in every if page.name in about)
    odds, sides = linear_odds(found, STRENGTH), linear_sides(found, STRENGTH)
    valency.write(valency.fitted(valency.sided(found, sides)), DATA / "valency.csv")
    print("linear readers measured; the neural one learns, which takes an hour", file=sys.stderr)
    weights, neural = taught(found, odds, sides, FOLDS)
    results: Card = card(found, STRENGTH, odds, neural)
    (ROOT / "docs" / "model-card.md").write_text(results.text, "utf-8")
    print(results.text)
    write(found, lessons(CORPUS / "constructions"))
    (DATA / "deeds.onnx").write_bytes(weights.model)
    sides_head = weights.sides
    np.savez(DATA / "sides.npz", types=sides_head["types"], last=sides_head["last"], bias=sides_head["bias"])
    kept, scale = whole(minilm(0, 0, 0.0).words.weight)
    np.savez(DATA / "pieces.npz", kept=kept, scale=scale)


def careful() -> None:
    """The careful reader of pages; the linear readers that it corrects are those that ``pages`` writes."""
    from training.careful import taught as learning

    every = ((page, marked(page)) for page in learnt_from(CORPUS, ABOUT_STATES))
    found = examples(every)
    odds, sides = linear_odds(found, STRENGTH), linear_sides(found, STRENGTH)
    print("linear readers measured; the careful one learns, which takes some three hours", file=sys.stderr)
    learnt = learning.taught(found, odds, sides, FOLDS)
    (DATA / "careful.onnx").write_bytes(learnt.weights.graph)
    np.savez_compressed(DATA / "careful.npz", **learnt.weights.own)  # type: ignore[arg-type]
    (ROOT / "docs" / "model-card-careful.md").write_text(learnt.card, "utf-8")
    print(learnt.card)


def texts() -> None:
    """The readers of texts that stand alone, whoever they name."""
    sentences = list(told(CORPUS / "sentences"))
    print(f"{len(sentences)} sentences read; the reader of pairs learns, which takes long", file=sys.stderr)
    readers = learnt(sentences, learnt_from(CORPUS, ABOUT_STATES))
    for name, linear in readers.linear.items():
        linear.save(str(DATA / f"{name}{ANYONE}.npz"))
    (DATA / "pairs.onnx").write_bytes(readers.pairs)
    (ROOT / "docs" / "model-card-alone.md").write_text(readers.card, "utf-8")
    print(readers.card)


def write(found: Examples, short: Examples) -> None:
    """The weights of the three readers for pages, and for texts that stand alone, learnt from short sentences
    besides."""
    for name, some, more, labels in (
        ("deeds", [*found.deeds, *found.alone], [*short.deeds, *short.alone], (NONE, *EVENT_TYPES)),
        ("parties", found.parties, short.parties, PARTY_LABELS),
        ("statuses", found.statuses, short.statuses, STATUSES),
    ):
        learn(some, labels, STRENGTH).save(str(DATA / f"{name}.npz"))
        learn([*some, *more * SHORT], labels, STRENGTH).save(str(DATA / f"{name}{ALONE}.npz"))
        print(f"{name}: learnt from {len(some)} and {len(more)} examples", file=sys.stderr)


if __name__ == "__main__":
    main()
