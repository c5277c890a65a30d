"""A predicate, its type and an actor that is near in; out, what tells whether that actor acts, is acted on,
or is only there.

An actor is looked at through all its mentions: those in the predicate's own sentence by their grammar, those
before it by how near and how prominent they are. Features are named strings, as in ``features``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from communique.coding.frames import classes_of
from communique.coding.linear import Seen
from communique.coding.predicates import Predicate
from communique.coding.tree import Tree
from communique.records import Actor, EventType, Mention, Party

_ROLE_ORDER = (
    "subj",
    "obj",
    "iobj",
    "poss",
    "adj",
    "to",
    "with",
    "on",
    "against",
    "for",
    "from",
    "of",
    "by",
    "between",
    "in",
    "at",
    "over",
    "toward",
    "towards",
    "into",
    "about",
    "after",
    "as",
    "comp",
    "carrier",
    "comp.subj",
    "comp.obj",
    "comp.iobj",
    "comp.to",
    "comp.with",
    "comp.from",
    "comp.on",
    "comp.against",
    "comp.of",
    "comp.between",
    "comp.in",
    "up.subj",
    "up.obj",
)
_DIRECT = frozenset({"head", "joined", "modifier"})
"""Ways of filling a role that leave it to nobody else."""
_CONTESTED = ("subj", "obj", "with", "to", "poss")
_CORE = ("subj", "obj", "iobj", "with", "to", "against", "on")
Filling = tuple[str, str]
"""A role that a mention fills, and how: as its head, joined to it, as its modifier, or within a phrase."""
_TEXTS = frozenset({"statement", "instrument", "message"})
"""Classes of nouns that name texts: "the communiqué condemns" is said by those who issued it."""
_WORDED = ("role=", "frame=", "in=")
"""Beginnings of the features that are joined with the predicate's word, as ``before`` is."""
_MODIFIERS = ("poss", "amod", "compound", "nmod", "appos", "nounmod", "det")


@dataclass(frozen=True)
class Near:
    """An actor that a reader has in mind at a sentence: how far back it was named, and how often."""

    actor: Actor
    party: Party
    ago: int
    """Sentences since it was last named: 0 for the same sentence."""
    count: int
    """Mentions in the article up to here."""
    subject: bool
    """Whether it was the subject when last named."""
    titled: bool
    """Whether the headline names it."""


def party_features(
    tree: Tree, p: Predicate, type_: EventType, nears: Sequence[Near], here: Mapping[str, tuple[Mention, ...]]
) -> list[frozenset[str]]:
    """The features of each actor that is near, in their order; ``here`` are the mentions of this sentence by
    actor id."""
    return [seen.features() for seen in look_at_parties(tree, p, type_, nears, here)]


def look_at_parties(
    tree: Tree, p: Predicate, type_: EventType, nears: Sequence[Near], here: Mapping[str, tuple[Mention, ...]]
) -> list[Seen]:
    """The same as a reader takes them."""
    mentions = {n.actor.id: here.get(n.actor.id, ()) for n in nears}
    each = {
        id(m): m for some in mentions.values() for m in some
    }  # those of several actors are looked at once
    ways = _ways_of(tree, p)
    roles = {number: _roles_of(tree, ways, m) for number, m in each.items()}
    local = {number: frozenset(_in_sentence(tree, p, m, roles[number])) for number, m in each.items()}
    fillings = {actor: frozenset(r for m in some for r in roles[id(m)]) for actor, some in mentions.items()}
    frame = _reading(p, type_, fillings)
    rivals = _Rivals(fillings)
    subject = _subject(tree, p)
    seen = []
    for near in nears:
        own = mentions[near.actor.id]
        features = set().union(*(local[id(m)] for m in own)) or set(_from_before(near))
        worded = [f"{p.lemma}|{f}" for f in features if f.startswith(_WORDED) or f == "before"]
        features.update(_standing(near, here, bool(own), subject))
        features.update(rivals.against(near.actor.id, bool(own)))
        seen.append(Seen([f"type={type_}", *frame[near.actor.id], *worded], features, type_))
    return seen


def _reading(
    p: Predicate, type_: EventType, fillings: Mapping[str, frozenset[Filling]]
) -> Mapping[str, frozenset[str]]:
    """What the closest frame of the type makes of each actor: the first of its roles that anybody fills
    directly is the side of those who fill it."""
    frame = next((m.frame for m in p.matches if m.frame.type == type_), None)
    if frame is None:
        return dict.fromkeys(fillings, frozenset())
    direct = {actor: _direct(some) for actor, some in fillings.items()}
    taken = {role for roles in direct.values() for role in roles}
    acts = next((role for role in frame.actor if role in taken), None)
    receives = next((role for role in frame.recipient if role in taken and role != acts), None)
    kind = f"{type_}{'|mutual' if frame.mutual else ''}|{frame.mode}"
    found = {}
    for actor, roles in direct.items():
        side = "actor" if acts in roles else "recipient" if receives in roles else "neither"
        said = f"reads={side}|{acts is not None}{receives is not None}"
        found[actor] = frozenset({said, f"{said}|{p.pos}", f"{kind}|{said}"})
    return found


def _direct(filling: frozenset[Filling]) -> set[str]:
    """The roles that are filled so that they are left to nobody else."""
    return {role for role, how in filling if how in _DIRECT}


class _Rivals:
    """How the actors stand beside each other: which roles are taken, how many fill theirs better."""

    def __init__(self, fillings: Mapping[str, frozenset[Filling]]) -> None:
        self._fillings = fillings
        self._direct = {actor: _direct(some) for actor, some in fillings.items()}
        self._takers = Counter(role for roles in self._direct.values() for role in roles)
        self._tiers = [_tier(some, True) for some in fillings.values() if some]

    def against(self, actor_id: str, present: bool) -> Iterator[str]:
        """The features of one of them."""
        mine = self._direct[actor_id]
        where = "here" if present else "before"
        for role in _CONTESTED:
            if role not in mine:
                yield f"{where}|{role}={'taken' if role in self._takers else 'free'}"
        tier = _tier(self._fillings[actor_id], present)
        better = sum(other < tier for other in self._tiers)
        yield f"tier={tier}|better={min(better, 3)}"
        core = any(self._takers[role] > (role in mine) for role in _CORE)
        yield f"{where}|core={core}"


def _tier(filling: frozenset[Filling], present: bool) -> int:
    """How directly an actor takes part in a deed: 0 as an argument's head, up to 4 as one named before."""
    if not filling:
        return 3 if present else 4
    hows = {how for _, how in filling}
    return 0 if "head" in hows else 1 if hows & {"joined", "modifier"} else 2


def _in_sentence(tree: Tree, p: Predicate, m: Mention, roles: Sequence[Filling]) -> Iterator[str]:
    place = "place" if m.place else "party"
    yield f"kind={m.kind}|{place}"
    if not m.commits:
        yield "uncommitted"
    for name, depth in roles:
        yield f"role={name}|{depth}"
        yield f"role={name}|{depth}|{place}"
    if not roles:
        yield "role=none"
        if m.head >= 0:
            path = tree.path(p.head, m.head)
            yield f"path={path or 'far'}"
    for match in p.matches[:1]:
        for name, _ in roles:
            if name in match.frame.actor:
                yield f"frame=actor|{match.frame.actor.index(name)}"
            if name in match.frame.recipient:
                yield f"frame=recipient|{match.frame.recipient.index(name)}"
        if match.frame.mode:
            for name, _ in roles:
                side = (
                    "actor"
                    if name in match.frame.actor
                    else "recipient"
                    if name in match.frame.recipient
                    else "no"
                )
                yield f"mode={match.frame.mode}|{side}"
        if match.frame.mutual:
            yield "frame=mutual"
            for name, _ in roles:
                yield f"frame=mutual|{name}"
    if m.head >= 0:
        yield "side=left" if m.head < p.head else "side=right"
        distance = abs(m.head - p.head)
        yield f"distance={0 if distance < 4 else 1 if distance < 9 else 2 if distance < 18 else 3}"
        yield f"dep={tree.tokens[m.head].dep}"
        up = tree.parent(m.head)
        if up is not None and tree.tokens[m.head].dep in ("pobj", "poss"):
            yield f"in={tree.lemmas[up]}"


class _Way(NamedTuple):
    """A way to fill a role: the ``number``-th role of a predicate, how directly it is filled, and how."""

    number: int
    rank: int
    role: str
    how: str


def _roles_of(tree: Tree, ways: Mapping[int, list[_Way]], m: Mention) -> list[Filling]:
    """The roles a mention fills, with how: as their head, joined to it, as its modifier, in a phrase."""
    covered = {m.head, *tree.covered(m.start, m.end)}
    best: dict[int, _Way] = {}
    for way in sorted(way for i in covered if i in ways for way in ways[i]):
        best.setdefault(way.number, way)
    return [(way.role, way.how) for way in best.values()]


def _ways_of(tree: Tree, p: Predicate) -> dict[int, list[_Way]]:
    """By a token the ways in which a mention that covers it fills a role of a predicate."""
    found: dict[int, list[_Way]] = {}
    fillers = [(role, token) for role in _ROLE_ORDER if role in p.roles for token in p.roles[role]]
    for number, (role, token) in enumerate(fillers):
        for rank, (how, i) in enumerate(_ways(tree, token)):
            found.setdefault(i, []).append(_Way(number, rank, role, how))
    return found


def _ways(tree: Tree, token: int) -> list[tuple[str, int]]:
    """The tokens by which a mention can fill a role that a token has, and how, the most direct first."""
    joined = tree.conjuncts(token)
    for listed in tree.children(
        token, "appos"
    ):  # "Samoa, Tonga and Fiji": a list that is parsed as an apposition
        joined = joined + (tree.conjuncts(listed) if tree.child(listed, "conj") is not None else [])
    found = [("head", token), *(("joined", i) for i in joined[1:])]
    for c in joined:
        found += [("modifier", i) for i in tree.children(c, *_MODIFIERS)]
        for preposition in tree.children(c, "prep"):
            how = f"{tree.lemmas[preposition]}-phrase"
            for below in tree.children(preposition, "pobj"):
                for i in tree.conjuncts(below):
                    found.append((how, i))
                    found += [(how, x) for x in tree.children(i, *_MODIFIERS)]
    return found


def _from_before(near: Near) -> Iterator[str]:
    yield "before"
    yield f"ago={min(near.ago, 4)}"
    yield f"ago={min(near.ago, 4)}|subject={near.subject}"


def _subject(tree: Tree, p: Predicate) -> str:
    """What kind of word a predicate has as its subject: a pronoun, a text that speaks for its issuers,
    some other word, or none."""
    for s in p.roles.get("subj", ()):
        if tree.tokens[s].tag.startswith("PRP"):
            return tree.lemmas[s]
        return "text" if _TEXTS.intersection(classes_of(tree.lemmas[s])) else "other"
    return "none"


def _standing(
    near: Near, here: Mapping[str, tuple[Mention, ...]], present: bool, subject: str
) -> Iterator[str]:
    where = "here" if present else "before"
    yield f"{where}|subject={subject}"
    yield f"{where}|count={min(near.count, 5)}"
    yield f"{where}|titled={near.titled}"
    yield f"{where}|others={min(len(here) - (near.actor.id in here), 4)}"
    yield f"{where}|actor={near.actor.kind}"
