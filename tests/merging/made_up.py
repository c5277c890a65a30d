"""Made-up articles and reports for the tests of merging and pledges: two outlets, one visit, nothing that
happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from communique import merging
from communique.merging import Source
from communique.records import Event, Interval, Party, Person, Report, identify


def day(text: str, until: str | None = None, basis: Any = "text") -> Interval:
    """A date as an interval, a single day unless told otherwise."""
    return Interval(start=date.fromisoformat(text), end=date.fromisoformat(until or text), basis=basis)


def source(name: str, published: str = "2024-05-03", **more: Any) -> Source:
    """An article of an outlet of that name."""
    given: dict[str, Any] = {"uri": f"{name}.txt", "outlet": name, "published": day(published)}
    return Source(article=name, **(given | more))


def sources(*names: str) -> Mapping[str, Source]:
    """Articles of outlets of those names."""
    return {name: source(name) for name in names}


def parties(ids: str, *people: str) -> tuple[Party, ...]:
    """Parties of those ids, the people with the first."""
    names = tuple(Person(name=name) for name in people)
    return tuple(Party(id=id, name=id.title(), people=() if n else names) for n, id in enumerate(ids.split()))


def report(article: str, quote: str, deed: str, actors: str, recipients: str = "", **more: Any) -> Report:
    """A report: ``deed`` is type, status and trigger; ids of parties are separated by spaces."""
    type, status, trigger = deed.split(maxsplit=2)
    start = more.pop("start", 0)
    field = more.pop("field", "text")
    people = more.pop("people", ())
    given: dict[str, Any] = {
        "id": identify("r", article, field, str(start), deed, quote, actors, recipients, repr(more)),
        "article": article,
        "field": field,
        "start": start,
        "end": start + len(quote),
        "quote": quote,
        "type": type,
        "status": status,
        "trigger": trigger,
        "actors": parties(actors, *people),
        "recipients": parties(recipients),
        "date": day("2024-05-02"),
        "score": 0.7,
    }
    return Report(**(given | more))


def clusters(reports: Sequence[Report], known: Mapping[str, Source]) -> list[set[str]]:
    """The clusters of the reports, as sets of ids."""
    return [set(c) for c in merging.cluster(merging.brief(r, known[r.article]) for r in reports)]


def events(reports: Sequence[Report], known: Mapping[str, Source]) -> list[Event]:
    """The events of the reports."""
    by_id = {r.id: r for r in reports}
    found = merging.cluster(merging.brief(r, known[r.article]) for r in reports)
    return [merging.event([by_id[id] for id in cluster], known) for cluster in found]
