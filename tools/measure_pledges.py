"""Gold in, figures out: how many of gold's pledges are found, and how many of those found are gold's.

    python -m tools.measure_pledges [GOLD]...

Events are the gold events themselves (one each, merged where gold says they are one), so only the choice of
promises and the links between them and later deeds are measured. A pledge is found if its giver overlaps, its
receivers fit (Jaccard one half, or gold names none) and a step of it is a gold event that makes the promise,
as in the project's scorer.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from communique import merging, pledges
from communique.records import Event, Pledge
from tools.measure_merging import SHARED, event_of
from tools.oracle import Corpus, read


def _ids(pledge: Pledge) -> tuple[set[str], set[str]]:
    return {party.id for party in pledge.by}, {party.id for party in pledge.to}


def measure(corpus: Corpus) -> None:
    """Prints the figures of one corpus."""
    sources = {article.id: merging.source(article) for article in corpus.articles}
    reports = {told.report.id: told.report for told in corpus.told}
    deed = event_of(corpus)
    groups: dict[str, list[str]] = {}
    for told in corpus.told:
        groups.setdefault(deed[told.event], []).append(told.report.id)
    events: dict[str, Event] = {d: merging.event([reports[r] for r in g], sources) for d, g in groups.items()}
    found = list(
        pledges.follow(events.values(), reports.__getitem__, lambda article: sources[article].published)
    )
    used: set[str] = set()
    links: Counter[str] = Counter()
    for gold in corpus.pledges:
        made = {events[deed[event]].id for event in gold["made"]}
        delivered = {events[deed[event]].id for event in gold.get("delivered", [])}
        links["wanted"] += len(delivered)
        for pledge in found:
            by, to = _ids(pledge)
            wanted = set(gold["to"])
            near = not wanted or len(to & wanted) / len(to | wanted) >= 0.5
            if (
                pledge.id not in used
                and by & set(gold["by"])
                and near
                and made & {s.event for s in pledge.history}
            ):
                used.add(pledge.id)
                steps = {s.event for s in pledge.history if s.step == "delivered"}
                links["right"] += len(steps & delivered)
                links["found"] += len(steps)
                break
        else:
            links["missed"] += 1
    print(f"  pledges   found {len(used)} of {len(corpus.pledges)}, of {len(found)} in all")
    print(f"  delivered right {links['right']} of {links['wanted']} wanted, of {links['found']} found")
    print("  stages   ", dict(Counter(pledge.stage for pledge in found).most_common()))
    print("  checkable", dict(Counter(str(pledge.checkable) for pledge in found).most_common()))


def main() -> None:
    """Measures every folder of gold named on the command line, or those of the shared corpus."""
    for folder in [Path(name) for name in sys.argv[1:]] or [SHARED / "train" / "gold", SHARED / "gold"]:
        print(f"{folder.parent.name}/{folder.name}")
        measure(read(folder))


if __name__ == "__main__":
    main()
