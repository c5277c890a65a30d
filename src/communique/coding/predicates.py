"""A marked sentence in; out, its predicates: the words that may tell a deed, with their roles and the frames
they fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Match:
    """A frame that a predicate fits, and how closely."""

    frame: Frame
    phrase: tuple[str, ...]
    closeness: int
    """How many of its demands (object, complement, preposition, further words) are met."""


@dataclass(frozen=True)
class Predicate:
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
        if pos != "verb" and known.keys().isdisjoint((pos, name) for name in _names(tree, i)):
            continue
        if pos == "noun" and any(m.kind == "name" for m in marks.at(i)):
            continue
        predicate = _predicate(tree, marks, i, pos)
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


def _predicate(tree: Tree, marks: Marks, i: int, pos: PartOfSpeech) -> Predicate:
    lemma = tree.lemmas[i]
    its_roles = roles(tree, i)
    fitting = []
    for name in _names(tree, i):
        for entry in entries().get((pos, name), ()):
            if entry.rest and not tree.words.issuperset(entry.rest):
                continue  # spares a closer look at two phrases in three
            match = _match(tree, marks, i, its_roles, entry)
            if match is not None:
                fitting.append(match)
    fitting.sort(key=lambda m: (-m.closeness, -m.frame.weight))
    return Predicate(i, pos, lemma, its_roles, tuple(fitting))


def _match(tree: Tree, marks: Marks, i: int, its_roles: Roles, entry: Entry) -> Match | None:
    frame = entry.frame
    closeness = 0
    objects = its_roles.get("obj", ()) + its_roles.get("comp", ())
    if entry.rest:
        if not _followed(tree, i, entry.rest):
            return None
        closeness += 2 * len(entry.rest)
        objects += its_roles.get(entry.rest[-1], ())
    if frame.not_objects and any(_fits(tree, marks, o, frame.not_objects) for o in objects):
        return None
    if frame.objects:
        fitting = [o for o in objects if _fits(tree, marks, o, frame.objects)]
        if not fitting:
            return None
        closeness += 2
        if frame.modifiers:
            if not any(tree.lemmas[m] in frame.modifiers for o in fitting for m in tree.children(o, "amod")):
                return None
            closeness += 2
    if frame.subjects:
        if not any(_fits(tree, marks, s, frame.subjects) for s in its_roles.get("subj", ())):
            return None
        closeness += 1
    if frame.complement is not None:
        if not _complemented(tree, its_roles, frame.complement):
            return None
        closeness += 1
    if frame.prepositions:
        if not any(p in its_roles for p in frame.prepositions):
            return None
        closeness += 1
    if frame.without and not frame.without.isdisjoint(tree.lemmas):
        return None
    return Match(frame, entry.words, closeness)


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


def _fits(tree: Tree, marks: Marks, i: int, wanted: frozenset[str]) -> bool:
    """Whether a token is one of the nouns, classes or kinds that a frame wants as its object."""
    lemma = tree.lemmas[i]
    if not wanted.isdisjoint(_names(tree, i)) or (
        lemma in _OUTER_OBJECT
        and any(
            _fits(tree, marks, o, wanted) for p in tree.children(i, "prep") for o in tree.children(p, "pobj")
        )
    ):
        return True
    if "@clause" in wanted and tree.is_verb(i):
        return True
    for m in marks.at(i):
        if "@actor" in wanted and (m.actors or m.people):
            return True
        if "@person" in wanted and (m.people or m.kind in ("person", "office")):
            return True
    return any(not wanted.isdisjoint(tagged_classes_of(name)) for name in _names(tree, i))


def _names(tree: Tree, i: int) -> tuple[str, ...]:
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
