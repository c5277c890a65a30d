"""The pages of the desk, one a file.

Each takes a store and the parameters of its address and gives what is to be shown: a record, which is its
JSON twin, and where it is a table its rows, which are its CSV twin.
"""

from communique.desk.views.actor import actor, actors
from communique.desk.views.event import event
from communique.desk.views.network import network
from communique.desk.views.outlets import outlets
from communique.desk.views.overview import overview
from communique.desk.views.page import page
from communique.desk.views.pledges import pledges
from communique.desk.views.programme import programme
from communique.desk.views.relation import relation
from communique.desk.views.review import review
from communique.desk.views.search import search
from communique.desk.views.shown import Shown, View
from communique.desk.views.timeline import timeline
from communique.desk.views.unread import unread

PAGE, DATA, TABLE = "", ".json", ".csv"

VIEWS: dict[str, View] = {
    view.name: view
    for view in (
        View("overview", "/", "Overview", "what is in the record", (PAGE,), overview),
        View("timeline", "/timeline", "Timeline", "what happened, in order", (PAGE, DATA, TABLE), timeline),
        View("relation", "/relation", "Relation", "two parties over time", (PAGE, DATA, TABLE), relation),
        View("network", "/network", "Network", "who deals with whom", (PAGE, DATA, TABLE), network),
        View(
            "pledges", "/pledges", "Pledges", "promises and what became of them", (PAGE, DATA, TABLE), pledges
        ),
        View(
            "programme",
            "/programme",
            "Programmes",
            "who joined, promised, gave",
            (PAGE, DATA, TABLE),
            programme,
        ),
        View("actors", "/actors", "Actors", "who takes part", (PAGE, DATA, TABLE), actors),
        View("actor", "/actor/{id}", "Actor", "one party, its people and partners", (PAGE, DATA), actor),
        View("outlets", "/outlets", "Outlets", "who reports what", (PAGE, DATA, TABLE), outlets),
        View("search", "/search", "Search", "quotes and headlines", (PAGE, DATA, TABLE), search),
        View("review", "/review", "Review", "one decision a screen", (PAGE, DATA), review),
        View("unread", "/unread", "Unread", "what could not be read", (PAGE, DATA, TABLE), unread),
        View("event", "/event/{id}", "Event", "one event and its reports", (PAGE, DATA), event),
        View("page", "/page/{id}", "Page", "a page as it was read", (PAGE, DATA), page),
    )
}

__all__ = ["VIEWS", "Shown", "View"]
