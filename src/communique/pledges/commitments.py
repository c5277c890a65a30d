"""Event in, whether it binds somebody to do something later out."""

from __future__ import annotations

from communique.pledges.phrases import has
from communique.pledges.subject import Subject
from communique.records import Event

PROMISABLE = frozenset({"AGREE", "AID", "COOPERATE", "SUPPORT", "RETREAT", "CONCEDE"})
"""Types whose promise or plan is a commitment to somebody's good; a promised attack is a threat, not a
pledge."""


def may_bind(event: Event | Subject) -> bool:
    """Whether an event can be a commitment, as far as type and status tell."""
    if not event.actors or event.type not in PROMISABLE:
        return False
    if event.status in ("promised", "planned"):
        return True
    return event.type in ("AGREE", "AID") and event.status == "occurred"


def only_set_aside(subject: Subject) -> bool:
    """Whether aid is told as given that was announced, approved or set aside: it is on its way, not there."""
    return subject.type == "AID" and subject.status == "occurred" and has("sets_aside", subject.trigger)


def binds(subject: Subject) -> bool:
    """Whether an event that may bind does: a promise or a plan always, an agreement if its words say what is
    to be done, aid if it was only announced or set aside."""
    if subject.status != "occurred":
        return True
    if subject.type == "AID":
        return only_set_aside(subject)
    if has("binding", subject.trigger):
        return True
    after = subject.quote.partition(subject.trigger)[2] if subject.trigger else subject.quote
    if has("done", subject.trigger):
        return bool(subject.quantities) and has("content", after)
    return has("content", after)
