"""A predicate in its sentence in; out, what the trained reader sees of it: a set of named features.

Each is a short string, "name=value", so that a decision can be explained by the features that weighed most.
Joined features ("lemma|object") let a linear reader see what only means something together.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.coding.frames import classes_of
from communique.coding.linear import Seen
from communique.coding.predicates import Marks, Predicate
from communique.coding.tree import Tree
from communique.records import Sentence

_NEGATION = "neg"
_MODAL = "MD"
_CLAUSE_PREPOSITIONS = frozenset(
    {"to", "with", "on", "against", "for", "from", "in", "at", "between", "of", "by", "over", "into"}
)
_SMALL = {"aux": "aux", "auxpass": "aux", "mark": "mark", "advmod": "adv"}
_WINDOW = 2


def features(
    tree: Tree, marks: Marks, predicate: Predicate, neighbours: tuple[Predicate, ...], page: frozenset[str]
) -> frozenset[str]:
    """The features of one predicate; ``neighbours`` are all predicates of its sentence, ``page`` what the
    page is like (``gist``)."""
    return look_at_deed(tree, marks, predicate, neighbours, page).features()


def look_at_deed(
    tree: Tree, marks: Marks, predicate: Predicate, neighbours: tuple[Predicate, ...], page: frozenset[str]
) -> Seen:
    """The same as a reader takes them: what the page is like also joined with the deed that the closest frame
    reads."""
    parts = (_word, _arguments, _parties, _frames, _grammar, _surroundings)
    own = set().union(
        *(part(tree, marks, predicate) for part in parts),
        _rivals(predicate, neighbours),
        _relatives(tree, predicate, neighbours),
    )
    for match in predicate.matches[:1]:
        return Seen(own, page, f"f1={match.frame.type}")
    return Seen(own | page)


def _word(tree: Tree, marks: Marks, p: Predicate) -> Iterator[str]:
    token = tree.tokens[p.head]
    yield f"w={p.lemma}"
    yield f"pos={p.pos}"
    yield f"tag={token.tag}"
    for particle in tree.children(p.head, "prt"):
        yield f"w={p.lemma}_{tree.tokens[particle].lemma}"
    if p.pos == "noun":
        determiner = next((tree.lemmas[d] for d in tree.children(p.head, "det")), "bare")
        yield f"det={determiner}"
        yield f"w={p.lemma}|det={determiner}"
    for modifier in tree.children(p.head, "amod", "compound"):
        if not marks.at(modifier):
            yield f"mod={tree.lemmas[modifier]}"


def _arguments(tree: Tree, marks: Marks, p: Predicate) -> Iterator[str]:
    for role in ("subj", "obj", "iobj", "poss"):
        tokens = p.roles.get(role, ())
        kinds = sorted({marks.filler(t) for t in tokens}) if tokens else ["none"]
        for kind in kinds:
            yield f"{role}={kind}"
            yield f"w={p.lemma}|{role}={kind}"
    for o in p.roles.get("obj", ()):
        lemma = tree.lemmas[o]
        if not marks.at(o):
            yield f"o={lemma}"
            yield f"w={p.lemma}|o={lemma}"
        for name in classes_of(lemma):
            yield f"oc={name}"
            yield f"w={p.lemma}|oc={name}"
    for s in p.roles.get("subj", ()):
        if not marks.at(s):
            lemma = tree.lemmas[s]
            yield f"s={lemma}"
            for name in classes_of(lemma):
                yield f"sc={name}"
                yield f"w={p.lemma}|sc={name}"
    for c in p.roles.get("comp", ()):
        yield f"c={tree.lemmas[c]}"
        yield f"w={p.lemma}|c={tree.tokens[c].dep}:{tree.tokens[c].tag}"
    for preposition in p.roles:
        if preposition not in _CLAUSE_PREPOSITIONS:
            continue
        yield f"w={p.lemma}|{preposition}"
        for o in p.roles[preposition]:
            kind = marks.filler(o)
            yield f"{preposition}={kind}"
            yield f"w={p.lemma}|{preposition}={kind}"
            if kind == "noun":
                for name in classes_of(tree.lemmas[o]):
                    yield f"{preposition}c={name}"


def _frames(tree: Tree, marks: Marks, p: Predicate) -> Iterator[str]:
    if not p.matches:
        yield "f=none"
        return
    subject = _kinds(marks, p, "subj", "poss", "adj", "by")
    other = _kinds(marks, p, "obj", "iobj", "to", "with", "on", "against", "of", "from", "for")
    best: dict[str, int] = {}
    for rank, match in enumerate(p.matches):
        if match.frame.type not in best:
            best[match.frame.type] = rank
            closeness = min(match.closeness, 3)
            weight = (
                "strong" if match.frame.weight >= 0.8 else "fair" if match.frame.weight >= 0.5 else "weak"
            )
            yield f"f={match.frame.type}"
            yield f"f={match.frame.type}|rank={min(rank, 2)}"
            yield f"f={match.frame.type}|close={closeness}"
            yield f"f={match.frame.type}|{weight}"
            yield f"f={match.frame.type}|{p.pos}"
            if rank == 0:
                yield f"f1={match.frame.type}|{subject}>{other}"
                yield f"f1={match.frame.type}|{weight}|{closeness}|{p.pos}"
                if match.frame.mode:
                    yield f"f1={match.frame.type}.{match.frame.mode}"


def _grammar(tree: Tree, marks: Marks, p: Predicate) -> Iterator[str]:
    token = tree.tokens[p.head]
    yield f"dep={token.dep}"
    up = tree.parent(p.head)
    if up is not None:
        governor = tree.lemmas[up]
        yield f"gov={governor}"
        yield f"gov={governor}|{token.dep}"
        yield f"w={p.lemma}|dep={token.dep}"
    for child in tree.children(p.head):
        kind = tree.tokens[child]
        dep = kind.dep
        if dep == _NEGATION:
            yield "neg"
            yield f"w={p.lemma}|neg"
        if kind.tag == _MODAL:
            yield f"modal={tree.lemmas[child]}"
        elif dep in _SMALL:
            yield f"{_SMALL[dep]}={tree.lemmas[child]}"


def _surroundings(tree: Tree, marks: Marks, p: Predicate) -> Iterator[str]:
    sentence: Sentence = tree.sentence
    token = tree.tokens[p.head]
    yield f"field={sentence.field.split(':')[0]}"
    if sentence.field == "text":
        yield f"par={min(sentence.paragraph, 6)}"
    if any(a <= token.start < b for a, b in sentence.quoted):
        yield "quoted"
        for match in p.matches[:1]:
            yield f"quoted|f1={match.frame.type}"
    yield f"actors={min(marks.actors, 4)}"
    for match in p.matches[:1]:
        yield f"f1={match.frame.type}|actors={min(marks.actors, 3)}"
    yield f"long={min(len(tree.tokens) // 10, 5)}"
    for step in range(-_WINDOW, _WINDOW + 1):
        at = p.head + step
        if step and 0 <= at < len(tree.tokens) and not marks.at(at):
            yield f"at{step}={tree.lemmas[at]}"
    if sentence.times:
        yield "timed"


def _relatives(tree: Tree, p: Predicate, neighbours: tuple[Predicate, ...]) -> Iterator[str]:
    """What the predicates above, below and beside it can tell: "agreed to send" is one deed in two words."""
    by_head = {q.head: q for q in neighbours} if len(neighbours) > 1 else {}
    own = p.matches[0].frame.type if p.matches else "none"
    for name, heads in (
        ("above", list(tree.ancestors(p.head))[:3]),
        ("below", list(p.roles.get("comp", ()))),
        ("joined", [c for c in tree.conjuncts(tree.first_conjunct(p.head)) if c != p.head]),
    ):
        found = next((by_head[h] for h in heads if h in by_head), None)
        if found is None:
            yield f"{name}=nothing"
            continue
        kin = found.matches[0].frame.type if found.matches else "none"
        yield f"{name}={kin}"
        yield f"{name}={kin}|f1={own}"
        yield f"{name}w={found.lemma}|f1={own}"


def _parties(tree: Tree, marks: Marks, p: Predicate) -> Iterator[str]:
    """Which kinds of actors stand in its roles, and whether they are different ones."""
    sides: dict[str, set[str]] = {"doer": set(), "other": set()}
    for role, tokens in p.roles.items():
        side = "doer" if role in ("subj", "poss") else "other"
        for t in tokens:
            for m in marks.near(t):
                for actor in m.actors:
                    sides[side].add(actor.id)
                    yield f"{side}kind={actor.kind}"
                    if m.kind in ("person", "office") and side == "doer":
                        yield f"doer={m.kind}|commits={m.commits}"
    same = bool(sides["doer"] & sides["other"])
    shape = f"{min(len(sides['doer']), 2)}>{min(len(sides['other'] - sides['doer']), 2)}{'=' if same else ''}"
    yield f"shape={shape}"
    yield f"w={p.lemma}|shape={shape}"
    for match in p.matches[:1]:
        yield f"f1={match.frame.type}|shape={shape}"


def _rivals(p: Predicate, neighbours: tuple[Predicate, ...]) -> Iterator[str]:
    """Whether another predicate of the sentence fits a frame better: one deed is often told by one of several
    words."""
    others = [q for q in neighbours if q.head != p.head and q.matches]
    yield f"rivals={min(len(others), 4)}"
    if p.matches:
        for q in others:
            if q.matches[0].frame.type == p.matches[0].frame.type:
                yield "rival=same"
    elif others:
        yield "f=none|rivals"


def _kinds(marks: Marks, p: Predicate, *names: str) -> str:
    kinds = {marks.filler(t) for name in names for t in p.roles.get(name, ())}
    return next((k for k in ("actor", "open", "pronoun", "noun", "clause") if k in kinds), "none")
