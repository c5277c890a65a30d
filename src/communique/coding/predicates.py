"""A marked sentence in; out, its predicates: the words that may tell a deed, with their roles and the frames
they fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from communique.coding.frames import Entry, Frame, PartOfSpeech, entries, tagged_classes_of
from communique.coding.roles import Roles, carrier, roles
from communique.coding.tree import Tree
from communique.records import Mention

_AUXILIARY = frozenset({"aux", "auxpass"})
_REACH = 8
"""How many words after its first one the rest of a phrase ("put their names to") may stand."""
_COMPLEMENT_TAGS = {"to": ("VB",), "ing": ("VBG",)}
_OUTER_OBJECT = frozenset(
    {"series", "round", "set", "number", "package", "kind", "sort", "form", "couple", "dozen", "host"}
)
"""Nouns that stand before what is really meant ("a series of talks")."""


class Match(NamedTuple):
    """A frame that a predicate fits, and how closely."""

    frame: Frame
    phrase: tuple[str, ...]
    closeness: int
    """How many of its demands (object, complement, preposition, further words) are met."""


class Predicate(NamedTuple):
    """A word that may tell a deed."""

    head: int
    pos: PartOfSpeech
    lemma: str
    roles: Roles
    matches: tuple[Match, ...]
    """Closest first, then the heaviest."""


class Marks:
    """The mentions of a sentence, by the tokens they cover."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._near: dict[int, list[Mention]] = {}
        self._fillers: dict[int, str] = {}
        self._kinds: dict[int, frozenset[str]] = {}
        self.all: tuple[Mention, ...] = tree.sentence.mentions
        self.actors: int = len({actor.id for mention in self.all for actor in mention.actors})
        """How many actors the sentence names."""
        self._at: dict[int, list[Mention]] = {}
        for mention in self.all:
            for i in tree.covered(mention.start, mention.end):
                self._at.setdefault(i, []).append(mention)

    def at(self, i: int) -> list[Mention]:
        """The mentions that cover a token."""
        return self._at.get(i, [])

    def near(self, i: int) -> list[Mention]:
        """The mentions that cover a token, or else those that modify it."""
        if i not in self._near:
            modifiers = self._tree.children(i, "poss", "amod", "compound", "nmod")
            self._near[i] = self.at(i) or [m for c in modifiers for m in self.at(c)]
        return self._near[i]

    def filler(self, i: int) -> str:
        """What fills a role by a token: ``actor``, a mention left ``open``, a ``pronoun``, a ``clause``, or
        some ``noun``."""
        if i not in self._fillers:
            self._fillers[i] = self._filler(i)
        return self._fillers[i]

    def kinds(self, i: int) -> frozenset[str]:
        """All that a frame may call a token when it wants it: its noun, its classes, what it is."""
        if i not in self._kinds:
            self._kinds[i] = frozenset(self._wanted_as(i))
        return self._kinds[i]

    def _wanted_as(self, i: int) -> Iterator[str]:
        tree = self._tree
        for name in names(tree, i):
            yield name
            yield from tagged_classes_of(name)
        if tree.lemmas[i] in _OUTER_OBJECT:
            for preposition in tree.children(i, "prep"):
                for inner in tree.children(preposition, "pobj"):
                    yield from self.kinds(inner)
        if tree.is_verb(i):
            yield "@clause"
        for m in self.at(i):
            if m.actors or m.people:
                yield "@actor"
            if m.people or m.kind in ("person", "office"):
                yield "@person"

    def _filler(self, i: int) -> str:
        mentions = self.near(i)
        if mentions:
            return "actor" if any(m.actors for m in mentions) else "open"
        tag = self._tree.tokens[i].tag
        return "pronoun" if tag.startswith("PRP") else "clause" if tag.startswith("VB") else "noun"


def predicates(tree: Tree, marks: Marks) -> Iterator[Predicate]:
    """Every verb but the auxiliaries, and every noun and adjective that a frame knows; in the order of the
    sentence."""
    taken: set[int] = set()
    found: dict[int, Predicate] = {}
    known = entries()
    for i, pos in _candidates(tree):
        possible = [entry for name in names(tree, i) for entry in known.get((pos, name), ())]
        if pos != "verb" and not possible:
            continue
        if pos == "noun" and any(m.kind == "name" for m in marks.at(i)):
            continue
        predicate = _predicate(tree, marks, i, pos, possible)
        if pos == "verb" or predicate.matches:
            found[i] = predicate
        if pos == "verb" and any(m.frame.objects or len(m.phrase) > 1 for m in predicate.matches[:1]):
            taken.update(o for o in predicate.roles.get("obj", ()) if not _owned(tree, marks, o))
    yield from (
        p for i, p in sorted(found.items()) if p.pos == "verb" or not (i in taken or _carried(tree, i, found))
    )


def _owned(tree: Tree, marks: Marks, noun: int) -> bool:
    """Whether a noun names who did it, so that it tells a deed of its own: "*Chinese* objections"."""
    return any(m.actors for c in tree.children(noun, "poss", "amod", "compound") for m in marks.at(c))


def _candidates(tree: Tree) -> Iterator[tuple[int, PartOfSpeech]]:
    for i, token in enumerate(tree.tokens):
        if token.tag.startswith("VB") and token.dep not in _AUXILIARY:
            yield i, "verb"
        elif token.tag in ("NN", "NNS", "NNP", "NNPS"):
            yield i, "noun"
        elif token.tag.startswith("JJ"):
            yield i, "adj"


def _carried(tree: Tree, noun: int, found: Mapping[int, Predicate]) -> bool:
    """Whether the verb over a noun already tells its deed, as "held" does for "held talks"."""
    verb = carrier(tree, noun)
    over = found.get(verb) if verb is not None else None
    if over is None or not over.matches or noun not in over.roles.get("obj", ()):
        return False
    return over.matches[0].frame.type == found[noun].matches[0].frame.type


def _predicate(tree: Tree, marks: Marks, i: int, pos: PartOfSpeech, possible: Iterable[Entry]) -> Predicate:
    its_roles = roles(tree, i)
    fitting = [
        Match(entry.frame, entry.words, closeness)
        for entry in possible
        if (closeness := _closeness(tree, marks, i, its_roles, entry)) is not None
    ]
    if len(fitting) > 1:
        fitting.sort(key=lambda m: (-m.closeness, -m.frame.weight))
    return Predicate(i, pos, tree.lemmas[i], its_roles, tuple(fitting))


def _closeness(tree: Tree, marks: Marks, i: int, its_roles: Roles, entry: Entry) -> int | None:
    """How closely a predicate fits a frame; ``None`` where it does not. What is cheap is asked first."""
    frame = entry.frame
    closeness = 0
    if entry.rest:
        if not tree.words.issuperset(entry.rest) or not _followed(tree, i, entry.rest):
            return None
        closeness += 2 * len(entry.rest)
    if frame.prepositions:
        if frame.prepositions.isdisjoint(its_roles):
            return None
        closeness += 1
    if frame.complement is not None:
        if not _complemented(tree, its_roles, frame.complement):
            return None
        closeness += 1
    if frame.subjects:
        if all(frame.subjects.isdisjoint(marks.kinds(s)) for s in its_roles.get("subj", ())):
            return None
        closeness += 1
    if frame.objects or frame.not_objects:
        met = _object_met(tree, marks, its_roles, entry)
        if met is None:
            return None
        closeness += met
    if frame.without and not frame.without.isdisjoint(tree.lemmas):
        return None
    return closeness


def _object_met(tree: Tree, marks: Marks, its_roles: Roles, entry: Entry) -> int | None:
    """How closely a predicate's objects are those that a frame wants; ``None`` where they are not, or are
    some that it does not want."""
    frame = entry.frame
    objects = its_roles.get("obj", ()) + its_roles.get("comp", ())
    if entry.rest:
        objects += its_roles.get(entry.rest[-1], ())
    if frame.not_objects and not all(frame.not_objects.isdisjoint(marks.kinds(o)) for o in objects):
        return None
    if not frame.objects:
        return 0
    fitting = [o for o in objects if not frame.objects.isdisjoint(marks.kinds(o))]
    if not fitting:
        return None
    if not frame.modifiers:
        return 2
    described = any(tree.lemmas[m] in frame.modifiers for o in fitting for m in tree.children(o, "amod"))
    return 4 if described else None


def _followed(tree: Tree, i: int, words: tuple[str, ...]) -> bool:
    """Whether the words stand behind a token, in order, each not far from the last, particles and
    prepositions hung on it."""
    at = i
    for word in words:
        reach = range(at + 1, min(len(tree.tokens), at + 1 + _REACH))
        found = next((j for j in reach if word in (tree.lemmas[j], tree.tokens[j].text.lower())), None)
        if found is None or (
            tree.tokens[found].tag in ("RP", "IN", "TO")
            and tree.tokens[found].dep != "aux"
            and tree.tokens[found].head not in range(i, found + 1)
        ):
            return False
        at = found
    return True


def names(tree: Tree, i: int) -> tuple[str, ...]:
    """What a token can be looked up as: its lemma, and that with what a hyphen joins to it ("cease-fire")."""
    lemma = tree.lemmas[i]
    if i < 2 or tree.tokens[i - 1].tag != "HYPH":
        return (lemma,)
    first = tree.lemmas[i - 2]
    return (lemma, f"{first}-{lemma}", f"{first}{lemma}")


def _complemented(tree: Tree, its_roles: Roles, form: str) -> bool:
    complements = its_roles.get("comp", ())
    if form == "that":
        return any(tree.tokens[c].dep in ("ccomp", "acl") for c in complements)
    return any(tree.tokens[c].tag in _COMPLEMENT_TAGS.get(form, ()) for c in complements)
