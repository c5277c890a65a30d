"""A predicate in its marked sentence in; out, where its deed was done. A place is no party."""

from __future__ import annotations

from communique.coding.predicates import Marks, Predicate
from communique.coding.tree import Tree
from communique.records import Mention, Place

_WHERE = ("in", "at", "near", "outside", "inside", "around", "across")


def place_of(tree: Tree, marks: Marks, p: Predicate) -> Place | None:
    """The place that hangs on the deed's clause; the narrower of two, "Vilnius, Lithuania" being Vilnius."""
    for role in _WHERE:
        for token in p.roles.get(role, ()):
            for mention in marks.at(token):
                if mention.place:
                    return _place(mention)
    above = next((a for a in tree.ancestors(p.head) if tree.is_verb(a)), None)
    for i in tree.children(above, "prep") if above is not None else ():
        if tree.lemmas[i] in _WHERE:
            for token in tree.children(i, "pobj"):
                for mention in marks.at(token):
                    if mention.place:
                        return _place(mention)
    return None


def _place(mention: Mention) -> Place:
    countries = [a.id if a.kind == "state" else a.country for a in mention.actors]
    return Place(name=mention.text, country=next((c for c in countries if c), None))
