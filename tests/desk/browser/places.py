"""Every page of the desk: which there are, and their addresses in a record."""

from __future__ import annotations

from pathlib import Path

from communique.store import Store

PLACES = {
    "overview": "/",
    "timeline": "/timeline?since=2022",
    "timeline of a pair": "/timeline?actor={one},{other}",
    "timeline by pair": "/timeline?by=pair&since=2023",
    "timeline of a month": "/timeline?since=2022-06&until=2022-06",
    "timeline of nothing": "/timeline?since=1950&until=1950",
    "relations": "/relation",
    "relation": "/relation?actor={one},{other}",
    "network": "/network",
    "pledges": "/pledges",
    "pledge": "/pledge/{pledge}",
    "programmes": "/programme",
    "programme": "/programme?q={other}",
    "actors": "/actors",
    "actor": "/actor/{one}",
    "outlets": "/outlets",
    "search": "/search?q=summit",
    "search of nothing": "/search",
    "review": "/review",
    "event": "/event/{event}",
    "page": "/page/{article}",
    "unread": "/unread",
    "what is not there": "/event/e-0000",
}


def addresses(store: Path, one: str = "JPN", other: str = "NATO") -> dict[str, str]:
    """The address of each place in a record, with one of its events and the page that one stands in."""
    with Store(store) as opened:
        event = next(iter(opened.disputed()), None) or next(iter(opened.events()))
        article = opened.report(event.reports[0]).article
        pledge = max(opened.pledges(), key=lambda pledge: (len(pledge.history), pledge.id))
    return {
        name: place.format(one=one, other=other, event=event.id, article=article, pledge=pledge.id)
        for name, place in PLACES.items()
    }
