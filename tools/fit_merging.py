"""Held-out reports in; out, the weights of the table of features, as ``data/likeness.csv`` has them.

    python -m tools.fit_merging FILE [--write within] [--write across]

FILE is what ``tools/held_out.py`` keeps. Two logistic regressions (scikit-learn, L2) over the pairs whose
gold events are known: pairs of reports of one article, those that merging compares in the pages first
written; and pairs of different articles, those that merging compares and all that name a party in common in
the pages of one story, told on whatever days. ``corpus/deeds.txt`` says which are one deed; pairs that
readers could not decide are left out. Across articles, what a better coder would report is learnt from too
(``tools/oracle.py``, with slips), or the weights come out too small for pages that are read well. Prints
precision and recall of the pairs at several thresholds on folds of stories left out.

The column ``across`` was learnt like this; ``docs/merging.md`` says how well it joins, with the reader that
is asked where it leaves doubt (``tools/fit_side_by_side.py``). ``within`` was learnt from fewer pages.

Gradient-boosted trees over the same features, with dates, types and parties as numbers besides, find no more
(best F1 .489, this .487), nor do vectors of the sentences from MiniLM (on the pairs of one story .459 as they
come, beside .444; .469 learnt, beside .487 on all). With parties, types and days from the gold the same
features reach .67: what is missing hangs on what the coder reports.
"""

from __future__ import annotations

import argparse
import pickle
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, compress
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from communique import merging
from communique.merging.blocking import across_articles, within_article
from communique.merging.briefs import Brief
from communique.merging.features import DATA, FEATURES
from communique.merging.near_types import nearness
from tools import oracle
from tools.held_out import ROOT, Coded
from tools.told import FOLDS, Known, OneDeed, deeds, fold_of, known, one_deed
from training.corpus import ABOUT_STATES, load

STRENGTH = 1.0
"""Inverse of regularisation; 0.5 to 5 make no difference that five folds could tell."""
COLUMNS = ("feature", "within", "across")
THRESHOLDS = (-1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0)
ACROSS_ONLY = frozenset(
    {"rare words shared", "weight shared", "no word shared", "same story", "group for members"}
    | {"remembered day", "far apart", "untied", "other story", "other matter"}
    | {"done elsewhere", "sums differ", "ordinals differ"}
)
"""Features for reports of different articles. Of one article's reports they say nothing that the others do
not: with them, the pairs joined from 0.5 on are right as often, and are as many."""
HELD_WITHIN = {"roles turned": -3.0, "polarity differs": -3.0, **dict.fromkeys(ACROSS_ONLY, 0.0)}
HELD_ACROSS = {
    "roles turned": -4.0,
    "polarity differs": -5.0,
    "untied": -4.0,
    "done elsewhere": -3.0,
    "promise and deed": -4.0,
    "sums differ": -3.0,
    "amount differs": -1.5,
    "ordinals differ": -3.0,
    "same act": 0.0,
    "date unknown": -2.2,
}
"""Weights that hold whatever the fit says: where the coder errs on who acts on whom and on what came
about, the fit takes these for worth nothing, and a promise and its keeping, a deed and its denial would be
one; other sums and the second instalment for the first are too seldom to be learnt. They cost little: on a
fold of stories .312 of the pairs are found and .732 of the joins right; with half as much against them (as
when the reader of sentences was taught) .323 and .729. In a made-up record, where the same two give each
other this and that, the joins would be right less often without them."""
Held = Mapping[str, float]


class Pairs(NamedTuple):
    """Pairs of reports: their features (a row a pair), whether they tell one deed, the fold of their
    story."""

    ends: list[tuple[Brief, Brief]]
    table: NDArray[np.float64]
    right: NDArray[np.bool_]
    fold: NDArray[np.int64]

    def where(self, some: NDArray[np.bool_]) -> Pairs:
        """Those of the pairs."""
        ends = list(compress(self.ends, some.tolist()))
        return Pairs(ends, self.table[some], self.right[some], self.fold[some])

    def __add__(self, more: Pairs) -> Pairs:  # type: ignore[override]
        """These and more pairs."""
        arrays = (np.concatenate(both) for both in zip(self[1:], more[1:], strict=True))
        return Pairs(self.ends + more.ends, *arrays)


def from_oracle() -> Iterator[Known]:
    """The reports that a coder with ordinary slips would give of the gold events, one of each."""
    for folder in ABOUT_STATES:
        corpus = oracle.read(ROOT / "corpus" / folder / "gold", slips=True)
        sources = {article.id: merging.source(article) for article in corpus.articles}
        for event, report in {event: report for report, event, _ in reversed(corpus.told)}.items():
            story = re.sub(r"\d*-\d+$", "", event)
            yield Known(merging.brief(report, sources[report.article]), event, story)


def within(reports: Sequence[Known]) -> Iterator[tuple[Brief, Brief]]:
    """The pairs of one article that merging compares."""
    by_article = _by(reports, lambda one: one.brief.article)
    for article in sorted(by_article):
        yield from within_article([one.brief for one in by_article[article]])


def of_one_story(reports: Sequence[Known]) -> Iterator[tuple[Brief, Brief]]:
    """The pairs of different articles of one story that name a party in common and are of types that may
    stand for each other."""
    by_story = _by(reports, lambda one: one.story)
    for story in sorted(by_story):
        for one, other in combinations((each.brief for each in by_story[story]), 2):
            common = one.article != other.article and not set(one.parties).isdisjoint(other.parties)
            if common and nearness(one.type, other.type):
                yield one, other


def elsewhere(reports: Sequence[Known]) -> Iterator[tuple[Brief, Brief]]:
    """The pairs of different stories that merging compares."""
    story = {each.brief.report: each.story for each in reports}
    for one, other in across_articles([each.brief for each in reports]):
        if story[one.report] != story[other.report]:
            yield one, other


def _by(reports: Iterable[Known], key: Callable[[Known], str]) -> Mapping[str, list[Known]]:
    some = defaultdict(list)
    for report in reports:
        some[key(report)].append(report)
    return some


def pairs(reports: Sequence[Known], some: Iterable[tuple[Brief, Brief]], said: OneDeed) -> Pairs:
    """Some pairs of the reports as they are learnt from, by what readers ``said`` of their deeds."""
    by_report = {each.brief.report: each for each in reports}
    deed = deeds((each.event for each in reports), said.pairs)
    ends = [(by_report[one.report], by_report[other.report]) for one, other in some]
    decided = [pair for pair in ends if frozenset(one.event for one in pair) not in said.doubted]
    return Pairs(
        [(one.brief, other.brief) for one, other in decided],
        np.array([[f.measure(one.brief, other.brief) for f in FEATURES] for one, other in decided]),
        np.array([deed[one.event] == deed[other.event] for one, other in decided]),
        np.array([fold_of(one.story) for one, _ in decided]),
    )


def _learn(pairs: Pairs, held: Held) -> tuple[NDArray[np.float64], float]:
    """The weights in the order of the table, those that are held as they are, and the start."""
    model = LogisticRegression(C=STRENGTH, max_iter=3000, random_state=0)
    free = np.array([feature.name not in held for feature in FEATURES])
    model.fit(np.where(free, pairs.table, 0.0), pairs.right)
    fixed = np.array([held.get(feature.name, 0.0) for feature in FEATURES])
    return np.where(free, model.coef_[0], fixed), float(model.intercept_[0])


def unseen(pairs: Pairs, held: Held) -> NDArray[np.float64]:
    """The log-odds of each pair, by weights that have not seen its story."""
    odds = np.zeros(len(pairs.right))
    for fold in range(FOLDS):
        here = pairs.fold == fold
        weights, start = _learn(pairs.where(~here), held)
        odds[here] = start + pairs.table[here] @ weights
    return odds


def report(pairs: Pairs, held: Held) -> None:
    """Prints what weights learnt from other stories are worth on the pairs."""
    odds = unseen(pairs, held)
    print(f"{len(pairs.right)} pairs, {pairs.right.sum()} of one deed")
    for threshold in THRESHOLDS:
        joined = odds >= threshold
        precision = (joined & pairs.right).sum() / max(joined.sum(), 1)
        recall = (joined & pairs.right).sum() / max(pairs.right.sum(), 1)
        print(
            f"  from {threshold:+.1f}: {joined.sum():5} joined, "
            f"precision {precision:.2f}, recall {recall:.2f}"
        )


def one_article(pages: Sequence[Coded]) -> Pairs:
    """The pairs within an article that are learnt from."""
    of_first = {page.name for page in load(ROOT / "corpus")}
    first = list(known(one for one in pages if one.page.name in of_first))
    return pairs(first, within(first), _said())


def two_articles(pages: Sequence[Coded]) -> Pairs:
    """The pairs of different articles that are learnt from."""
    every = list(known(pages))
    return pairs(every, chain(of_one_story(every), elsewhere(every)), _said())


def better() -> Pairs:
    """Those that a better coder would report."""
    reports = list(from_oracle())
    return pairs(reports, of_one_story(reports), _said())


def _said() -> OneDeed:
    return one_deed(ROOT / "corpus" / "deeds.txt")


def main() -> None:
    """Fits, prints, and writes the columns that are asked for into the table beside the code."""
    parser = argparse.ArgumentParser(prog="python -m tools.fit_merging")
    parser.add_argument("file", type=Path)
    parser.add_argument("--write", choices=("within", "across"), action="append", default=[])
    asked = parser.parse_args()
    pages: list[Coded] = pickle.loads(asked.file.read_bytes())
    inside, across, besides = one_article(pages), two_articles(pages), better()
    report(inside, HELD_WITHIN)
    report(across, HELD_ACROSS)
    columns = {
        "within": rounded(*_learn(inside, HELD_WITHIN)),
        "across": rounded(*_learn(across + besides, HELD_ACROSS)),
    }
    table = (DATA / "likeness.csv").read_text("utf-8").splitlines()
    for name, weights in columns.items():
        print(name, weights)
        if name in asked.write:
            table = [with_weight(line, name, weights) for line in table]
    if asked.write:
        (DATA / "likeness.csv").write_text("\n".join(table) + "\n", "utf-8")


def rounded(weights: NDArray[np.float64], start: float) -> dict[str, float]:
    """The weights as the table has them: by name, to a tenth, nothing as 0.0."""
    named = {"start": start} | {f.name: float(w) for f, w in zip(FEATURES, weights, strict=True)}
    return {name: round(weight, 1) + 0.0 for name, weight in named.items()}


def with_weight(line: str, column: str, weights: Mapping[str, float]) -> str:
    """A line of the table with the weight of its feature in a column; comments and the head as they are."""
    cells = line.split(",")
    if cells[0] in weights and not line.startswith("#"):
        cells[COLUMNS.index(column)] = str(weights[cells[0]])
    return ",".join(cells)


if __name__ == "__main__":
    main()
