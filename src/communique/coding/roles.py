"""A tree and a predicate in; out, its roles: which tokens stand to it as subject, object, or behind a
preposition.

The roles are the logical ones: the object of a passive is its subject, a relative pronoun is its antecedent,
and an infinitive, a participle or a second verb has the subject that grammar gives it (control, raising,
coordination). Labels are ClearNLP's.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import tomli

from communique.coding.tree import Tree

Roles = Mapping[str, tuple[int, ...]]
"""Role name (``subj``, ``obj``, ``iobj``, ``poss``, ``adj``, ``comp`` or a preposition) -> head tokens."""

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_PASSIVE = ("nsubjpass", "auxpass")
_SUBJECT_CONTROL = frozenset({"promise", "vow", "threaten", "offer", "pledge"})
"""Verbs with an object whose infinitive still has their subject ("promised Kyiv to send")."""

_DEPTH = 4
"""How many governors are asked for a missing subject: deeper chains are the parser's mistakes more often than
not."""


@cache
def verbs_of(kind: str) -> frozenset[str]:
    """A list of ``data/light_verbs.toml``."""
    table = tomli.loads((files(__package__) / "data" / "light_verbs.toml").read_text("utf-8"))
    return frozenset(table[kind])


def roles(tree: Tree, i: int) -> dict[str, tuple[int, ...]]:
    """The roles of a predicate, whatever its part of speech."""
    if tree.is_verb(i):
        return _of_verb(tree, i)
    if tree.is_noun(i):
        return _of_noun(tree, i)
    return _of_adjective(tree, i)


def _of_verb(tree: Tree, i: int) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    _add(found, "subj", subject(tree, i))
    _add(found, "obj", objects(tree, i))
    _add(found, "iobj", tuple(_nominal_of_dative(tree, i)))
    _add(found, "comp", tuple(tree.children(i, "xcomp", "ccomp")))
    _prepositions(tree, i, found)
    for direct in found.get("obj", ())[:1]:
        _prepositions(tree, direct, found)
    _of_clause_below(tree, i, found)
    _of_clause_above(tree, i, found)
    return found


def _of_clause_below(tree: Tree, i: int, found: dict[str, tuple[int, ...]]) -> None:
    """Whom the clause that a verb governs is about: "declined to receive the *envoy*"."""
    clauses = [c for c in tree.children(i, "xcomp", "ccomp") if tree.is_verb(c)]
    clauses += [c for p in tree.children(i, "prep") for c in tree.children(p, "pcomp") if tree.is_verb(c)]
    for clause in clauses:
        inner: dict[str, tuple[int, ...]] = {}
        _add(inner, "subj", subject(tree, clause))
        _add(inner, "obj", objects(tree, clause))
        _add(inner, "iobj", tuple(_nominal_of_dative(tree, clause)))
        _prepositions(tree, clause, inner)
        for role, tokens in inner.items():
            _add(found, f"comp.{role}", tuple(t for t in tokens if t not in found.get("subj", ())))


def _of_clause_above(tree: Tree, i: int, found: dict[str, tuple[int, ...]]) -> None:
    """Who says or does what a clause tells: "*Chile* says that Peru has broken the truce"."""
    up = tree.parent(i)
    if up is not None and tree.tokens[i].dep in ("ccomp", "pcomp", "advcl", "xcomp"):
        verb = tree.parent(up) if tree.tokens[i].dep == "pcomp" else up
        if verb is not None and tree.is_verb(verb):
            _add(found, "up.subj", subject(tree, verb))
            _add(found, "up.obj", objects(tree, verb))


def _of_noun(tree: Tree, i: int) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    _add(found, "poss", tuple(tree.children(i, "poss")))
    _add(found, "adj", tuple(tree.children(i, "amod", "compound", "nmod", "nounmod")))
    _add(found, "comp", tuple(tree.children(i, "acl", "ccomp")))
    _prepositions(tree, i, found)
    for of in found.get("of", ())[
        :1
    ]:  # "the expulsion of two envoys by Nepal": whoever does it, wherever it hangs
        by = [b for b in tree.children(of, "prep", "agent") if tree.lemmas[b] == "by"]
        _add(found, "by", tuple(t for b in by for t in tree.children(b, "pobj")))
    verb = carrier(tree, i)
    if verb is not None:
        subjects = subject(tree, verb)
        if i not in subjects:
            _add(found, "subj" if tree.lemmas[verb] in verbs_of("light") else "carrier", subjects)
        _add(found, "iobj", tuple(_nominal_of_dative(tree, verb)))
        _prepositions(tree, verb, found)
    return found


def _of_adjective(tree: Tree, i: int) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    verb = tree.parent(i)
    if (
        tree.tokens[i].dep in ("acomp", "oprd", "attr", "conj", "ROOT")
        and verb is not None
        and tree.is_verb(verb)
    ):
        _add(found, "subj", subject(tree, verb))
        _prepositions(tree, verb, found)
    elif tree.tokens[i].dep == "amod" and verb is not None:
        _add(found, "subj", (verb,))
    _add(found, "comp", tuple(tree.children(i, "xcomp", "ccomp")))
    _prepositions(tree, i, found)
    return found


def carrier(tree: Tree, noun: int) -> int | None:
    """The verb that carries a noun as its object or subject: "held" in "held talks", "took place" in "talks
    took place"."""
    first = tree.first_conjunct(noun)
    up = tree.parent(first)
    if up is None or tree.tokens[first].dep not in ("dobj", "nsubjpass", "nsubj", "attr", "pobj"):
        return None
    if tree.tokens[first].dep == "pobj":
        up = tree.parent(up)
    return up if up is not None and tree.is_verb(up) else None


def is_passive(tree: Tree, i: int) -> bool:
    """Whether a verb stands in the passive, finite or as a reduced relative clause."""
    if tree.child(i, *_PASSIVE) is not None:
        return True
    token = tree.tokens[i]
    if token.dep == "conj" and token.tag == "VBN" and tree.child(i, "nsubj", "dobj", "aux") is None:
        up = tree.parent(i)
        return up is not None and tree.is_verb(up) and is_passive(tree, up)
    return (
        token.tag == "VBN"
        and token.dep in ("acl", "advcl", "relcl", "amod")
        and tree.child(i, "aux", "dobj") is None
    )


def subject(tree: Tree, i: int, depth: int = 0) -> tuple[int, ...]:
    """Who does what a verb says: its logical subject, found through passives, control, relatives and
    coordination."""
    if is_passive(tree, i):
        agents = [pobj for agent in tree.children(i, "agent") for pobj in tree.children(agent, "pobj")]
        agents += [
            p
            for by in tree.children(i, "prep")
            if tree.tokens[by].lemma == "by"
            for p in tree.children(by, "pobj")
        ]
        return tuple(agents)
    own = [_antecedent(tree, i, s) for s in tree.children(i, "nsubj", "csubj")]
    if own and not _caused(tree, i):
        return tuple(own)
    if own:
        return subject(tree, tree.tokens[i].head, depth + 1)
    return _inherited(tree, i, depth)


def _caused(tree: Tree, i: int) -> bool:
    """Whether a clause is what somebody had done: "had the *envoy* summoned"."""
    token = tree.tokens[i]
    above = tree.tokens[token.head]
    return token.tag in ("VBN", "VBD") and token.dep == "ccomp" and above.lemma == "have"


def objects(tree: Tree, i: int) -> tuple[int, ...]:
    """To whom or what a verb does it: its logical object."""
    if _caused(tree, i):
        return tuple(tree.children(i, "nsubj", "nsubjpass"))
    if is_passive(tree, i):
        own = [_antecedent(tree, i, s) for s in tree.children(i, "nsubjpass")]
        if own:
            return tuple(own)
        up = tree.parent(i)
        token = tree.tokens[i]
        if up is not None and token.dep in ("acl", "relcl", "amod") and not tree.is_verb(up):
            return (up,)
        if up is not None and token.dep == "conj" and tree.is_verb(up):
            return objects(tree, up)
        return _of_main_clause(tree, i)
    own = [_antecedent(tree, i, o) for o in tree.children(i, "dobj", "oprd", "attr")]
    if own:
        return tuple(own)
    up = tree.parent(i)
    if tree.tokens[i].dep == "relcl" and up is not None and tree.child(i, "nsubj") is not None:
        return () if any(tree.tokens[s].lemma in _RELATIVE for s in tree.children(i, "nsubj")) else (up,)
    for later in tree.children(i, "conj"):
        if tree.is_verb(later) and not tree.children(i, "prep", "xcomp", "ccomp"):
            return tuple(tree.children(later, "dobj"))
    return ()


def _inherited(tree: Tree, i: int, depth: int) -> tuple[int, ...]:
    """The subject of a verb that has none of its own."""
    up = tree.parent(i)
    if up is None or depth >= _DEPTH:
        return ()
    dep = tree.tokens[i].dep
    if dep in ("acl", "relcl") and not tree.is_verb(up):
        if tree.tokens[i].tag in ("VBG",):
            return (up,)
        holders = tree.children(up, "poss")  # "Japan's decision to send"
        verb = carrier(tree, up)
        return tuple(holders) or (subject(tree, verb, depth + 1) if verb is not None else ())
    if dep == "amod" and not tree.is_verb(up):
        return (up,) if tree.tokens[i].tag == "VBG" else ()
    if dep == "pcomp":
        up = tree.parent(up)
        if up is None:
            return ()
        if tree.lemmas[up] in verbs_of("together"):
            return subject(tree, up, depth + 1) + objects(tree, up)
    if not tree.is_verb(up):
        if tree.tokens[up].dep in ("acomp", "xcomp"):
            return _inherited(tree, up, depth + 1)
        return tuple(tree.children(up, "poss"))
    if dep in ("xcomp", "advcl") and tree.tokens[i].tag == "VB" and (asked := _addressed(tree, up)):
        return asked
    if dep == "xcomp":
        governed = objects(tree, up)
        if governed and tree.tokens[up].lemma not in _SUBJECT_CONTROL and tree.tokens[i].tag in ("VB", "VBG"):
            return governed
    if dep == "ccomp" and tree.tokens[i].tag not in ("VB", "VBG"):
        return ()
    return subject(tree, up, depth + 1) or (objects(tree, up) if is_passive(tree, up) else ())


def _of_main_clause(tree: Tree, i: int) -> tuple[int, ...]:
    """Of what a participle beside a clause is said, its subject: "signed in May, the *pact* binds both". With
    "as" it is of nothing in it ("as agreed in May")."""
    up = tree.parent(i)
    if up is None or tree.tokens[i].dep != "advcl" or not tree.is_verb(up):
        return ()
    if any(tree.lemmas[m] == "as" for m in tree.children(i, "mark", "advmod")):
        return ()
    return objects(tree, up) if is_passive(tree, up) else tuple(tree.children(up, "nsubj"))


def _addressed(tree: Tree, verb: int) -> tuple[int, ...]:
    """Who is asked, behind a preposition, to do something: "called on *France* to send tanks"."""
    asking = (
        p
        for p in tree.children(verb, "prep")
        if f"{tree.lemmas[verb]} {tree.lemmas[p]}" in verbs_of("asking")
    )
    return tuple(who for p in asking for who in tree.children(p, "pobj"))


def _antecedent(tree: Tree, verb: int, pronoun: int) -> int:
    """What a relative pronoun stands for; the token itself where it is none."""
    up = tree.parent(verb)
    while up is not None and tree.tokens[verb].dep == "conj":
        verb, up = up, tree.parent(up)
    if tree.lemmas[pronoun] in _RELATIVE and tree.tokens[verb].dep == "relcl" and up is not None:
        return up
    return pronoun


def _nominal_of_dative(tree: Tree, i: int) -> list[int]:
    found = []
    for dative in tree.children(i, "dative"):
        below = tree.children(dative, "pobj")
        found.extend(below or [dative])
    return found


def _prepositions(tree: Tree, i: int, found: dict[str, tuple[int, ...]]) -> None:
    """Adds what stands behind the prepositions of a token, and behind those that go on from there ("because
    of")."""
    own = tree.children(i, "prep", "agent", "dative")
    for prep in (p for first in own for p in tree.conjuncts(first)):  # "to Lima and to Quito"
        below = tree.children(prep, "pobj", "pcomp")
        for further in tree.children(prep, "prep"):
            below = below + tree.children(further, "pobj")
        _add(found, tree.lemmas[prep], tuple(below))


def _add(found: dict[str, tuple[int, ...]], role: str, tokens: tuple[int, ...]) -> None:
    if tokens:
        before = found.get(role, ())
        found[role] = tuple(dict.fromkeys(before + tokens)) if before or len(tokens) > 1 else tokens
