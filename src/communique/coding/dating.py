"""A predicate, its sentence and the page's date in; out, the days on which its deed was done, or will be.

A time expression that hangs on the deed's own clause tells it; else one that opens the sentence; else the
time just spoken of, where
the story goes on in it; else tense and the habits of news, as an interval that says so (basis ``inferred``).
"""

from __future__ import annotations

from datetime import timedelta

from communique.coding.predicates import Predicate
from communique.coding.tense import Time, time_of
from communique.coding.tree import Tree
from communique.language import times
from communique.records import Interval, Status, TimeExpression

NEWS = timedelta(days=6)
"""How far back a plain past tense reaches in news: the week before the page. Of the undated past deeds of
the corpus, see
``docs/measures.md``."""
AHEAD = timedelta(days=30)
"""How far ahead a future without a day is taken to reach."""
_SUBORDINATE = frozenset({"ccomp", "advcl", "relcl", "acl", "conj", "parataxis", "xcomp", "pcomp"})


def expression_for(tree: Tree, p: Predicate) -> TimeExpression | None:
    """The time expression that belongs to a predicate: nearest in the tree, then in the words."""
    ranked = sorted(
        (
            (_distance(tree, p.head, e), abs(_token_at(tree, e.start) - p.head), e.start, e)
            for e in tree.sentence.times
        ),
        key=lambda r: r[:3],
    )
    return ranked[0][3] if ranked and ranked[0][0] < _FAR else None


def date_of(
    tree: Tree, p: Predicate, status: Status, published: Interval | None, previous: Interval | None
) -> Interval | None:
    """When the deed was done or will be; ``previous`` is the time the text has just spoken of."""
    time = time_of(tree, p.head)
    tense = "future" if status in ("planned",) and time.tense != "past" else time.tense
    expression = expression_for(tree, p)
    if expression is not None:
        found = times.resolve(expression, published, tense, previous)
        if found is not None:
            return found
    return by_tense(time, status, published)


def by_tense(time: Time, status: Status, published: Interval | None) -> Interval | None:
    """The days that tense alone allows; ``None`` without a date of the page, and for what lies further
    back."""
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
    """How many clause boundaries lie between a predicate and a time expression; ``_FAR`` where it belongs
    to another deed."""
    inside = [i for i, t in enumerate(tree.tokens) if e.start <= t.start < e.end]
    if not inside:
        return _FAR
    top = min(inside, key=lambda i: sum(1 for _ in tree.ancestors(i)))
    above = [top, *tree.ancestors(top)]
    mine = [head, *tree.ancestors(head)]
    common = next((a for a in above if a in mine), None)
    if common is None:
        return _FAR
    between_time = [
        a for a in above[: above.index(common)] if tree.tokens[a].dep in _SUBORDINATE and tree.is_verb(a)
    ]
    between_deed = [a for a in mine[: mine.index(common)] if tree.tokens[a].dep in _SUBORDINATE]
    leading = top < min(mine) if mine else False
    return 3 * len(between_time) + len(between_deed) + (0 if common == head or leading else 1)


def _token_at(tree: Tree, offset: int) -> int:
    return next((i for i, t in enumerate(tree.tokens) if t.end > offset), len(tree.tokens))
