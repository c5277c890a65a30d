"""Whether "May" is the month, "Sun" the day and "fall" the season.

In: the tokens of a text and the place of one. Out: a truth value. Months and weekdays have a capital; those
that are other words too need a number, another month or a preposition beside them (words.toml, section
``names``).
"""

from __future__ import annotations

from communique.language.times.tables import words
from communique.language.times.tokens import Token


def is_calendar_name(tokens: list[Token], i: int) -> bool:
    """Whether a token that reads like a month or a weekday is one."""
    token, before = tokens[i], tokens[i - 1] if i else None
    if token.text[0].islower():
        return False
    if token.word not in _names("ambiguous"):
        return True
    if _is_number(before) or any(map(_is_number, tokens[i + 1 : i + 2])) or _leads_on(tokens[i + 1 : i + 3]):
        return True
    if token.word in _names("rarely_names"):
        return before is None or before.text[0].islower() or before.word in _names("before_names")
    if len(token.word) <= 3 and token.word != "may":
        # "Jan." and "Sun" are dates after "in" and "on", not after "the".
        return token.text.endswith(".") and before is not None and before.word in _names("before_short")
    return before is not None and before.word in _names("before_names")


def _leads_on(after: list[Token]) -> bool:
    """Whether a mark or a conjunction, and then a number or a month, follow: "Sat, 8 June", "May and
    June"."""
    if len(after) < 2 or after[0].word not in (",", "and", "-", "/", "to", "or"):
        return False
    return _is_number(after[1]) if after[0].word == "," else "MONTH" in after[1].classes


def is_season(tokens: list[Token], i: int) -> bool:
    """Whether "fall" is the season: after "last" or "in", or before a year; other seasons are always taken
    for such."""
    if tokens[i].word != "fall":
        return True
    after = [token.word for token in tokens[i + 1 : i + 3]]
    in_year = bool(after) and (after[0].isdigit() or (after[0] == "of" and after[-1].isdigit()))
    return in_year or (i > 0 and tokens[i - 1].word in _names("before_fall"))


def _is_number(token: Token | None) -> bool:
    return token is not None and token.kind in ("number", "ordinal", "short")


def _names(key: str) -> frozenset[str]:
    return words("words.toml", "names", key)
