"""A predicate in its tree in; out, the time it speaks of as its verb tells it: past, present or future, and
whether it looks further back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from communique.coding.tree import Tree

Tense = Literal["past", "present", "future"]
_FUTURE = frozenset(
    {"will", "shall", "wo", "'ll", "ll", "may", "might", "can", "could", "must", "should", "would"}
)
"""Modals whose deed, without "have", is still to come."""


@dataclass(frozen=True)
class Time:
    """The tense of a deed; ``perfect`` for "has sent" and "had sent", ``pluperfect`` for the latter."""

    tense: Tense
    perfect: bool = False
    pluperfect: bool = False


def time_of(tree: Tree, i: int) -> Time:
    """The tense of the clause a predicate stands in: its own, or that of the nearest finite verb above it."""
    finite = next((j for j in (i, *tree.ancestors(i)) if _is_finite(tree, j)), None)
    if finite is None:
        return Time("past")
    auxiliaries = [tree.tokens[a] for a in tree.children(finite, "aux", "auxpass")]
    words = {a.lemma.lower() for a in auxiliaries}
    if (words & _FUTURE and "have" not in words) or _going_to(tree, finite):
        return Time("future")
    if finite != i and tree.tokens[i].tag in ("VB",) and tree.tokens[i].dep in ("xcomp", "acl", "advcl"):
        return Time("future")
    past_have = any(a.lemma == "have" and a.tag == "VBD" for a in auxiliaries)
    have = any(a.lemma == "have" for a in auxiliaries)
    if have:
        return Time("past", perfect=True, pluperfect=past_have)
    tags = {tree.tokens[finite].tag, *(a.tag for a in auxiliaries)}
    if "VBD" in tags:
        return Time("past")
    if tags & {"VBZ", "VBP"} and tree.sentence.field != "title":
        return Time("present")
    return Time("past")


def _is_finite(tree: Tree, i: int) -> bool:
    if tree.tokens[i].tag in ("VBD", "VBZ", "VBP"):
        return True
    return any(tree.tokens[a].tag in ("VBD", "VBZ", "VBP", "MD") for a in tree.children(i, "aux", "auxpass"))


def _going_to(tree: Tree, i: int) -> bool:
    return tree.tokens[i].lemma == "go" and tree.tokens[i].tag == "VBG" and tree.child(i, "xcomp") is not None
