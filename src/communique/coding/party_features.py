"""A predicate, its type and an actor that is near in; out, what tells whether that actor acts, is acted on,
or is only there.

An actor is looked at through all its mentions: those in the predicate's own sentence by their grammar, those
before it by how near and how prominent they are. Features are named strings, as in ``features``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from communique.coding.frames import classes_of
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
    ways = [(name, _ways(tree, token)) for name in _ROLE_ORDER for token in p.roles.get(name, ())]
    roles = {m: tuple(_roles_of(tree, ways, m)) for n in nears for m in here.get(n.actor.id, ())}
    fillings = {n.actor.id: frozenset(r for m in here.get(n.actor.id, ()) for r in roles[m]) for n in nears}
    frame = _reading(p, type_, fillings)
    return [_of_one(tree, p, type_, n, here, fillings, roles) | frame[n.actor.id] for n in nears]


def _of_one(
    tree: Tree,
    p: Predicate,
    type_: EventType,
    near: Near,
    here: Mapping[str, tuple[Mention, ...]],
    fillings: Mapping[str, frozenset[Filling]],
    roles: Mapping[Mention, tuple[Filling, ...]],
) -> frozenset[str]:
    mentions = here.get(near.actor.id, ())
    local = {f for m in mentions for f in _in_sentence(tree, p, m, roles[m])}
    if not local:
        local = set(_from_before(near))
    local |= set(_standing(near, here, mentions, _subject(tree, p)))
    local |= set(_against_others(near.actor.id, bool(mentions), fillings))
    seen = [f"type={type_}", *local]
    for f in local:
        seen.append(f"{type_}|{f}")
        if f.startswith(_WORDED) or f == "before":
            seen.append(f"{p.lemma}|{f}")
    return frozenset(seen)


def _reading(
    p: Predicate, type_: EventType, fillings: Mapping[str, frozenset[Filling]]
) -> Mapping[str, frozenset[str]]:
    """What the closest frame of the type makes of each actor: the first of its roles that anybody fills
    directly is the side of those who fill it."""
    frame = next((m.frame for m in p.matches if m.frame.type == type_), None)
    if frame is None:
        return dict.fromkeys(fillings, frozenset())
    direct = {actor: {role for role, how in some if how in _DIRECT} for actor, some in fillings.items()}
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


def _against_others(
    actor_id: str, present: bool, fillings: Mapping[str, frozenset[Filling]]
) -> Iterator[str]:
    """How an actor stands beside the others: which roles are taken, how many fill theirs better."""
    others = {
        role for other, some in fillings.items() if other != actor_id for role, how in some if how in _DIRECT
    }
    mine = {role for role, how in fillings[actor_id] if how in _DIRECT}
    where = "here" if present else "before"
    for role in _CONTESTED:
        if role not in mine:
            yield f"{where}|{role}={'taken' if role in others else 'free'}"
    tier = _tier(fillings[actor_id], present)
    better = sum(_tier(some, True) < tier for other, some in fillings.items() if other != actor_id and some)
    yield f"tier={tier}|better={min(better, 3)}"
    yield f"{where}|core={len(others & {'subj', 'obj', 'iobj', 'with', 'to', 'against', 'on'}) > 0}"


def _tier(filling: frozenset[Filling], present: bool) -> int:
    """How directly an actor takes part in a deed: 0 as an argument's head, up to 4 as one named before."""
    if not filling:
        return 3 if present else 4
    hows = {how for _, how in filling}
    return 0 if "head" in hows else 1 if hows & {"joined", "modifier"} else 2


def _in_sentence(tree: Tree, p: Predicate, m: Mention, roles: tuple[Filling, ...]) -> Iterator[str]:
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


def _roles_of(tree: Tree, ways: list[tuple[str, list[tuple[str, int]]]], m: Mention) -> Iterator[Filling]:
    """The roles a mention fills, with how: as their head, joined to it, as its modifier, in a phrase."""
    covered = {m.head, *tree.covered(m.start, m.end)}
    for name, fillings in ways:
        how = next((how for how, i in fillings if i in covered), None)
        if how is not None:
            yield name, how


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
    near: Near, here: Mapping[str, tuple[Mention, ...]], mentions: tuple[Mention, ...], subject: str
) -> Iterator[str]:
    where = "here" if mentions else "before"
    yield f"{where}|subject={subject}"
    yield f"{where}|count={min(near.count, 5)}"
    yield f"{where}|titled={near.titled}"
    yield f"{where}|others={min(len([a for a in here if a != near.actor.id]), 4)}"
    yield f"{where}|actor={near.actor.kind}"
