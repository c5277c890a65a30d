"""Subjects in; out, for each promise, the later ones that may have to do with it, without looking at every
pair.

A promise and a deed are worth comparing if they share a giver and a word that is not everybody's, a class of
things, an amount or an article. Each such key leads from a promise to the next ones in time only, so that the
cost grows with the number of events and not with its square, however many pledges one state makes another.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from communique.merging.rarity import rarity
from communique.pledges.subject import Subject

LEAST_RARE = 0.25
"""Rarity from which a word is a key: ``agreed`` and ``meeting`` lead nowhere in particular."""
NEXT = 40
"""Subjects that a key leads to, the next ones in time."""

Moment = tuple[date, str]
"""A day, and an id that breaks ties."""


class Candidates:
    """An index of subjects by giver and key, in order of time; of some ``only`` of the keys where these are
    given."""

    def __init__(
        self,
        subjects: Iterable[Subject],
        moment: Callable[[Subject], Moment],
        only: Callable[[str], bool] | None = None,
    ) -> None:
        self._moment = moment
        postings: defaultdict[str, list[tuple[Moment, Subject]]] = defaultdict(list)
        for subject in subjects:
            when = moment(subject)
            for key in filter(only, keys(subject)):
                postings[key].append((when, subject))
        self._postings = {
            key: sorted(posting, key=lambda entry: entry[0])
            for key, posting in postings.items()
            if len(posting) > 1
        }

    def of(self, promise: Subject) -> list[Subject]:
        """What may have become of a promise, in order of time."""
        since = (self._moment(promise)[0], "")
        found: dict[str, tuple[Moment, Subject]] = {}
        for key in keys(promise):
            posting = self._postings.get(key, [])
            first = bisect_left(posting, since, key=_when)
            found.update((entry[1].event, entry) for entry in posting[first : first + NEXT])
        return [subject for _, subject in sorted(found.values(), key=_when)]

    def leading_to(self, subject: Subject) -> dict[str, Subject]:
        """The subjects, by their events, from which a key leads to this one, which is in the index."""
        found: dict[str, Subject] = {}
        moment = self._moment(subject)
        for key in keys(subject):
            posting = self._postings.get(key, [])
            at = bisect_left(posting, moment, key=_when)
            after = bisect_right(posting, (moment[0], "~"), key=_when)
            for (day, _), other in posting[max(at - NEXT + 1, 0) : after]:
                if at - bisect_left(posting, (day, ""), key=_when) < NEXT:
                    found[other.event] = other
        return found


def _when(entry: tuple[Moment, Subject]) -> Moment:
    return entry[0]


def keys(subject: Subject) -> Iterator[str]:
    """Its words, classes and amounts, and the articles that tell it, each with every giver."""
    things = [word for word in sorted(subject.words) if rarity(word) >= LEAST_RARE]
    things += [f"a {name}" for name in sorted(subject.classes)]
    things += [f"{quantity.value:g} of" for quantity in subject.quantities if quantity.value is not None]
    things += [f"in {article}" for article in sorted(subject.articles)]
    for actor in sorted(subject.actors):
        for thing in things:
            yield f"{actor} {thing}"
