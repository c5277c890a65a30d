"""A store and gold come in; out, precision and recall of its events: of all, by type, by status, by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from communique.evaluation.fields import FIELDS, told_alike
from communique.evaluation.gold import Gold, GoldPage
from communique.evaluation.matching import Matching, Said, lines_of, match
from communique.records import EVENT_TYPES, STATUSES, Article, Record
from communique.store import Store

Name = tuple[str, str]
"""A group of measures (``events``, ``type``, ``status``, ``field``), and which of it."""


class Measure(Record, frozen=True):
    """How often a record is right in one thing."""

    of: str
    """``events``, ``type``, ``status`` or ``field``."""
    name: str
    wanted: int
    """How many gold asks for."""
    found: int
    """Of these, those that the record has."""
    said: int
    """How many the record has."""
    right: int
    """Of these, those that gold bears out."""

    @property
    def precision(self) -> float | None:
        """The part of what is said that is right; None where nothing is said."""
        return self.right / self.said if self.said else None

    @property
    def recall(self) -> float | None:
        """The part of what is wanted that is found; None where nothing is wanted."""
        return self.found / self.wanted if self.wanted else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of the two."""
        p, r = self.precision, self.recall
        if p is None or r is None:
            return None
        return 2 * p * r / (p + r) if p + r else 0.0


ORDER: tuple[Name, ...] = (
    ("events", "all events"),
    *(("type", name) for name in EVENT_TYPES),
    *(("status", name) for name in STATUSES),
    *(("field", name) for name in FIELDS),
)
"""All that is measured, in the order of a table."""


class Row(Record, frozen=True):
    """A measure of one store, as it stands in a table of many."""

    store: str
    of: str
    name: str
    wanted: int
    found: int
    said: int
    right: int
    precision: float | None
    recall: float | None
    f1: float | None


def row(store: str, one: Measure) -> Row:
    """A measure as a row, its figures to four places."""
    figures = [None if f is None else round(f, 4) for f in (one.precision, one.recall, one.f1)]
    return Row(
        store=store, of=one.of, name=one.name, wanted=one.wanted, found=one.found, said=one.said,
        right=one.right, precision=figures[0], recall=figures[1], f1=figures[2],
    )  # fmt: skip


class Counts:
    """What is wanted, found, said and right of each thing."""

    def __init__(self) -> None:
        self._of: dict[str, Counter[Name]] = {key: Counter() for key in ("wanted", "found", "said", "right")}

    def want(self, name: Name, found: int, number: int = 1) -> None:
        """Notes what gold asks for, and how much of it is there."""
        self._of["wanted"][name] += number
        self._of["found"][name] += found

    def say(self, name: Name, right: int, number: int = 1) -> None:
        """Notes what the record says, and how much of it is right."""
        self._of["said"][name] += number
        self._of["right"][name] += right

    def measures(self) -> Iterator[Measure]:
        """All of them, in the order of a table."""
        for name in ORDER:
            numbers = {key: counter[name] for key, counter in self._of.items()}
            if any(numbers.values()):
                yield Measure(of=name[0], name=name[1], **numbers)


def measure(store: Store, gold: Gold) -> tuple[Measure, ...]:
    """The measures of a record. Of types, each gold event counts for the first that it allows; statuses and
    fields are those of the events that are found. Pages that the record lacks count as wanted."""
    counts = Counts()
    articles = {article.id: article for article in store.articles()}
    by_name = {PurePosixPath(article.uri).name: article for article in reversed(articles.values())}
    by_hash = {article.sha256: article for article in articles.values()}
    said: dict[str, list[Said]] = {}
    for event in store.events_by_id():
        quotes: dict[str, list[str]] = {}
        for report in store.reports(event):
            quotes.setdefault(report.article, []).append(report.quote)
        for article, some in quotes.items():
            name = PurePosixPath(articles[article].uri).name
            lines = gold.lines.get(name, ())
            on = frozenset[int]().union(*(lines_of(quote, lines) for quote in some))
            said.setdefault(article, []).append(Said(event, on))
    for page in gold.pages:
        article_of = by_hash.get(page.sha256 or "") or by_name.get(page.name)
        _count(counts, page, article_of, said)
    return tuple(counts.measures())


def absent(store: Store, gold: Gold) -> tuple[str, ...]:
    """The names of the gold's pages that a record lacks, by bytes and by name."""
    articles = list(store.articles())
    names = {PurePosixPath(article.uri).name for article in articles}
    hashes = {article.sha256 for article in articles}
    return tuple(page.name for page in gold.pages if page.sha256 not in hashes and page.name not in names)


def _count(counts: Counts, page: GoldPage, article: Article | None, said: dict[str, list[Said]]) -> None:
    told = said.get(article.id, []) if article else []
    found = match(told, page.events)
    for i, one in enumerate(told):
        if found.counts(i, page.events):
            counts.say(("events", "all events"), i in found.gold)
            counts.say(("type", one.event.type), i in found.gold)
    for j, event in enumerate(page.events):
        if not event.optional:
            counts.want(("events", "all events"), j in found.first)
            counts.want(("type", event.type[0]), j in found.first)
    _count_details(counts, page, told, found)


def _count_details(counts: Counts, page: GoldPage, told: Sequence[Said], found: Matching) -> None:
    """Statuses and fields of the events that are found and asked for."""
    for j, i in found.first.items():
        event, one = page.events[j], told[i]
        if event.optional:
            continue
        right = one.event.status in event.status
        counts.say(("status", one.event.status), right)
        counts.want(("status", one.event.status if right else event.status[0]), right)
        for field, (wanted, alike, given, borne_out) in told_alike(one, event).items():
            if wanted:
                counts.want(("field", field), alike, wanted)
                counts.say(("field", field), borne_out, given)
