"""A promise and another event in; out, whether the two are about the same thing, in whatever words."""

from __future__ import annotations

from functools import lru_cache

from communique.merging.items import item_classes
from communique.merging.ordinals import ordinals, others
from communique.merging.rarity import RARE, rarity
from communique.merging.words import content_words
from communique.pledges.subject import Subject

SAME_PROMISE = 0.5
"""Share of the shorter one's content words from which two promises of one giver are one, told twice."""
SAME_MATTER = 0.2
"""The same for a promise and a deed that keeps it: the deed is told in other words, so less must be
shared."""
FEWEST_WORDS = 2
"""Content words that must be shared: a short sentence shares half of its words with many."""
TELLING = 0.4
"""Rarity from which a word tells what a promise and a deed are about."""
WIDE = frozenset({"money", "visits", "agreements", "equipment", "weapons", "energy", "territory", "projects"})
"""Classes of things of which two states have many in hand at once: they tell little without an amount."""
RIGHT_BEHIND = 50
"""Characters behind the words of promising in which the thing promised is named: half a line of print."""


def _same_amount(one: Subject, other: Subject) -> bool:
    mine = {(q.value, q.item.casefold()) for q in one.quantities if q.value is not None}
    return any((q.value, q.item.casefold()) in mine for q in other.quantities)


def _same_item(promise: Subject, other: Subject) -> bool:
    """Whether the other's sentences name, by a rare word, the thing of which an amount was promised."""
    items = {word for quantity in promise.quantities for word in content_words(quantity.item)}
    return any(word in other.words and rarity(word) >= RARE for word in items)


@lru_cache(maxsize=200)
def _telling(words: frozenset[str]) -> frozenset[str]:
    """The words without numbers and what every agreement says: ``sign``, ``agree``."""
    return frozenset(word for word in words if not word[0].isdigit() and rarity(word) >= TELLING)


def _same_thing(promise: Subject, other: Subject) -> bool:
    """Whether rare words tie the two: two of them, or one and a class of things that says what was given.

    A promise to nobody in particular binds its giver in one matter of many, so that both are needed.
    """
    common = _telling(promise.words) & _telling(other.words)
    rare = sum(rarity(word) >= RARE for word in common) >= FEWEST_WORDS
    thing = bool(common) and bool((promise.classes & other.classes) - WIDE)
    return (rare and thing) if len(promise.parties) < 2 else (rare or thing)


def same_matter(promise: Subject, other: Subject, share: float) -> bool:
    """Whether the two are about the same thing: the same amount, rare words, or a class of items and enough
    words in common."""
    if others(ordinals(promise.quote), ordinals(other.quote)):
        return False
    if _same_amount(promise, other):
        return True
    if share == SAME_MATTER and (_same_item(promise, other) or _same_thing(promise, other)):
        return True
    mine, theirs = _telling(promise.words), _telling(other.words)
    common = mine & theirs
    if len(common) < FEWEST_WORDS:
        return False
    shared = len(common) / min(len(mine), len(theirs))
    return shared >= 2 * share or (shared >= share and bool(promise.classes & other.classes))


def promised(promise: Subject) -> frozenset[str]:
    """The classes of what was promised, which stands in and right behind the words of promising: who "met and
    promised trucks" has not promised to meet."""
    at = promise.quote.find(promise.trigger) if promise.trigger else 0
    said = promise.quote[max(at, 0) : max(at, 0) + len(promise.trigger) + RIGHT_BEHIND]
    return frozenset(item_classes(said))
