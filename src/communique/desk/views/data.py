"""What each view's data are: its JSON twin, for the description of the desk."""

from __future__ import annotations

from communique.desk.views.actor import Actors, Portrait
from communique.desk.views.event import EventPage
from communique.desk.views.network import Network
from communique.desk.views.outlets import Outlets
from communique.desk.views.overview import Overview
from communique.desk.views.page import PageRead
from communique.desk.views.pledge import PledgePage
from communique.desk.views.pledges import Board
from communique.desk.views.programme import Programme
from communique.desk.views.queues import Queues
from communique.desk.views.relation import Relation
from communique.desk.views.review import Screen
from communique.desk.views.search import Results
from communique.desk.views.timeline import Timeline
from communique.desk.views.unread import Unread
from communique.records import Record

DATA: dict[str, type[Record]] = {
    "overview": Overview,
    "timeline": Timeline,
    "relation": Relation,
    "network": Network,
    "pledges": Board,
    "pledge": PledgePage,
    "programme": Programme,
    "actors": Actors,
    "actor": Portrait,
    "outlets": Outlets,
    "search": Results,
    "review": Screen,
    "queues": Queues,
    "unread": Unread,
    "event": EventPage,
    "page": PageRead,
}
"""By the view's name."""
