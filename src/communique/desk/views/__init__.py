"""The pages of the desk, one a file.

Each takes a store and the parameters of its address and gives what is to be shown: a record, which is its
JSON twin, and where it is a table its rows, which are its CSV and XLSX twins.
"""

from communique.desk.views.actor import actor, actors
from communique.desk.views.event import event
from communique.desk.views.network import network
from communique.desk.views.outlets import outlets
from communique.desk.views.overview import overview
from communique.desk.views.page import page
from communique.desk.views.pledge import pledge
from communique.desk.views.pledges import pledges
from communique.desk.views.programme import programme
from communique.desk.views.queues import queues
from communique.desk.views.relation import relation
from communique.desk.views.review import review
from communique.desk.views.search import search
from communique.desk.views.shown import Shown, View
from communique.desk.views.timeline import timeline
from communique.desk.views.unread import unread

PAGE, DATA, CSV, XLSX = "", ".json", ".csv", ".xlsx"
ALL = (PAGE, DATA, CSV, XLSX)
DRAWN = (*ALL, ".svg", ".png")

VIEWS: dict[str, View] = {
    view.name: view
    for view in (
        View("overview", "/", "Overview", "what is in the record", ALL, overview),
        View("timeline", "/timeline", "Timeline", "what happened, in order", DRAWN, timeline),
        View("relation", "/relation", "Relation", "two parties over time", DRAWN, relation),
        View("network", "/network", "Network", "who deals with whom", DRAWN, network),
        View("pledges", "/pledges", "Pledges", "promises and what became of them", ALL, pledges),
        View("pledge", "/pledge/{id}", "Pledge", "a promise, step by step", ALL, pledge),
        View(
            "programme",
            "/programme",
            "Programmes",
            "who joined, promised, gave",
            ALL,
            programme,
        ),
        View("actors", "/actors", "Actors", "who takes part", ALL, actors),
        View("actor", "/actor/{id}", "Actor", "one party, its officials and partners", ALL, actor),
        View("outlets", "/outlets", "Outlets", "who reports what", ALL, outlets),
        View("search", "/search", "Search", "quotes and headlines", ALL, search),
        View("review", "/review", "Review", "one decision a screen", ALL, review),
        View("queues", "/queues", "Queues", "what waits for review, by pair", ALL, queues),
        View("unread", "/unread", "Unread", "what could not be read", ALL, unread),
        View("event", "/event/{id}", "Event", "one event and its reports", ALL, event),
        View("page", "/page/{id}", "Page", "a page as it was read", ALL, page),
    )
}

__all__ = ["VIEWS", "Shown", "View"]
