"""Clusters and decisions in, clusters out: events that somebody put together or took apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from communique.records import Decision

Cluster = tuple[str, ...]


def regrouped(
    clusters: Iterable[Cluster], decisions: Sequence[Decision], found: Mapping[str, Sequence[str]]
) -> list[Cluster]:
    """The clusters after every ``merge`` and ``split``, in the order of the decisions.

    ``found`` gives for each decision the ids of the reports that it is about and that are still there. A
    merge that finds fewer than two clusters, and a split that finds nothing to take out, change nothing.
    """
    members = {number: set(cluster) for number, cluster in enumerate(clusters)}
    home = {report: number for number, cluster in members.items() for report in cluster}
    for decision in decisions:
        reports = [report for report in found.get(decision.id, ()) if report in home]
        homes = sorted({home[report] for report in reports})
        if decision.verb == "merge" and len(homes) > 1:
            for other in homes[1:]:
                moved = members.pop(other)
                members[homes[0]] |= moved
                home.update(dict.fromkeys(moved, homes[0]))
        elif decision.verb == "split" and reports and set(reports) != members[homes[0]]:
            apart = len(home) + len(members) + max(members)
            for report in reports:
                members[home[report]].discard(report)
                home[report] = apart
            members[apart] = set(reports)
    return sorted(tuple(sorted(cluster)) for cluster in members.values() if cluster)
