"""A predicate, its sentence and the page's date in; out, the days on which its deed was done, or will be.

A time expression that hangs on the deed's own clause tells it, or one that opens the sentence; else the
heading of its paragraph; else what the paragraph recalls, or tense and the habits of news, as an interval
that says so (basis ``inferred``).
"""

from __future__ import annotations

from datetime import timedelta

from communique.coding.clock import Clock
from communique.coding.predicates import Predicate
from communique.coding.tense import Tense, Time, time_of
from communique.coding.tree import Tree
from communique.language import times
from communique.records import Interval, Status, TimeExpression

NEWS = timedelta(days=6)
"""How far back a plain past tense reaches in news: the week before the page. Set by hand."""
AROUND = timedelta(days=30)
"""How far back "has" and "had" reach, and how far what a paragraph recalls may lie from the day it names. Of
4,046 dated deeds of the corpus 87.5 % lie in what is said here, 87.4 % with half as many days; without the
days for "had" it would be 84.8 %, and without going on from the day that is recalled 84.4 %."""
AHEAD = timedelta(days=30)
"""How far ahead a future without a day is taken to reach."""
LONGEST = 400
"""Days of the longest time that dates a deed: what is longer ("since 2017", "in the coming years") tells how
long, not when."""
_WHEN = frozenset({"when", "while", "after", "once"})
"""Words that open a clause which dates the one above it."""
_SUBORDINATE = frozenset({"ccomp", "advcl", "relcl", "acl", "conj", "parataxis", "xcomp", "pcomp"})


def date_of(tree: Tree, p: Predicate, status: Status, clock: Clock) -> Interval | None:
    """When the deed was done or will be."""
    time = time_of(tree, p.head)
    tense: Tense = "future" if status == "planned" and time.tense != "past" else time.tense
    for expression in expressions_for(tree, p):
        own = "past" if _told_then(tree, p.head, expression) else tense
        found = times.resolve(expression, clock.published, own, clock.before(tree.sentence, expression))
        if found is not None and found.days <= LONGEST:
            return found
    if clock.heading is not None and tense != "future":
        return clock.heading
    if tense == "past" and (recalled := recalled_by(time, clock)) is not None:
        return recalled
    return by_tense(time, status, clock.published)


def expressions_for(tree: Tree, p: Predicate) -> list[TimeExpression]:
    """The time expressions that can belong to a predicate: nearest in the tree first, then in the words."""
    ranked = [
        (_distance(tree, p.head, e), abs(tree.first_after(e.start) - p.head), e) for e in tree.sentence.times
    ]
    near = [r for r in ranked if r[0] < _FAR]
    return [e for _, _, e in sorted(near, key=lambda r: (r[0], r[1], r[2].start))]


def recalled_by(time: Time, clock: Clock) -> Interval | None:
    """The days of what a paragraph recalls, once it has named a day that lies before the news: it goes on
    from there, or with "had" looks back from there."""
    told = clock.recalled
    if told is None or clock.published is None or told.end >= clock.published.start - NEWS:
        return None
    if time.pluperfect:
        return Interval(start=told.start - AROUND, end=told.end, basis="inferred", evidence=told.evidence)
    if time.perfect:
        return None
    end = min(told.end + AROUND, clock.published.end)
    return Interval(start=told.start, end=end, basis="inferred", evidence=told.evidence)


def by_tense(time: Time, status: Status, published: Interval | None) -> Interval | None:
    """The days that tense alone allows; ``None`` for an undated page."""
    if published is None:
        return None
    if status == "planned" or (time.tense == "future" and status == "possible"):
        return Interval(start=published.start, end=published.end + AHEAD, basis="inferred", evidence="future")
    start = published.start - (AROUND if time.perfect else NEWS)
    return Interval(
        start=start, end=published.end, basis="inferred", evidence="perfect" if time.perfect else "past"
    )


_FAR = 99


def _told_then(tree: Tree, head: int, e: TimeExpression) -> bool:
    """Whether a time says when the deed was told of: "said on 31 March that it would go on"."""
    top = _top(tree, e)
    if top is None:
        return False
    above = [top, *tree.ancestors(top)]
    mine = [head, *tree.ancestors(head)]
    verb = next((i for i in above if tree.is_verb(i)), None)
    common = next((i for i in above if i in mine), None)
    if verb is None or common is None:
        return False
    clauses = [tree.tokens[i].dep for i in mine[: mine.index(common)]]
    return "ccomp" in clauses and time_of(tree, verb).tense == "past"


def _top(tree: Tree, e: TimeExpression) -> int | None:
    """The highest word of a time in the tree."""
    inside = [i for i in tree.covered(e.start, e.end) if tree.tokens[i].start >= e.start]
    return min(inside, key=lambda i: len(tree.ancestors(i)), default=None)


def _distance(tree: Tree, head: int, e: TimeExpression) -> int:
    """How many clause boundaries lie between a predicate and a time expression; ``_FAR`` where it belongs to
    another deed."""
    top = _top(tree, e)
    if top is None:
        return _FAR
    above = [top, *tree.ancestors(top)]
    mine = [head, *tree.ancestors(head)]
    common = next((a for a in above if a in mine), None)
    if common is None:
        return _FAR
    clauses = [
        a for a in above[: above.index(common)] if tree.tokens[a].dep in _SUBORDINATE and tree.is_verb(a)
    ]
    if clauses and not (len(clauses) == 1 and _says_when(tree, clauses[0])):
        return _FAR  # it dates a clause of its own
    between_deed = [a for a in mine[: mine.index(common)] if tree.tokens[a].dep in _SUBORDINATE]
    within = sum(
        _names_a_thing(tree, a) and not e.start <= tree.tokens[a].start < e.end
        for a in above[: above.index(common)]
    )
    leading = top < min(mine)
    return 2 * within + len(clauses) + len(between_deed) + (0 if common == head or leading else 1)


def _says_when(tree: Tree, verb: int) -> bool:
    """Whether a clause tells the time of the one above it: "when the two met in May, they agreed"."""
    return tree.tokens[verb].dep == "advcl" and any(
        tree.lemmas[c] in _WHEN for c in tree.children(verb, "advmod", "mark")
    )


def _names_a_thing(tree: Tree, i: int) -> bool:
    """Whether a word holds a time that tells which thing is meant: "the earthquakes of February"."""
    return tree.is_noun(i) and tree.tokens[i].dep in ("pobj", "dobj", "poss", "nsubj")
