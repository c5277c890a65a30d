"""A promise and another event in, what the other does for the promise out: repeats it, raises it, puts it
off, keeps it, cuts it, takes it back."""

from __future__ import annotations

from datetime import date, timedelta

from communique.merging.quantities import sort_of
from communique.pledges.commitments import only_set_aside
from communique.pledges.matters import SAME_MATTER, SAME_PROMISE, promised, same_matter
from communique.pledges.phrases import has
from communique.pledges.subject import Subject
from communique.records import Step

LONGEST = timedelta(days=1500)
"""Time after which a deed is seldom the one that was promised, whatever words they share."""
KEEPING = frozenset({"AID", "COOPERATE", "RETREAT", "CONCEDE", "SUPPORT", "CONSULT", "AGREE", "MOBILIZE"})
"""Types of deeds by which a promise is kept; troops that were promised are moved."""
BREAKING = frozenset({"REJECT", "SANCTION", "RETREAT"})
"""Types of deeds by which a promise is taken back or cut, where its words say so."""
NAMED = {"CONSULT": "visits", "AGREE": "agreements", "SUPPORT": "agreements"}
"""Types that keep a promise only where both sentences name a thing of this class: a meeting keeps a promise
to meet."""


def same_sides(promise: Subject, other: Subject) -> bool:
    """Whether the giver acts again and the receiver, if there is one, is concerned again."""
    if promise.actors.isdisjoint(other.actors):
        return False
    receivers = promise.recipients
    if receivers:
        return not (receivers.isdisjoint(other.recipients) and receivers.isdisjoint(other.actors))
    return len(promise.actors) == 1 or len(promise.actors & other.parties) > 1


def _made(promise: Subject) -> date | None:
    """The first day on which it can have been made; that of a plan is the day on which it was told."""
    if promise.status == "planned" and promise.published:
        return promise.published
    return promise.date.start if promise.date else promise.published


def _later(promise: Subject, other: Subject) -> bool:
    """Whether the other was done once the promise was made: it ended after, and more of the days on which it
    can have been lie after than before."""
    made = _made(promise)
    begun = other.date.start if other.date else other.published
    ended = other.date.end if other.date else other.published
    if made is None or begun is None or ended is None:
        return False
    return made < ended and made - begun < ended - made and begun - made <= LONGEST


def _told_together(promise: Subject, other: Subject) -> bool:
    """Whether one article tells the promise and a deed of its type between the same two: "It was delivered in
    the spring" needs not say what."""
    return (
        promise.type == other.type != "AGREE"
        and bool(promise.recipients)
        and (promise.actors, promise.recipients) == (other.actors, other.recipients)
        and not promise.articles.isdisjoint(other.articles)
    )


def _repeats(promise: Subject, other: Subject, share: float) -> bool:
    """Whether the other is the same promise in another article; what one article tells apart are two
    promises."""
    return (
        promise.actors == other.actors
        and promise.recipients == other.recipients
        and not promise.articles & other.articles
        and same_matter(promise, other, share)
    )


def _keeps(promise: Subject, other: Subject) -> bool:
    """Whether the other is the promised deed, done later."""
    if other.type not in KEEPING or not _later(promise, other):
        return False
    if _told_together(promise, other):
        return True
    if not same_matter(promise, other, SAME_MATTER):
        return False
    needed = NAMED.get(other.type)
    if needed is None or other.type == promise.type != "AGREE":
        return True
    if promise.quote == other.quote or len(promise.parties) < 2:  # who met, and whom, must be promised
        return False
    return needed in promised(promise) & other.classes


def _ahead(other: Subject) -> bool:
    """Whether it lies ahead: a promise, a plan, or aid that was only announced or set aside."""
    return other.status in ("promised", "planned") or only_set_aside(other)


def _again(promise: Subject, other: Subject) -> Step | None:
    """What it is that a promise is told again: raised, put off, told in more detail, or just told again. Who
    raises it or puts it off says so, and need not repeat all of it."""
    if _repeats(promise, other, SAME_MATTER):
        if has("delays", other.trigger):
            return "delayed"
        if has("raises", f"{other.trigger} {other.quote}") and _larger(promise, other):
            return "raised"
    if not _repeats(promise, other, SAME_PROMISE):
        return None
    return "specified" if other.quantities and not promise.quantities else "reaffirmed"


def _larger(promise: Subject, other: Subject) -> bool:
    """Whether of something that both give an amount of, the other's is larger."""
    amounts = {sort_of(q): q.value for q in promise.quantities if q.value is not None}
    return any(q.value is not None and q.value > amounts.get(sort_of(q), q.value) for q in other.quantities)


def _since(promise: Subject, other: Subject) -> Step | None:
    """What a deed did for the promise."""
    if other.type in BREAKING and _later(promise, other) and same_matter(promise, other, SAME_MATTER):
        if has("cuts", other.trigger):
            return "reduced"
        if has("delays", other.trigger):
            return "delayed"
        if other.type != promise.type and has("stops", other.trigger):
            return "withdrawn"
    if not _keeps(promise, other):
        return None
    return "begun" if other.status == "ongoing" else "delivered"


def relation(promise: Subject, other: Subject) -> Step | None:
    """What an event does for a promise, or ``None`` where it has nothing to do with it."""
    if other.event == promise.event or not same_sides(promise, other):
        return None
    if _ahead(other):
        return _again(promise, other)
    if other.status in ("occurred", "ongoing"):
        return _since(promise, other)
    if other.status == "negated" and other.type in KEEPING and _later(promise, other):
        if not same_matter(promise, other, SAME_MATTER):
            return None
        return "delayed" if has("delays", f"{other.trigger} {other.quote}") else "withdrawn"
    return None
