"""Time expressions: where a text tells when, what it says, and which days that is.

    find     text -> TimeExpressions, each with a value that says what it means before it is known when it was
    written resolve  a TimeExpression (or value), the day of writing, the time just mentioned, the tense ->
    Interval or None grain    a value -> "day", "week", "month" ...: how sharply it tells a time
    is_absolute  a value -> whether it tells its days without knowing when it was written

The language of values is described in ``values``, the grammar of English in ``data/grammar.toml``.
"""

from communique.language.times.finding import find
from communique.language.times.grains import grain, is_absolute
from communique.language.times.resolving import resolve

__all__ = ["find", "grain", "is_absolute", "resolve"]
