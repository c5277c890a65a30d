"""The predicates of a sentence and their odds in; out, the same odds once verbs of doing something together
have handed their likelihood to the verb that says what is done.

"Japan joined Italy in *sending* ships": the two verbs tell one deed. How likely it is anything is what the
surer of them says; what it is, the second.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.coding.likely import NONE, Odds
from communique.coding.predicates import Predicate
from communique.coding.roles import verbs_of
from communique.coding.tree import Tree


def completed(tree: Tree, predicates: Sequence[Predicate], odds: Sequence[Odds]) -> Sequence[Odds]:
    """The odds of each predicate, in order."""
    number = {p.head: n for n, p in enumerate(predicates)}
    found = list(odds)
    for n, p in enumerate(predicates):
        done = [number[i] for i in _done_together(tree, p.head) if i in number]
        telling = [m for m in done if predicates[m].matches]
        for m in telling:
            found[m] = _as_likely(odds[m], min(odds[m][NONE], odds[n][NONE]))
        if telling:
            found[n] = _as_likely(odds[n], 1.0)
    return found


def _done_together(tree: Tree, verb: int) -> Iterator[int]:
    """What somebody joins others in doing: the verbs behind "in"."""
    if tree.lemmas[verb] not in verbs_of("together"):
        return
    for preposition in tree.children(verb, "prep"):
        if tree.lemmas[preposition] == "in":
            for done in tree.children(preposition, "pcomp"):
                yield from tree.conjuncts(done)


def _as_likely(odds: Odds, none: float) -> Odds:
    """The odds with another likelihood of no deed at all; of the types among each other the same."""
    deed = 1 - odds[NONE]
    scale = (1 - none) / deed if deed > 0 else 0.0
    return {label: none if label == NONE else likely * scale for label, likely in odds.items()}
