"""What a number or an ambiguous capitalised word is, from its neighbours: a year, a day of the month, a month, or none.

In: the tokens of a text. Out: the same tokens with their classes completed: YEAR, DAY, NUM, ORD, DATE, DECADE, CLOCK; MONTH and
WEEKDAY taken away where the word is a name or a verb; BREAK where nothing carries on a noun.
"""

from __future__ import annotations

from communique.language.times.numerals import as_date, as_decade, merge_numbers
from communique.language.times.tables import Classes, words
from communique.language.times.tokens import Token

FIRST_YEAR, LAST_YEAR = 1000, 2100
"""Four digits in this range may be a year."""
FIRST_BARE_YEAR = 1800
"""From here on a number is a year without a preposition too ("the 1815 congress")."""
_FALLS = frozenset(
    ["this", "last", "next", "early", "late", "mid", "in", "each", "every", "-", "previous", "following"]
)
_NAMES = "words.toml", "names"
_YEAR_WORDS = frozenset(
    [
        "in",
        "since",
        "until",
        "till",
        "by",
        "from",
        "of",
        "to",
        "through",
        "throughout",
        "during",
        "before",
        "after",
        "between",
        "and",
        "or",
        "early",
        "late",
        "mid",
        "-",
        ",",
        "(",
        "/",
        "'",
    ]
) | frozenset(["year", "spring", "summer", "autumn", "fall", "winter", "around", "circa", "early", "ad"])


def read(tokens: list[Token]) -> list[Token]:
    """The tokens with the classes their neighbours allow; number words that belong together are one token."""
    tokens = merge_numbers(tokens)
    for i, token in enumerate(tokens):
        before = tokens[i - 1] if i else None
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        if token.kind == "word":
            _read_word(token, before, after)
        elif token.kind == "number":
            _read_number(token, before, after)
        elif token.kind == "ordinal":
            token.classes.update(_ordinal(int(token.word[:-2])))
        elif token.kind == "date":
            token.classes.update(as_date(token.text))
        elif token.kind == "decade":
            token.classes.update(as_decade(token.text))
        elif token.kind == "short":
            year = int(token.text[1:])
            token.classes["YEAR"] = str(year + (2000 if year < 50 else 1900))
        elif token.kind == "clock":
            token.classes["CLOCK"] = token.word
    return tokens


def _read_word(token: Token, before: Token | None, after: Token | None) -> None:
    classes = token.classes
    if ("MONTH" in classes or "WEEKDAY" in classes) and not _is_calendar_name(token, before, after):
        classes.pop("MONTH", None)
        classes.pop("WEEKDAY", None)
    if token.word == "fall" and not (before and before.word in _FALLS) and not _falls_in_year(after):
        classes.pop("SEASON")
    if "ORD" in classes:
        number = int(classes["ORD"])
        classes.update({"WORDDAY": f"{number:02}", "CENTURY": f"{number - 1:02}"})


def _falls_in_year(after: Token | None) -> bool:
    """Whether "fall" is a season, by what follows it ("fall 2021", against "the fall of the city")."""
    return after is not None and after.word.isdigit()


def _ordinal(number: int) -> Classes:
    day = f"{number:02}"
    return {"ORD": str(number), "ORDDAY": day, "DAY": day, "CENTURY": f"{max(number - 1, 0):02}"}


def _is_calendar_name(token: Token, before: Token | None, after: Token | None) -> bool:
    """Whether "May" is the month: it has a capital and, where the word has other uses, a number or a preposition beside it."""
    if token.text[0].islower():
        return False
    if token.word not in words(*_NAMES, "ambiguous"):
        return True
    if _is_number(before) or _is_number(after) or (after and after.word == "the" and False):
        return True
    if after and after.word == "." and token.word in words(*_NAMES, "abbreviations"):
        return True
    return (
        before is not None
        and before.word in words(*_NAMES, "before_names")
        and not _names_thing(token, after)
    )


def _names_thing(token: Token, after: Token | None) -> bool:
    """Whether it is an abbreviation that is a word of its own (the Sun, the Mon people) rather than a date."""
    return len(token.word) <= 3 and token.word != "may"


def _is_number(token: Token | None) -> bool:
    return token is not None and token.kind in ("number", "ordinal", "short")


def _read_number(token: Token, before: Token | None, after: Token | None) -> None:
    if "." in token.word and not token.word.replace(".", "").isdigit():
        return
    plain = token.word.replace(",", "")
    token.classes["NUM"] = plain if "." in plain else str(int(plain))
    if not token.word.isdigit():
        return
    number = int(token.word)
    if 1 <= number <= 31 and len(token.word) <= 2:
        token.classes["DAY"] = token.word.zfill(2)
    if len(token.word) == 2:
        token.classes["SHORT"] = token.word
    if len(token.word) <= 4 and number > 0:
        token.classes["COUNT"] = token.word.zfill(4)
    if len(token.word) == 4 and FIRST_YEAR <= number <= LAST_YEAR and _is_year(token, number, before, after):
        token.classes["YEAR"] = token.word


def _is_year(token: Token, number: int, before: Token | None, after: Token | None) -> bool:
    """Whether four digits are a year, by the words beside them."""
    last = before.word if before else ""
    following = after.word if after else ""
    if last in words("numbers_not_years.toml", "", "after") or following in words(
        "numbers_not_years.toml", "", "before"
    ):
        return False
    glued = before is not None and before.end == token.start
    if glued and last not in "-(/[,'\"“‘—:":
        return False
    prepared = last in _YEAR_WORDS or (before is not None and "MONTH" in before.classes)
    if last in words("numbers_not_years.toml", "", "counts"):
        return False
    counts = following.endswith("s") and after is not None and after.kind == "word" and len(following) > 3
    if number % 50 == 0 and counts and number != 2000:
        return prepared and last not in ("of", "and", "to", "-", "by", "from", "or")
    return prepared or number >= FIRST_BARE_YEAR
