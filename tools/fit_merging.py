"""Held-out reports in; out, the weights of the table of features, as ``data/likeness.csv`` has them.

    python -m tools.fit_merging FILE [--write]

FILE is what ``tools/held_out.py`` keeps. Two logistic regressions (scikit-learn, L2), one for pairs of
reports of one article and one for pairs of different articles, over all pairs that blocking would compare and
whose gold events are known. Pairs of different articles are few, so those of the reports that a better coder
would give (``tools/oracle.py``, with slips) are learnt from too; for pairs of one article they only do harm:
they lack what the coder does wrong most: telling one deed twice in one sentence. Prints precision and recall
of the coder's pairs at several thresholds on folds of stories left out.
"""

from __future__ import annotations

import pickle
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from communique import merging
from communique.merging.blocking import across_articles, within_article
from communique.merging.briefs import Brief
from communique.merging.features import DATA, FEATURES
from tools import oracle
from tools.held_out import ROOT, Coded
from tools.told import deeds, same_event, told

STRENGTH = 1.0
"""Inverse of regularisation; 0.5 to 5 make no difference that five folds could tell."""
FOLDS = 5
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
    "roles turned": -3.0,
    "polarity differs": -3.0,
    "untied": -3.0,
    "done elsewhere": -2.0,
    "promise and deed": -3.0,
    "sums differ": -2.0,
    "ordinals differ": -2.0,
    "far apart": -1.0,
    "same act": 0.0,
    "acts differ": -1.5,
    "date unknown": -2.2,
}
"""Weights that hold whatever the fit says, because the corpus seldom tells them wrong: who acts and who is
acted on, whether it came about, and (across articles, where pages of all stories meet) that something must
tie two deeds of one state, all but forbid a merge; another sum, the second instalment for the first, another
act of the type and a date years away speak clearly against one."""
Held = Mapping[str, float]


class Known(NamedTuple):
    """A report whose deed is known."""

    brief: Brief
    deed: str
    story: str


class Pairs(NamedTuple):
    """Pairs of reports: their features (a row a pair), whether they tell one deed, their story's number."""

    table: NDArray[np.float64]
    right: NDArray[np.bool_]
    story: NDArray[np.int64]


def from_coder(pages: Sequence[Coded]) -> Iterator[Known]:
    """The coder's reports that tell a gold event."""
    for page, reports in pages:
        source = merging.source(page.article)
        found = told(page, reports)
        for report in reports:
            if report.id in found:
                yield Known(merging.brief(report, source), found[report.id], page.story)


def from_oracle() -> Iterator[Known]:
    """The reports that a coder with ordinary slips would give of the gold events."""
    corpus = oracle.read(ROOT / "corpus" / "gold", slips=True)
    sources = {article.id: merging.source(article) for article in corpus.articles}
    for report, event, _ in corpus.told:
        story = re.sub(r"\d*-\d+$", "", event)
        yield Known(merging.brief(report, sources[report.article]), event, story)


def compared(known: Iterable[Known]) -> tuple[Pairs, Pairs]:
    """The pairs within articles and across them that blocking finds worth comparing."""
    by_report = {each.brief.report: each for each in known}
    deed = deeds((each.deed for each in by_report.values()), same_event(ROOT / "corpus"))
    stories = sorted({each.story for each in by_report.values()})
    by_article = defaultdict(list)
    for each in by_report.values():
        by_article[each.brief.article].append(each.brief)

    def pairs(some: Sequence[tuple[Brief, Brief]]) -> Pairs:
        ends = [(by_report[one.report], by_report[other.report]) for one, other in some]
        return Pairs(
            np.array([[feature.measure(one, other) for feature in FEATURES] for one, other in some]),
            np.array([deed[one.deed] == deed[other.deed] for one, other in ends]),
            np.array([stories.index(one.story) for one, _ in ends]),
        )

    within = [pair for article in sorted(by_article) for pair in within_article(by_article[article])]
    return pairs(within), pairs(list(across_articles([each.brief for each in by_report.values()])))


def _learn(some: Sequence[Pairs], held: Held) -> tuple[NDArray[np.float64], float]:
    """The weights in the order of the table, those that are held as they are, and the start."""
    model = LogisticRegression(C=STRENGTH, max_iter=2000, random_state=0)
    free = np.array([feature.name not in held for feature in FEATURES])
    table = np.vstack([pairs.table for pairs in some])
    model.fit(np.where(free, table, 0.0), np.concatenate([pairs.right for pairs in some]))
    fixed = np.array([held.get(feature.name, 0.0) for feature in FEATURES])
    return np.where(free, model.coef_[0], fixed), float(model.intercept_[0])


def _part(pairs: Pairs, fold: int, *, inside: bool) -> Pairs:
    kept = (pairs.story % FOLDS == fold) == inside
    return Pairs(pairs.table[kept], pairs.right[kept], pairs.story[kept])


def report(pairs: Pairs, besides: Sequence[Pairs], held: Held) -> None:
    """Prints what weights learnt from other stories are worth on the pairs."""
    odds = np.zeros(len(pairs.right))
    for fold in range(FOLDS):
        weights, start = _learn([_part(p, fold, inside=False) for p in (pairs, *besides)], held)
        here = pairs.story % FOLDS == fold
        odds[here] = start + pairs.table[here] @ weights
    print(f"{len(pairs.right)} pairs, {pairs.right.sum()} of one deed")
    for threshold in THRESHOLDS:
        joined = odds >= threshold
        precision = (joined & pairs.right).sum() / max(joined.sum(), 1)
        recall = (joined & pairs.right).sum() / max(pairs.right.sum(), 1)
        print(
            f"  from {threshold:+.1f}: {joined.sum():5} joined, "
            f"precision {precision:.2f}, recall {recall:.2f}"
        )


def main() -> None:
    """Fits, prints, and with ``--write`` writes the table beside the code."""
    pages: list[Coded] = pickle.loads(Path(sys.argv[1]).read_bytes())
    within, across = compared(from_coder(pages))
    _, besides = compared(from_oracle())
    report(within, [], HELD_WITHIN)
    report(across, [besides], HELD_ACROSS)
    columns = [_learn([within], HELD_WITHIN), _learn([across, besides], HELD_ACROSS)]
    lines = [line for line in (DATA / "likeness.csv").read_text("utf-8").splitlines() if line.startswith("#")]
    lines += ["feature,within,across", ",".join(["start", *(f"{start:.1f}" for _, start in columns)])]
    for number, feature in enumerate(FEATURES):
        lines.append(",".join([feature.name, *(f"{weights[number]:.1f}" for weights, _ in columns)]))
    text = "\n".join(lines).replace(",-0.0", ",0.0") + "\n"
    print(text)
    if "--write" in sys.argv:
        (DATA / "likeness.csv").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
