"""How well and how fast made-up records of several sizes are merged and followed: prints a line for each.

    python -m benchmarks.merging [REPORTS]...

``pairs``: of the pairs of reports put into one event how many are right, and of those that should be how many
are. ``sources``: of the events that are one deed, for how many the independent outlets are counted right.
``kept``: the same two figures as for pairs, of links from promises to what became of them. What there is to
find is known: see ``benchmarks/made.py``.
"""

from __future__ import annotations

import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations

from benchmarks.made import Made, made_up
from communique import merging, pledges
from communique.records import Event, Pledge

SIZES = (2_000, 20_000, 100_000)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _pairs(events: Iterable[Event], made: Made) -> tuple[float, float, float]:
    """Precision and recall of pairs, and the share of right counts of sources."""
    joined = right = counted = whole = 0
    wanted = sum(n * (n - 1) // 2 for n in Counter(made.deed_of.values()).values())
    for event in events:
        deeds = [made.deed_of[report] for report in event.reports]
        joined += len(deeds) * (len(deeds) - 1) // 2
        right += sum(one == other for one, other in combinations(deeds, 2))
        if len(set(deeds)) == 1:
            whole += 1
            counted += event.sources == made.voices[deeds[0]]
    return _share(right, joined), _share(right, wanted), _share(counted, whole)


def _kept(events: Iterable[Event], found: Iterable[Pledge], made: Made) -> tuple[float, float]:
    """Precision and recall of the links from promises to what became of them."""
    deeds = {event.id: {made.deed_of[report] for report in event.reports} for event in events}
    links: defaultdict[bool, set[tuple[int, int]]] = defaultdict(set)
    for pledge in found:
        for step in pledge.history:
            if step.step in ("delivered", "withdrawn", "reduced"):
                for promise in deeds[pledge.history[0].event]:
                    for deed in deeds[step.event]:
                        links[(promise, deed) in made.became].add((promise, deed))
    return _share(len(links[True]), len(links[True]) + len(links[False])), _share(
        len(links[True]), len(made.became)
    )


def measure(size: int) -> None:
    """Prints the line of one size."""
    made = made_up(size)
    by_id = {report.id: report for report in made.reports}
    began = time.process_time()
    briefs = (merging.brief(report, made.sources[report.article]) for report in made.reports)
    clusters = list(merging.cluster(briefs))
    events = [merging.event([by_id[id] for id in cluster], made.sources) for cluster in clusters]
    merged = time.process_time()
    found = list(pledges.follow(events, by_id.__getitem__, lambda article: made.sources[article].published))
    followed = time.process_time()
    precision, recall, counted = _pairs(events, made)
    links = _kept(events, found, made)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{len(made.reports):>8} reports  {len(events):>7} events of {len(made.voices):>7} deeds  "
        f"pairs {precision:.3f} {recall:.3f}  sources {counted:.3f}  kept {links[0]:.3f} {links[1]:.3f}  "
        f"merging {merged - began:>6.1f} s  following {followed - merged:>5.1f} s  {peak:>5.0f} MB",
        flush=True,
    )


def main() -> None:
    """Measures every size named on the command line, or the usual ones."""
    for size in [int(name) for name in sys.argv[1:]] or SIZES:
        measure(size)


if __name__ == "__main__":
    main()
