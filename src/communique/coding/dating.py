"""A predicate, its sentence and the page's date in; out, the days on which its deed was done, or will be.

A time expression that hangs on the deed's own clause tells it, or one that opens the sentence; else the
heading of its paragraph; else tense and the habits of news, as an interval that says so (basis ``inferred``).
"""

from __future__ import annotations

from datetime import timedelta

from communique.coding.clock import Clock
from communique.coding.predicates import Predicate
from communique.coding.tense import Time, time_of
from communique.coding.tree import Tree
from communique.language import times
from communique.records import Interval, Status, TimeExpression

NEWS = timedelta(days=6)
"""How far back a plain past tense reaches in news: the week before the page. Set by hand. To let the
sentences behind a dated one take its day instead was tried: event_date on two folds of held-out stories .838
and .822, without it .834 and .828."""
AHEAD = timedelta(days=30)
"""How far ahead a future without a day is taken to reach."""
LONGEST = 400
"""Days of the longest time that dates a deed: what is longer ("since 2017", "in the coming years") tells how
long, not when."""
_SUBORDINATE = frozenset({"ccomp", "advcl", "relcl", "acl", "conj", "parataxis", "xcomp", "pcomp"})


def date_of(tree: Tree, p: Predicate, status: Status, clock: Clock) -> Interval | None:
    """When the deed was done or will be."""
    time = time_of(tree, p.head)
    tense = "future" if status == "planned" and time.tense != "past" else time.tense
    for expression in expressions_for(tree, p):
        found = times.resolve(expression, clock.published, tense, clock.previous or clock.heading)
        if found is not None and found.days <= LONGEST:
            return found
    if clock.heading is not None and tense != "future":
        return clock.heading
    return by_tense(time, status, clock.published)


def expressions_for(tree: Tree, p: Predicate) -> list[TimeExpression]:
    """The time expressions that can belong to a predicate: nearest in the tree first, then in the words."""
    ranked = [
        (_distance(tree, p.head, e), abs(_token_at(tree, e.start) - p.head), e) for e in tree.sentence.times
    ]
    near = [r for r in ranked if r[0] < _FAR]
    return [e for _, _, e in sorted(near, key=lambda r: (r[0], r[1], r[2].start))]


def by_tense(time: Time, status: Status, published: Interval | None) -> Interval | None:
    """The days that tense alone allows; ``None`` for an undated page, and for what lies further back."""
    if published is None:
        return None
    if time.pluperfect:
        return None
    if status == "planned" or (time.tense == "future" and status == "possible"):
        return Interval(start=published.start, end=published.end + AHEAD, basis="inferred", evidence="future")
    start = published.start - (AHEAD if time.perfect else NEWS)
    return Interval(
        start=start, end=published.end, basis="inferred", evidence="perfect" if time.perfect else "past"
    )


_FAR = 99


def _distance(tree: Tree, head: int, e: TimeExpression) -> int:
    """How many clause boundaries lie between a predicate and a time expression; ``_FAR`` where it belongs to
    another deed."""
    inside = [i for i, t in enumerate(tree.tokens) if e.start <= t.start < e.end]
    if not inside:
        return _FAR
    top = min(inside, key=lambda i: sum(1 for _ in tree.ancestors(i)))
    above = [top, *tree.ancestors(top)]
    mine = [head, *tree.ancestors(head)]
    common = next((a for a in above if a in mine), None)
    if common is None:
        return _FAR
    if any(tree.tokens[a].dep in _SUBORDINATE and tree.is_verb(a) for a in above[: above.index(common)]):
        return _FAR  # it dates a clause of its own
    between_deed = [a for a in mine[: mine.index(common)] if tree.tokens[a].dep in _SUBORDINATE]
    within = sum(_names_a_thing(tree, a) for a in above[: above.index(common)])
    leading = top < min(mine)
    return 2 * within + len(between_deed) + (0 if common == head or leading else 1)


def _names_a_thing(tree: Tree, i: int) -> bool:
    """Whether a word holds a time that tells which thing is meant: "the earthquakes of February"."""
    return tree.is_noun(i) and tree.tokens[i].dep in ("pobj", "dobj", "poss", "nsubj")


def _token_at(tree: Tree, offset: int) -> int:
    return next((i for i, t in enumerate(tree.tokens) if t.end > offset), len(tree.tokens))
