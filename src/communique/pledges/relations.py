"""A promise and another event in, what the other does for the promise out: repeats it, keeps it, cuts it,
takes it back."""

from __future__ import annotations

from datetime import date, timedelta

from communique.merging.rarity import RARE, rarity
from communique.merging.words import content_words
from communique.pledges.phrases import has
from communique.pledges.subject import Subject
from communique.records import Step

SAME_PROMISE = 0.5
"""Share of the shorter one's content words from which two promises of one giver are one, told twice."""
SAME_MATTER = 0.2
"""The same for a promise and a deed that keeps it: the deed is told in other words, so less must be
shared."""
FEWEST_WORDS = 2
"""Content words that must be shared: a short sentence shares half of its words with many."""
LONGEST = timedelta(days=1500)
"""Time after which a deed is seldom the one that was promised, whatever words they share."""
TELLING = 0.4
"""Rarity from which a word tells what a promise and a deed are about."""
WIDE = frozenset({"money", "visits", "agreements", "equipment", "weapons", "energy", "territory", "projects"})
"""Classes of things of which two states have many in hand at once: they tell little without an amount."""
KEEPING = frozenset({"AID", "COOPERATE", "RETREAT", "CONCEDE", "SUPPORT", "CONSULT", "AGREE"})
"""Types of deeds by which a promise is kept."""
BREAKING = frozenset({"REJECT", "SANCTION", "RETREAT"})
"""Types of deeds by which a promise is taken back or cut, where its words say so."""
NAMED = {"CONSULT": "visits", "AGREE": "agreements", "SUPPORT": "agreements"}
"""Types that keep a promise only where both sentences name a thing of this class: a meeting keeps a promise
to meet."""


def _same_amount(one: Subject, other: Subject) -> bool:
    mine = {(q.value, q.item.casefold()) for q in one.quantities if q.value is not None}
    return any((q.value, q.item.casefold()) in mine for q in other.quantities)


def _same_item(promise: Subject, other: Subject) -> bool:
    """Whether the other's sentences name, by a rare word, the thing of which an amount was promised."""
    items = {word for quantity in promise.quantities for word in content_words(quantity.item)}
    return any(word in other.words and rarity(word) >= RARE for word in items)


def _telling(subject: Subject) -> set[str]:
    """Its words without numbers and what every agreement says: ``sign``, ``agree``."""
    return {word for word in subject.words if not word[0].isdigit() and rarity(word) >= TELLING}


def _same_thing(promise: Subject, other: Subject) -> bool:
    """Whether rare words tie the two: two of them, or one and a class of things that says what was given.

    A promise to nobody in particular binds its giver in one matter of many, so that both are needed.
    """
    common = _telling(promise) & _telling(other)
    rare = sum(rarity(word) >= RARE for word in common) >= FEWEST_WORDS
    thing = bool(common) and bool((promise.classes & other.classes) - WIDE)
    return (rare and thing) if len(promise.parties) < 2 else (rare or thing)


def _same_matter(promise: Subject, other: Subject, share: float) -> bool:
    """Whether the two are about the same thing: the same amount, rare words, or a class of items and enough
    words in common."""
    if _same_amount(promise, other):
        return True
    if share == SAME_MATTER and (_same_item(promise, other) or _same_thing(promise, other)):
        return True
    mine, theirs = _telling(promise), _telling(other)
    common = mine & theirs
    if len(common) < FEWEST_WORDS:
        return False
    shared = len(common) / min(len(mine), len(theirs))
    return shared >= 2 * share or (shared >= share and bool(promise.classes & other.classes))


def same_sides(promise: Subject, other: Subject) -> bool:
    """Whether the giver acts again and the receiver, if there is one, is concerned again."""
    if not promise.actors & other.actors:
        return False
    if promise.recipients:
        return bool(promise.recipients & other.parties)
    return len(promise.actors) == 1 or len(promise.actors & other.parties) > 1


def _made(promise: Subject) -> date | None:
    """The first day on which it can have been made; that of a plan is the day on which it was told."""
    if promise.status == "planned" and promise.published:
        return promise.published
    return promise.date.start if promise.date else promise.published


def _later(promise: Subject, other: Subject) -> bool:
    """Whether the other can only have been done once the promise was made: it did not begin before, and ended
    after."""
    made = _made(promise)
    begun = other.date.start if other.date else other.published
    ended = other.date.end if other.date else other.published
    if made is None or begun is None or ended is None:
        return False
    return made <= begun and made < ended and begun - made <= LONGEST


def _repeats(promise: Subject, other: Subject) -> bool:
    """Whether the other is the same promise in another article; what one article tells apart are two
    promises."""
    return (
        promise.actors == other.actors
        and promise.recipients == other.recipients
        and not promise.articles & other.articles
        and _same_matter(promise, other, SAME_PROMISE)
    )


def _keeps(promise: Subject, other: Subject) -> bool:
    """Whether the other is the promised deed, done later."""
    if (
        other.type not in KEEPING
        or not _later(promise, other)
        or not _same_matter(promise, other, SAME_MATTER)
    ):
        return False
    needed = NAMED.get(other.type)
    return (
        needed is None or other.type == promise.type != "AGREE" or needed in promise.classes & other.classes
    )


def relation(promise: Subject, other: Subject) -> Step | None:
    """What an event does for a promise, or ``None`` where it has nothing to do with it."""
    if other.event == promise.event or not same_sides(promise, other):
        return None
    if other.status in ("promised", "planned"):
        if not _repeats(promise, other):
            return None
        return "specified" if other.quantities and not promise.quantities else "reaffirmed"
    if other.status in ("occurred", "ongoing"):
        if other.type in BREAKING and _later(promise, other) and _same_matter(promise, other, SAME_MATTER):
            if has("cuts", other.trigger):
                return "reduced"
            if other.type != promise.type and has("stops", other.trigger):
                return "withdrawn"
        return "delivered" if _keeps(promise, other) else None
    if other.status == "negated" and other.type in KEEPING and _later(promise, other):
        return "withdrawn" if _same_matter(promise, other, SAME_MATTER) else None
    return None
