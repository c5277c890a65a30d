"""Briefs in, clusters of report ids out: each report in exactly one cluster, the same clusters in any order
of input.

First the reports of each article are joined, so that headline, lead and body tell one deed; then the deeds of
different articles. Both times the likeliest pairs are joined first, and two clusters are joined only if their
reports are alike on the whole, so that a chain of likenesses cannot tie together what differs at its ends.
Deeds that one article clearly tells apart stay apart: whoever reports two meetings knows that there were
two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice, product

from communique.merging.alike import Alike
from communique.merging.blocking import across_articles, within_article
from communique.merging.briefs import Brief
from communique.merging.settling import Days, news, settled

WITHIN, WITHIN_MEAN = 0.5, 0.5
"""Log-odds from which two reports of one article are joined, and the mean that the reports of two clusters
must reach besides. Of the pairs that the coder reports of 396 pages, 0.76 of those from 0.5 on are one deed
(stories not learnt from); from -0.5 it is 0.63, and the deeds lost outweigh the repetitions saved."""
ACROSS, ACROSS_MEAN = -0.5, -1.5
"""The same for reports of different articles, where the mean is that of the likeliest tellings. Of a fold of
stories that neither the table nor a reader of four layers had learnt from, .328 of the pairs were found and
.718 of the joins right; .323 and .673 with -0.8 for both, .253 and .757 with 0 for both, .308 and .746 with
0 and -2, .349 and .654 with -1 and -2. (Since facts outweigh the reader, ``FIRM``, .312 and .732; with a
narrow one .327 and .728.)"""
BRIDGED = -1.1
"""Log-odds from which two deeds that one article tells are joined where another article tells them as one.
On the same fold -0.5 and -2 make next to no difference."""
AT_ONCE = 1 << 14
"""Pairs of reports whose likeness is asked for at once: few enough to hold, enough to keep all cores busy."""
MOST_COMPARED = 25
"""Pairs of reports of two clusters that are compared for the mean."""

Edge = tuple[float, str, str]
"""Log-odds and the ids of two reports."""


class Clusters:
    """Disjoint sets of briefs, joined pair by pair."""

    def __init__(self, briefs: Iterable[Brief], alike: Alike) -> None:
        self.alike = alike
        self._briefs = {brief.report: brief for brief in briefs}
        self._home = {report: report for report in self._briefs}
        self._members = {report: [report] for report in self._briefs}

    @property
    def briefs(self) -> list[Brief]:
        """All of them, by the ids of their reports."""
        return list(self._briefs.values())

    def members(self, report: str) -> list[str]:
        """The reports in the cluster of a report."""
        return self._members[self._home[report]]

    def join(self, one: str, other: str) -> None:
        """Puts the clusters of two reports together."""
        stays, goes = sorted((self._home[one], self._home[other]))
        if stays != goes:
            moved = self._members.pop(goes)
            self._members[stays].extend(moved)
            self._home.update(dict.fromkeys(moved, stays))

    def together(self, one: str, other: str) -> bool:
        """Whether two reports are in one cluster."""
        return self._home[one] == self._home[other]

    def _compared(self, one: str, other: str) -> Iterator[tuple[Brief, Brief]]:
        """Pairs of the reports of two clusters, at most :data:`MOST_COMPARED` of them."""
        pairs = product(sorted(self.members(one)), sorted(self.members(other)))
        return ((self._briefs[a], self._briefs[b]) for a, b in islice(pairs, MOST_COMPARED))

    def mean_likeness(self, one: str, other: str) -> float:
        """The mean log-odds over the pairs of two clusters' reports."""
        odds = [self.alike(a, b) for a, b in self._compared(one, other)]
        return sum(odds) / len(odds)

    def likest_telling(self, one: str, other: str) -> float:
        """The mean log-odds over the pairs of two clusters' articles, each by the likest pair of its reports:
        what an article tells twice counts by its better telling."""
        likest: dict[tuple[str, str], float] = {}
        for a, b in self._compared(one, other):
            odds = self.alike(a, b)
            pair = a.article, b.article
            likest[pair] = max(likest.get(pair, odds), odds)
        return sum(likest.values()) / len(likest)

    def settle(self, news: Mapping[str, Days]) -> None:
        """Narrows the days of pages of no known day, see :mod:`communique.merging.settling`."""
        self._briefs = {report: settled(brief, news) for report, brief in self._briefs.items()}

    def articles(self, report: str) -> set[str]:
        """The articles in the cluster of a report."""
        return {self._briefs[member].article for member in self.members(report)}

    def told_apart(self, one: str, other: str) -> bool:
        """Whether an article that tells of both tells them apart: of its reports no two, one of each, are
        alike enough to be one deed told twice (:data:`BRIDGED`)."""
        both = self.articles(one) & self.articles(other)
        if not both:
            return False
        pairs = list(islice(product(sorted(self.members(one)), sorted(self.members(other))), MOST_COMPARED))
        for article in both:
            told = [
                self.alike(self._briefs[a], self._briefs[b])
                for a, b in pairs
                if self._briefs[a].article == self._briefs[b].article == article
            ]
            if not told or max(told) < BRIDGED:
                return True
        return False

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        return (tuple(sorted(self._members[home])) for home in sorted(self._members))


def _likeliest_first(pairs: Iterable[tuple[Brief, Brief]], threshold: float, alike: Alike) -> list[Edge]:
    """The pairs that reach the threshold, the likeliest first; ids break ties."""
    edges = []
    rest = iter(pairs)
    while some := list(islice(rest, AT_ONCE)):
        for (one, other), score in zip(some, alike.each(some, threshold), strict=True):
            if score >= threshold:
                first, second = sorted((one.report, other.report))
                edges.append((-score, first, second))
    return sorted(edges)


def _join_within(clusters: Clusters, briefs: list[Brief]) -> None:
    """Joins the reports of one article."""
    for _, one, other in _likeliest_first(within_article(briefs), WITHIN, clusters.alike):
        if not clusters.together(one, other) and clusters.mean_likeness(one, other) >= WITHIN_MEAN:
            clusters.join(one, other)


def _alike(clusters: Clusters) -> list[Edge]:
    """The pairs of reports of different articles that reach the threshold, once the pages of no known day
    are narrowed to the news that they share with others."""
    edges = _likeliest_first(across_articles(clusters.briefs), ACROSS, clusters.alike)
    article = {brief.report: brief.article for brief in clusters.briefs}
    days = news({brief.report: brief for brief in clusters.briefs}, edges)
    if not days:
        return edges
    clusters.settle(days)
    rest = [edge for edge in edges if article[edge[1]] not in days and article[edge[2]] not in days]
    anew = _likeliest_first(_of_articles(clusters.briefs, days), ACROSS, clusters.alike)
    return sorted(rest + anew)


def _of_articles(briefs: Sequence[Brief], some: Collection[str]) -> Iterator[tuple[Brief, Brief]]:
    """The pairs worth comparing of reports of which one at least is of some articles."""
    parties = {party for brief in briefs if brief.article in some for party in brief.parties}
    fellows = [brief for brief in briefs if not parties.isdisjoint(brief.parties)]
    for one, other in across_articles(fellows):
        if one.article in some or other.article in some:
            yield one, other


def _join_across(clusters: Clusters) -> None:
    """Joins the deeds of different articles, never two deeds that one article tells apart."""
    for _, one, other in _alike(clusters):
        if clusters.together(one, other) or clusters.told_apart(one, other):
            continue
        if clusters.likest_telling(one, other) >= ACROSS_MEAN:
            clusters.join(one, other)


def cluster(briefs: Iterable[Brief], alike: Alike | None = None) -> Iterator[tuple[str, ...]]:
    """Clusters of the ids of reports that tell one deed, each in alphabetical order, by their smallest id.

    Takes briefs of any number of articles in any order; a brief given twice counts once. ``alike`` compares
    them, and remembers what it has read to that end.
    """
    ordered = sorted({brief.report: brief for brief in briefs}.values(), key=lambda brief: brief.report)
    clusters = Clusters(ordered, alike or Alike())
    by_article: defaultdict[str, list[Brief]] = defaultdict(list)
    for brief in ordered:
        by_article[brief.article].append(brief)
    for article in sorted(by_article):
        _join_within(clusters, by_article[article])
    _join_across(clusters)
    yield from clusters
