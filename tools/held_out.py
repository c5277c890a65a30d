"""Pages about states in; out, what the coder reports of each page when it has not learnt from its story.

    python -m tools.held_out FILE

Trains the coder's readers anew for every fold of stories (five), codes the stories left out, and keeps pages
and reports in FILE (a pickle of some seventy megabytes, five minutes' work) for the tools that fit and
measure merging.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from communique import coding
from communique.coding import neural
from communique.coding.likely import NONE
from communique.coding.readers import Readers
from communique.records import EVENT_TYPES, STATUSES, Report, Sentence
from tools.accuracy.ways import Trained, reading
from training.corpus import ABOUT_STATES, GoldPage, learnt_from
from training.examples import PARTY_LABELS, Examples, examples, marked
from training.learn import STRENGTH, learn

ROOT = Path(__file__).parent.parent
FOLDS = 5


class Coded(NamedTuple):
    """A page of the corpus and what the coder reports of it."""

    page: GoldPage
    reports: tuple[Report, ...]


def readers_without(found: Examples, held: set[str]) -> Readers:
    """The readers of pages as ``make train`` learns them, from all stories but those held out."""
    return Readers(
        *(
            learn([e for e in some if e.story not in held], labels, STRENGTH)
            for some, labels in (
                ([*found.deeds, *found.alone], (NONE, *EVENT_TYPES)),
                (found.parties, PARTY_LABELS),
                (found.statuses, STATUSES),
            )
        )
    )


def _same(readers: Readers) -> Readers:
    return readers


def coded(pages: Sequence[tuple[GoldPage, tuple[Sentence, ...]]]) -> Iterator[Coded]:
    """Each page with the reports of a coder that has not seen its story."""
    found = examples(pages)
    stories = sorted({page.story for page, _ in pages})
    for fold in range(FOLDS):
        held = set(stories[fold::FOLDS])
        readers = readers_without(found, held)
        held_out = Trained(partial(_same, readers), partial(_same, readers), neural.load)
        with reading("linear alone", held_out):  # the neural reader has seen every story
            for page, sentences in pages:
                if page.story in held:
                    yield Coded(page, tuple(coding.code(page.article, sentences)))


def main() -> None:
    """Codes the corpus and keeps the result in the file named on the command line."""
    pages = [(page, marked(page)) for page in learnt_from(ROOT / "corpus", ABOUT_STATES)]
    kept = sorted(coded(pages), key=lambda each: each.page.name)
    Path(sys.argv[1]).write_bytes(pickle.dumps(kept))
    print(f"{len(kept)} pages, {sum(len(each.reports) for each in kept)} reports", file=sys.stderr)


if __name__ == "__main__":
    main()
