"""Whom an article has mentioned so far, and who of them is in the reader's mind."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from communique.actors.knowledge import get
from communique.records import Person, Record, Sector

REACH = 6
"""How many sentences back a pronoun or description may look: past that, readers need a name again."""


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

    @property
    def sort(self) -> str:
        """``person``, ``state``, ``organisation``, ``group`` or ``company``."""
        if self.people:
            return "person"
        kind = get(self.actors[0]).kind if self.actors else "other"
        return {"territory": "state", "armed_group": "group", "other": "group", "body": "organisation"}.get(
            kind, kind
        )


Test = Callable[[Referent], bool]


class History:
    """The mentions of an article in the order of reading."""

    def __init__(self) -> None:
        self.referents: list[Referent] = []

    def add(self, referent: Referent) -> None:
        self.referents.append(referent)

    def back(self, sentence: int, reach: int = REACH) -> Iterator[Referent]:
        """The mentions within reach, the latest first."""
        for referent in reversed(self.referents):
            if sentence - referent.sentence > reach:
                return
            yield referent

    def salient(self, sentence: int, fits: Test, reach: int = REACH) -> Referent | None:
        """The mention that fits and is most in mind: near, a subject, named rather than alluded to."""
        best, height = None, 0.0
        for rank, referent in enumerate(self.back(sentence, reach)):
            if not fits(referent):
                continue
            score = salience(referent, sentence) - 0.01 * rank
            if best is None or score > height:
                best, height = referent, score
        return best


def salience(referent: Referent, sentence: int) -> float:
    """How much a mention is in mind some sentences later; only the order of the values matters."""
    return (
        -1.0 * (sentence - referent.sentence)
        + 0.9 * referent.subject
        - 0.7 * referent.weak
        - 0.9 * referent.place
    )
