"""Whom an article has mentioned so far, and who of them is in the reader's mind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import log1p

from communique.actors.knowledge import get
from communique.actors.meanings import Topic
from communique.records import Person, Record, Sector

REACH = 6
"""How many sentences back a pronoun or description may look: past that, readers need a name again."""

SUBJECT, WEAK, PLACE, TOPICAL = 0.9, -0.3, -0.9, 0.25
"""What it is worth, in sentences of distance, to be a subject, a mere modifier, a place, and to be what the
article is
about (times the logarithm of how often it is named)."""

KNOWN = 0.8
"""The same for how active an actor is beside others."""

FADING = 0.6
"""How much of a mention is left in mind one sentence later, where several mentions add up."""


class Referent(Record, frozen=True):
    """Somebody the article has mentioned, at one mention."""

    actors: tuple[str, ...]
    sentence: int
    paragraph: int
    token: int
    people: tuple[Person, ...] = ()
    sector: Sector | None = None
    gender: str | None = None
    plural: bool = False
    subject: bool = False
    place: bool = False
    weak: bool = False
    """An adjective or a possessor inside another phrase: named, but not what the sentence speaks of."""
    commits: bool = True
    title: str | None = None
    human: bool = False
    """Whether it is one person, by name or by office."""

    @property
    def sort(self) -> str:
        """``person``, ``state``, ``organisation``, ``group`` or ``company``."""
        if self.human:
            return "person"
        kind = get(self.actors[0]).kind if self.actors else "other"
        return SORTS.get(kind, kind)


SORTS = {"territory": "state", "armed_group": "group", "other": "group", "body": "organisation"}

Test = Callable[[Referent], bool]


class History:
    """The mentions of an article in the order of reading."""

    def __init__(self, about: Topic) -> None:
        self.about = about
        self.referents: list[Referent] = []
        self.genders: dict[str, str] = {}
        """What a person was shown to be, by a title or by a pronoun that stood for them."""

    def add(self, referent: Referent) -> None:
        self.referents.append(referent)
        if referent.gender and referent.human and len(referent.people) == 1:
            self.genders.setdefault(referent.people[0].name, referent.gender)

    def gender(self, referent: Referent) -> str | None:
        """What the one mentioned is known to be, from this mention or from another."""
        if referent.gender or not referent.people:
            return referent.gender
        return self.genders.get(referent.people[0].name)

    def person(self, actor: str, sentence: int) -> Person | None:
        """Who was last named as acting for somebody, alone and within reach."""
        for referent in self.back(sentence):
            if referent.human and referent.actors == (actor,) and len(referent.people) == 1:
                return referent.people[0]
        return None

    def back(self, sentence: int, reach: int = REACH) -> Iterator[Referent]:
        """The mentions within reach, the latest first."""
        for referent in reversed(self.referents):
            if sentence - referent.sentence > reach:
                return
            yield referent

    def salient(
        self, sentence: int, fits: Test, reach: int = REACH, topical: float = TOPICAL
    ) -> Referent | None:
        """The mention that fits and is most in mind: near, a subject, named rather than alluded to.

        ``topical`` is how much it counts to be what the article is about.
        """
        best, height = None, 0.0
        for rank, referent in enumerate(self.back(sentence, reach)):
            if fits(referent):
                score = self.salience(referent, sentence, topical) - 0.01 * rank
                if best is None or score > height:
                    best, height = referent, score
        return best

    def salience(self, referent: Referent, sentence: int, topical: float) -> float:
        """How much a mention is in mind some sentences later; only the order of the values matters."""
        return (
            SUBJECT * referent.subject
            + WEAK * referent.weak
            + PLACE * referent.place
            + topical * log1p(max((self.about.get(id, 0) for id in referent.actors), default=0))
            - (sentence - referent.sentence)
        )

    def active(self, sentence: int, fits: Test) -> list[str]:
        """The ids of all that fit, the most active first: every mention adds to its actor, and fades."""
        heat: dict[str, float] = {}
        for referent in self.back(sentence):
            if fits(referent):
                weight = 1 + 0.5 * referent.subject - 0.4 * referent.weak - 0.4 * referent.place
                for id in referent.actors:
                    heat[id] = heat.get(id, 0) + weight * FADING ** (sentence - referent.sentence)
        for id in heat:
            heat[id] += KNOWN * log1p(self.about.get(id, 0))
        return sorted(heat, key=lambda id: -heat[id])
