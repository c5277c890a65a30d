"""Gold in, figures out: how well reports that tell one deed find together, and promises their pledges.

    python -m tools.measure_merging [GOLD]...

Makes the reports that a coder would give from the gold events (see ``oracle.py``), faultless and with
ordinary slips, and prints precision and recall of merged pairs. Within a page every pair of reports counts.
Across pages gold lists only some of the pairs that are one event, so precision is a floor: pairs that gold
does not list count as wrong unless both are of one listed event.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

from communique import merging
from communique.records import Event, Report
from tools.oracle import Corpus, read

SHARED = Path(__file__).resolve().parents[2] / "shared"


def event_of(corpus: Corpus) -> dict[str, str]:
    """The deed behind each gold event: the smallest id of those that gold says are one."""
    deed = {event: event for event in corpus.events}
    for _ in range(4):
        for one, other in corpus.same_event:
            deed[one] = deed[other] = min(deed[one], deed[other])
    return deed


def _figures(found: set[tuple[str, str]], wanted: set[tuple[str, str]]) -> str:
    right = len(found & wanted)
    precision, recall = right / max(len(found), 1), right / max(len(wanted), 1)
    return f"precision {precision:.3f}  recall {recall:.3f}  pairs {len(wanted)}"


def _pairs(clusters: Iterable[tuple[str, ...]]) -> set[tuple[str, str]]:
    return {pair for cluster in clusters for pair in combinations(sorted(cluster), 2)}


def measure(corpus: Corpus) -> list[Event]:
    """Prints the figures of one corpus, and gives its events."""
    sources = {article.id: merging.source(article) for article in corpus.articles}
    reports: dict[str, Report] = {told.report.id: told.report for told in corpus.told}
    told_of = {told.report.id: told.event for told in corpus.told}
    deed = event_of(corpus)
    clusters = list(merging.cluster(merging.brief(r, sources[r.article]) for r in reports.values()))
    found = _pairs(clusters)
    by_deed: dict[str, list[str]] = {}
    for report, event in told_of.items():
        by_deed.setdefault(deed[event], []).append(report)
    wanted = _pairs(tuple(v) for v in by_deed.values())
    within = {(a, b) for a, b in found | wanted if reports[a].article == reports[b].article}
    print("  within pages ", _figures(found & within, wanted & within))
    print("  across pages ", _figures(found - within, wanted - within))
    home = {report: n for n, cluster in enumerate(clusters) for report in cluster}
    first = {told.event: told.report.id for told in reversed(corpus.told)}
    same = [home[first[a]] == home[first[b]] for a, b in corpus.same_event]
    share = sum(same) / max(len(same), 1)
    print(f"  same_event    {share:.3f} of {len(same)}; {len(clusters)} events of {len(by_deed)}")
    return [merging.event([reports[r] for r in c], sources) for c in clusters]


def main() -> None:
    """Measures every folder of gold named on the command line, or those of the shared corpus."""
    folders = [Path(name) for name in sys.argv[1:]] or [SHARED / "train" / "gold", SHARED / "gold"]
    for folder in folders:
        for slips in (False, True):
            print(f"{folder.parent.name}/{folder.name}{' with slips' if slips else ''}")
            measure(read(folder, slips=slips))


if __name__ == "__main__":
    main()
