"""From what an expression says to the days it denotes.

In: a value (see ``values``), the day or days of writing, the time just mentioned, the tense of the deed. Out:
the first and the last day it can be, or None where the text does not tell.
"""

from __future__ import annotations

from communique.language.times.evaluation import Setting, Tense, evaluate
from communique.language.times.spans import Days, hull
from communique.language.times.values import parse
from communique.records import Interval, TimeExpression


def resolve(
    expression: TimeExpression | str,
    anchor: Interval | None,
    tense: Tense = "past",
    previous: Interval | None = None,
) -> Interval | None:
    """The days an expression (or the value of one) denotes; None where it cannot be told.

    ``anchor`` is when the text was written (a wider one widens what depends on it), ``previous`` the time
    mentioned just before ("the day after"), ``tense`` that of the deed it dates: "on Thursday" is the last
    Thursday for what happened, the next for what will. Without an anchor an open date ("May 23") is taken
    from the year or week of ``previous``, as stories are told. ValueError for a string that is no value.
    """
    value, evidence = (
        (expression, None) if isinstance(expression, str) else (expression.value, expression.text)
    )
    node = parse(value)
    that = (previous.start, previous.end) if previous else None
    found: list[Days] = []
    # What lies between the first and the last day of writing lies between what they lead to.
    for now in dict.fromkeys((anchor.start, anchor.end) if anchor else (None,)):
        try:
            days = evaluate(node, Setting(now, that, tense))
        except (OverflowError, ValueError):
            return None
        if days is None or days[0] > days[1]:
            return None
        found.append(days)
    first, last = hull(found)
    return Interval(start=first, end=last, basis="text", evidence=evidence)
