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
from operator import itemgetter

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
        told = sorted(((moment(subject), subject) for subject in subjects), key=itemgetter(0))
        self._moments = [when for when, _ in told]
        self._subjects = [subject for _, subject in told]
        postings: defaultdict[str, list[int]] = defaultdict(list)
        for number, subject in enumerate(self._subjects):
            for key in filter(only, keys(subject)):
                postings[key].append(number)
        self._postings = {key: posting for key, posting in postings.items() if len(posting) > 1}

    def of(self, promise: Subject) -> list[Subject]:
        """What may have become of a promise, in order of time."""
        since = self._first_on(self._moment(promise)[0])
        found: set[int] = set()
        for key in keys(promise):
            posting = self._postings.get(key)
            if posting is not None:
                first = bisect_left(posting, since)
                found.update(posting[first : first + NEXT])
        return [self._subjects[number] for number in sorted(found)]

    def leading_to(self, subject: Subject) -> dict[str, Subject]:
        """The subjects, by their events, from which a key leads to this one, which is in the index."""
        found: dict[str, Subject] = {}
        moment = self._moment(subject)
        number = bisect_left(self._moments, moment)
        day_after = bisect_right(self._moments, (moment[0], "~"))
        for key in keys(subject):
            posting = self._postings.get(key, [])
            at, after = bisect_left(posting, number), bisect_left(posting, day_after)
            for other in posting[max(at - NEXT + 1, 0) : after]:
                since = self._first_on(self._moments[other][0])
                if at - bisect_left(posting, since) < NEXT:
                    found[self._subjects[other].event] = self._subjects[other]
        return found

    def _first_on(self, day: date) -> int:
        """The number of the first subject of a day, or after it."""
        return bisect_left(self._moments, (day, ""))


def keys(subject: Subject) -> Iterator[str]:
    """Its words, classes and amounts, and the articles that tell it, each with every giver."""
    things = [word for word in sorted(subject.words) if rarity(word) >= LEAST_RARE]
    things += [f"a {name}" for name in sorted(subject.classes)]
    things += [f"{quantity.value:g} of" for quantity in subject.quantities if quantity.value is not None]
    things += [f"in {article}" for article in sorted(subject.articles)]
    for actor in sorted(subject.actors):
        for thing in things:
            yield f"{actor} {thing}"
