"""Held-out reports in; out, whether events are right as often as their confidence says: a table and a plot.

    python -m tools.reliability FILE [--write]

FILE is what ``tools/held_out.py`` keeps. The reports are merged, each event is compared with the gold of its
pages as the scorer does (type allowed, half of the parties or more, who acts acts, one to one; an optional
event counts neither way), and the calibration of ``merging/confidence.py`` is learnt anew by logistic
regression. What is printed for each tenth of confidence comes from a calibration that has not seen the
story. With ``--write`` the plot is kept as ``docs/pictures/reliability.svg``; the table goes into
``docs/merging.md``, and SLOPE and START into the code, by hand.
"""

from __future__ import annotations

import math
import pickle
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression

from communique import merging
from communique.merging.confidence import log_odds
from communique.merging.plover import plover_code
from communique.merging.witness import witnesses
from communique.records import Event
from tools.held_out import ROOT, Coded
from training.corpus import GoldEvent

FOLDS = 5
FEWEST = 5
"""Events of a tenth below which a share of right ones says nothing."""
DIRECTED = frozenset(
    {"ACCUSE", "REJECT", "SANCTION", "THREATEN", "REQUEST", "AID", "ASSAULT", "MOBILIZE", "COERCE"}
)
SIDE, MARGIN = 320, 40
"""Pixels of the plot, and around it."""


class Judged(NamedTuple):
    """An event on one page: what the scores say, whether gold has it, and the page's story."""

    odds: float
    right: bool
    story: str


class Tenth(NamedTuple):
    """The events of one tenth of confidence."""

    least: float
    events: int
    said: float
    """Their mean confidence."""
    right: float
    """The share of them that gold has."""


def fits(event: Event, gold: GoldEvent) -> float:
    """How well an event fits a gold one: 0 for not at all."""
    types = {event.type, plover_code(event.type, event.status)}
    actors, recipients = ({party.id for party in side} for side in (event.actors, event.recipients))
    mine, theirs = actors | recipients, {*gold.actors, *gold.recipients}
    share = len(mine & theirs) / max(len(mine | theirs), 1)
    if types.isdisjoint(gold.types) or share < 0.5:
        return 0.0
    acts = not actors.isdisjoint(gold.actors) and (
        not recipients or not recipients.isdisjoint(gold.recipients)
    )
    return 0.0 if event.type in DIRECTED and gold.recipients and not acts else 1 + share


def judged(pages: Sequence[Coded]) -> Iterator[Judged]:
    """Every event of the corpus on every page that tells it, but those that gold holds optional."""
    sources = {page.article.id: merging.source(page.article) for page, _ in pages}
    reports = {report.id: report for _, some in pages for report in some}
    clusters = merging.cluster(merging.brief(each, sources[each.article]) for each in reports.values())
    on_page: defaultdict[str, list[tuple[Event, float]]] = defaultdict(list)
    for cluster in clusters:
        told = [reports[id] for id in cluster]
        event = merging.event(told, sources)
        odds = log_odds(witnesses(told, sources), event.sources)
        for article in sorted({report.article for report in told}):
            on_page[article].append((event, odds))
    for page, _ in pages:
        yield from _matched(on_page[page.article.id], page.events, page.story)


def _matched(
    events: Sequence[tuple[Event, float]], gold: Sequence[GoldEvent], story: str
) -> Iterator[Judged]:
    """The events of one page, matched one to one with its gold, best first."""
    pairs = [
        (fit - 0.25 * theirs.optional, i, j)
        for i, (mine, _) in enumerate(events)
        for j, theirs in enumerate(gold)
        if (fit := fits(mine, theirs))
    ]
    match: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(pairs, reverse=True):
        if i not in match and (j not in taken or gold[j].optional):
            match[i] = j
            taken.add(j)
    for i, (_, odds) in enumerate(events):
        if i not in match or not gold[match[i]].optional:
            yield Judged(odds, i in match, story)


def learnt(some: Sequence[Judged]) -> tuple[float, float]:
    """The slope and the start of the calibration."""
    model = LogisticRegression(C=1e6)
    model.fit(np.array([[each.odds] for each in some]), np.array([each.right for each in some]))
    return float(model.coef_[0][0]), float(model.intercept_[0])


def tenths(some: Sequence[Judged]) -> Iterator[Tenth]:
    """The tenths of confidence; each event's comes from a calibration on other stories."""
    stories = sorted({each.story for each in some})
    found: defaultdict[int, list[tuple[float, bool]]] = defaultdict(list)
    for fold in range(FOLDS):
        held = set(stories[fold::FOLDS])
        slope, start = learnt([each for each in some if each.story not in held])
        for each in some:
            if each.story in held:
                said = 1 / (1 + math.exp(-(start + slope * each.odds)))
                found[int(said * 10)].append((said, each.right))
    for tenth, events in sorted(found.items()):
        said, right = np.mean(np.array(events, dtype=float), axis=0)
        yield Tenth(tenth / 10, len(events), float(said), float(right))


def table(some: Sequence[Tenth]) -> str:
    """The tenths as Markdown."""
    lines = ["| confidence | events | said | right |", "|---|---|---|---|"]
    for each in some:
        name = f"{each.least:.1f} to {each.least + 0.1:.1f}"
        lines.append(f"| {name} | {each.events:,} | {each.said:.2f} | {each.right:.2f} |")
    return "\n".join(lines)


def plot(some: Sequence[Tenth]) -> str:
    """The tenths as a drawing (SVG): what was said from left to right, what was right from the foot up; the
    surface of a dot grows with its events, and the line is where all dots would lie."""
    most = max(each.events for each in some)
    whole = SIDE + 2 * MARGIN
    dots = [
        f'<circle cx="{MARGIN + SIDE * each.said:.1f}" cy="{MARGIN + SIDE * (1 - each.right):.1f}" '
        f'r="{3 + 9 * math.sqrt(each.events / most):.1f}" fill="#2a6f97" fill-opacity="0.75">'
        f"<title>{each.events} events: said {each.said:.2f}, right {each.right:.2f}</title></circle>"
        for each in some
        if each.events >= FEWEST
    ]
    marks = []
    for tenth in range(0, 11, 2):
        at = SIDE * tenth / 10
        marks.append(f'<text x="{MARGIN + at}" y="{whole - 22}" text-anchor="middle">{tenth / 10}</text>')
        marks.append(
            f'<text x="{MARGIN - 6}" y="{whole - MARGIN - at + 4}" text-anchor="end">{tenth / 10}</text>'
        )
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" width="{whole}" '
            f'height="{whole}" font-family="sans-serif" font-size="11" fill="#333" role="img">',
            "<title>Reliability of confidence</title>",
            f'<rect width="{whole}" height="{whole}" fill="#fff"/>',
            f'<path d="M{MARGIN} {MARGIN}V{MARGIN + SIDE}H{MARGIN + SIDE}" fill="none" stroke="#999"/>',
            f'<path d="M{MARGIN} {MARGIN + SIDE}L{MARGIN + SIDE} {MARGIN}" stroke="#bbb"/>',
            *marks,
            f'<text x="{whole / 2}" y="{whole - 6}" text-anchor="middle">confidence</text>',
            f'<text x="{MARGIN}" y="{MARGIN - 12}">share of events that are right</text>',
            *dots,
            "</svg>\n",
        ]
    )


def main() -> None:
    """Prints the calibration and the table; with ``--write`` draws the plot."""
    pages: list[Coded] = pickle.loads(Path(sys.argv[1]).read_bytes())
    some = list(judged(pages))
    slope, start = learnt(some)
    rows = list(tenths(some))
    print(f"{len(some)} events, {sum(each.right for each in some)} right")
    print(f"SLOPE, START = {slope:.2f}, {start:.2f}\n")
    print(table(rows))
    if "--write" in sys.argv:
        (ROOT / "docs" / "pictures" / "reliability.svg").write_text(plot(rows), "utf-8")


if __name__ == "__main__":
    main()
