"""Held-out reports in; out, how many of the deeds that several pages tell are joined, and how many joins are
right.

    python -m tools.measure_joins FILE [--fold FOLD --reader ONNX]

FILE is what ``tools/held_out.py`` keeps. All its reports are put into one record, and each pair of gold
events of different pages counts once, by ``corpus/deeds.txt``. That file has every deed that pages of one
story share; of pages of different stories only the likeliest pairs were read, so that a join of two stories
which it does not list may still be right. The reader of sentences has learnt from these pages; for one that
has not, name a fold of stories and what ``tools/fit_side_by_side.py`` learnt without it.
"""

from __future__ import annotations

import argparse
import pickle
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from communique import merging
from communique.merging.alike import Read
from communique.merging.side_by_side import SideBySide
from communique.records import Report
from tools.held_out import ROOT, Coded
from tools.told import FOLDS, OneDeed, deeds, fold_of, one_deed, told
from training.corpus import GoldPage


class Joins(NamedTuple):
    """Pairs of gold events of different pages."""

    wanted: int
    """One deed, and both reported."""
    right: int
    """Those of them that are joined."""
    wrong: int
    """Joined, of one story, and two deeds."""
    elsewhere: int
    """Joined, of different stories, and not listed as one deed."""
    undecided: int
    """Joined; readers could not say."""


def joins(
    pages: Sequence[tuple[GoldPage, Sequence[Report]]], said: OneDeed, read: Read | None = None
) -> Joins:
    """What becomes of the deeds of pages when their reports are merged, by what readers ``said`` of them; of
    their sentences ``read`` is asked, or else the reader that comes with the program."""
    event = {report: of for page, reports in pages for report, of in told(page, reports).items()}
    page_of = {of: page for page, reports in pages for of in told(page, reports).values()}
    deed = deeds(page_of, said.pairs)
    briefs = [
        merging.brief(report, merging.source(page.article)) for page, reports in pages for report in reports
    ]
    joined = {
        pair
        for cluster in merging.cluster(briefs, merging.Alike(read=read))
        for pair in _of_two_pages((event[report] for report in cluster if report in event), page_of)
    }
    members = defaultdict(set)
    for of in page_of:
        members[deed[of]].add(of)
    wanted = {pair for events in members.values() for pair in _of_two_pages(events, page_of)}
    undecided = (joined - wanted) & said.doubted
    others = joined - wanted - undecided
    elsewhere = {pair for pair in others if len({page_of[of].story for of in pair}) > 1}
    return Joins(
        wanted=len(wanted),
        right=len(wanted & joined),
        wrong=len(others - elsewhere),
        elsewhere=len(elsewhere),
        undecided=len(undecided),
    )


def _of_two_pages(events: Iterable[str], page_of: Mapping[str, GoldPage]) -> set[frozenset[str]]:
    pairs = combinations(set(events), 2)
    return {frozenset(pair) for pair in pairs if page_of[pair[0]].name != page_of[pair[1]].name}


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(prog="python -m tools.measure_joins")
    parser.add_argument("file", type=Path)
    parser.add_argument("--fold", type=int, choices=range(FOLDS))
    parser.add_argument("--reader", type=Path)
    asked = parser.parse_args()
    pages: list[Coded] = pickle.loads(asked.file.read_bytes())
    some = [one for one in pages if asked.fold is None or fold_of(one.page.story) == asked.fold]
    read = SideBySide(asked.reader.read_bytes()).odds if asked.reader else None
    found = joins(some, one_deed(ROOT / "corpus" / "deeds.txt"), read)
    said = found.right + found.wrong + found.elsewhere
    print(f"{found.wanted} pairs told and reported on two pages, {found.right / found.wanted:.3f} joined")
    print(
        f"of the joins {found.right / said:.3f} are right: {found.right} right, {found.wrong} wrong, "
        f"{found.elsewhere} of different stories and not listed; {found.undecided} undecided"
    )


if __name__ == "__main__":
    main()
