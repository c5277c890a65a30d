"""Whether a number in figures is a year.

In: the tokens of a text and the place of a number. Out: a truth value, or the year. The words that speak for
and against are in numbers_not_years.toml.
"""

from __future__ import annotations

from communique.language.times.tables import words
from communique.language.times.tokens import Token

FIRST_YEAR, LAST_YEAR = 1000, 2100
"""Four digits in this range may be a year."""
FIRST_BARE_YEAR = 1800
"""From here on a number is a year without a preposition too ("the 1815 congress")."""
ROUND = 50
"""Numbers divisible by this are as often counts; they need a preposition before what may be a plural ("in
1950 elections")."""


def is_year(tokens: list[Token], i: int) -> bool:
    """Whether a number is a year, by its size and by the words beside it."""
    token, before = tokens[i], tokens[i - 1] if i else None
    number = int(token.word)
    if len(token.word) != 4 or not FIRST_YEAR <= number <= LAST_YEAR:
        return False
    last = before.word if before else "\n"
    following = tokens[i + 1].word if i + 1 < len(tokens) else ""
    if last in _list("after") or last in _list("counts") or following in _list("before"):
        return False
    if before is not None and before.end == token.start and not _may_be_glued(tokens, i):
        return False
    prepared = last in _list("prepares") or (before is not None and "MONTH" in before.classes)
    if number % ROUND == 0 and number != 2000 and _looks_plural(following):
        return last in _list("prepares_round")
    return prepared or number >= FIRST_BARE_YEAR


def _may_be_glued(tokens: list[Token], i: int) -> bool:
    """Whether what stands right before a number leaves it a year: a bracket, or the dash of "2014-2016" but
    not of 555-2014."""
    last = tokens[i - 1].word
    if last in "-/":
        return i < 2 or tokens[i - 2].kind != "number" or "YEAR" in tokens[i - 2].classes
    return last in "([,'\"“‘—:\n"


def _looks_plural(word: str) -> bool:
    return word.isalpha() and word.endswith("s") and len(word) > 3


def second_year(tokens: list[Token], i: int) -> str | None:
    """The year that "2021-25" or "2021/22" ends in; a stroke leads to the next year only, else it is a
    number."""
    if i < 2 or tokens[i - 1].word not in ("-", "/") or not (year := tokens[i - 2].classes.get("YEAR")):
        return None
    last = year[:2] + tokens[i].word
    follows = int(last) - int(year)
    return last if follows == 1 or (follows > 0 and tokens[i - 1].word == "-") else None


def _list(key: str) -> frozenset[str]:
    return words("numbers_not_years.toml", "", key)
