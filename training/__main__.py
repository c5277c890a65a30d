"""``make train``: from the corpus to the weights of the coder's readers, three linear and one neural, with a
model card that says how good they are.

Every figure on the card is measured on stories that the weights it was measured with had not seen (five folds
of stories); the weights that are written are learnt from all of them.
"""

from __future__ import annotations

import sys
from pathlib import Path

from communique.coding.readers import ALONE
from communique.records import EVENT_TYPES, STATUSES
from training.card import FOLDS, Card, card, linear_odds
from training.corpus import load
from training.examples import NONE, PARTY_LABELS, Examples, examples, marked
from training.learn import STRENGTH, learn
from training.lessons import taught
from training.sentences import lessons

ROOT = Path(__file__).parent.parent
DATA = ROOT / "src" / "communique" / "coding" / "data"


def main() -> None:
    """Learns the weights, writes them beside the code, and writes ``docs/model-card.md``."""
    pages = [(page, marked(page)) for page in load(ROOT / "corpus")]
    print(f"{len(pages)} pages read", file=sys.stderr)
    found = examples(pages)
    odds = linear_odds(found, STRENGTH)
    print("linear readers measured; the neural one learns, which takes half an hour", file=sys.stderr)
    model, neural = taught(found, odds, FOLDS)
    results: Card = card(found, STRENGTH, odds, neural)
    (ROOT / "docs").mkdir(exist_ok=True)
    (ROOT / "docs" / "model-card.md").write_text(results.text, "utf-8")
    print(results.text)
    write(found, lessons(ROOT / "corpus" / "constructions"))
    (DATA / "deeds.onnx").write_bytes(model)


def write(found: Examples, short: Examples) -> None:
    """The weights of the three readers for pages, and for texts that stand alone, learnt from short sentences
    besides."""
    for name, some, more, labels in (
        ("deeds", [*found.deeds, *found.alone], [*short.deeds, *short.alone], (NONE, *EVENT_TYPES)),
        ("parties", found.parties, short.parties, PARTY_LABELS),
        ("statuses", found.statuses, short.statuses, STATUSES),
    ):
        learn(some, labels, STRENGTH).save(str(DATA / f"{name}.npz"))
        learn([*some, *more], labels, STRENGTH).save(str(DATA / f"{name}{ALONE}.npz"))
        print(f"{name}: learnt from {len(some)} and {len(more)} examples", file=sys.stderr)


if __name__ == "__main__":
    main()
