"""A predicate in its sentence in; out, what tells the status of its deed: tense, modals, negation, and the
verbs above it."""

from __future__ import annotations

from collections.abc import Iterator

from communique.coding.chain import chain, opens
from communique.coding.cues import beside, cancels, governed
from communique.coding.linear import Seen
from communique.coding.predicates import Predicate
from communique.coding.tree import Tree
from communique.records import EventType

_LONGEST_CHAIN = 4
_NEGATIVES = frozenset(
    {"no", "not", "never", "neither", "nor", "nobody", "none", "without", "hardly", "n't", "nothing"}
)


def status_features(tree: Tree, p: Predicate, type_: EventType) -> frozenset[str]:
    """The features of a predicate for its status."""
    return look_at_status(tree, p, type_).features()


def look_at_status(tree: Tree, p: Predicate, type_: EventType) -> Seen:
    """The same as a reader takes them: all but words are joined with the type."""
    words = {f"w={p.lemma}", f"type={type_}", *_words(tree, p)}
    rest = {
        *_auxiliaries(tree, p.head, "v"),
        *_chain(tree, p),
        *_sentence(tree, p),
        *_nominal(tree, p),
        *(f"own.{cue}" for cue in beside(tree, p.head)),
        f"reads={chain(tree, p)}",
        f"opens={opens(tree, p)}",
        f"field={tree.sentence.field.split(':')[0]}",
    }
    if cancels(tree, p.head):
        rest.add("cancels")
    for match in p.matches[:1]:
        rest.add(f"frame={match.frame.status or 'open'}")
        words.add(f"phrase={' '.join(match.phrase)}")
    return Seen(words, rest, type_)


def _auxiliaries(tree: Tree, i: int, prefix: str) -> Iterator[str]:
    token = tree.tokens[i]
    tags = [token.tag]
    for child in tree.children(i):
        kind = tree.tokens[child]
        if kind.dep in ("aux", "auxpass"):
            tags.append(kind.lemma.lower())
            yield f"{prefix}aux={kind.text.lower()}"
        elif kind.dep == "neg" or (
            kind.dep in ("det", "preconj", "advmod") and kind.lemma.lower() in _NEGATIVES
        ):
            yield f"{prefix}neg"
        elif kind.dep == "mark":
            yield f"{prefix}mark={kind.lemma.lower()}"
        elif kind.dep == "advmod":
            yield f"{prefix}adv={kind.lemma.lower()}"
        elif kind.dep in ("nsubj", "nsubjpass", "dobj") and any(
            tree.lemmas[d] in _NEGATIVES for d in [child, *tree.children(child, "det")]
        ):
            yield f"{prefix}neg"
    yield f"{prefix}tense={'+'.join(tags)}"


def _chain(tree: Tree, p: Predicate) -> Iterator[str]:
    """The governors above a predicate: "agreed to consider sending" is read from the top."""
    below = p.head
    for step, up in enumerate(tree.ancestors(p.head)):
        if step >= _LONGEST_CHAIN:
            return
        token = tree.tokens[up]
        label = tree.tokens[below].dep
        if not token.tag.startswith("V") and step and label == "conj":
            return
        yield f"up={token.lemma.lower()}"
        yield f"up{step}={token.lemma.lower()}|{label}"
        yield f"up{step}={label}"
        made = governed(tree, up, below)
        if made is not None:
            yield f"governed={made}"
            yield f"governed{step}={made}"
        if cancels(tree, up):
            yield f"cancelled{step}"
        yield from (f"up{step}.{cue}" for cue in beside(tree, up))
        if token.tag.startswith("V"):
            yield from _auxiliaries(tree, up, f"up{step}.")
        below = up


def _words(tree: Tree, p: Predicate) -> Iterator[str]:
    low = max(0, p.head - 5)
    for i in range(low, min(len(tree.tokens), p.head + 4)):
        if i != p.head:
            yield f"word={tree.lemmas[i]}"


def _sentence(tree: Tree, p: Predicate) -> Iterator[str]:
    if tree.tokens and tree.tokens[-1].text == "?":
        yield "question"
    if any(t.lemma.lower() in ("if", "unless") for t in tree.tokens[: p.head]):
        yield "if"
    for c in p.roles.get("comp", ()):
        yield f"comp={tree.tokens[c].tag}"


def _nominal(tree: Tree, p: Predicate) -> Iterator[str]:
    if p.pos == "noun":
        for child in tree.children(p.head, "amod", "det", "compound"):
            yield f"mod={tree.lemmas[child]}"
        yield f"noun={tree.tokens[p.head].dep}"
