"""Reports of an article, in order, and predicates in; out, who speaks where a document does: what "the joint
statement condemns", those who issued it condemn.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.coding.frames import classes
from communique.coding.parties import Sides
from communique.coding.predicates import Marks, Predicate
from communique.coding.tree import Tree
from communique.records import EventType, Party

JOINT = frozenset({"joint", "common"})
TOGETHER: tuple[EventType, ...] = ("AGREE", "SUPPORT", "CONSULT", "COOPERATE")
"""Deeds that several do together and often put in writing."""


class Issuers:
    """Who put their names to the document an article speaks of, as far as it has been read."""

    def __init__(self) -> None:
        self._issued: tuple[Party, ...] = ()
        self._together: tuple[Party, ...] = ()

    def note(self, tree: Tree, p: Predicate, deed: EventType, actors: Sequence[Party]) -> None:
        """Takes note of whoever issues or signs a document, and of whoever does something together."""
        if any(tree.lemmas[i] in classes()["communique"] for i in p.roles.get("obj", ())):
            self._issued = _implied(actors)
        if len(actors) > 1 and deed in TOGETHER:
            self._together = _implied(actors)

    def speak(self, tree: Tree, marks: Marks, p: Predicate, found: Sides) -> Sides:
        """The sides of a deed; where its subject is a document that nobody is named with, its issuers act.

        They are those who are known to have issued one; of a joint one else, who last did something together.
        """
        documents = classes()["communique"]
        named = [i for i in p.roles.get("subj", ()) if tree.lemmas[i] in documents and not marks.near(i)]
        joint = any(tree.lemmas[m] in JOINT for i in named for m in tree.children(i, "amod"))
        issuers = self._issued or (self._together if joint else ())
        if not named or not issuers:
            return found
        names = {party.id for party in issuers}
        others = tuple(party for party in (*found.actors, *found.recipients) if party.id not in names)
        return Sides(issuers, others, found.sureness or SURENESS)


SURENESS = 0.5
"""How sure the parties are where no reader of theirs has named any."""


def _implied(actors: Sequence[Party]) -> tuple[Party, ...]:
    """The parties without the words that name them elsewhere."""
    return tuple(Party(id=a.id, name=a.name, wikidata=a.wikidata, sector=a.sector) for a in actors)
