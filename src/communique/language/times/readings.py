"""What the tokens of a text may stand for in the grammar, now that their neighbours are known.

In: tokens. Out: tokens with their classes completed: YEAR, DAY, NUM, ORD, DATE, DECADE, CLOCK ...; MONTH,
WEEKDAY and SEASON taken away where the word is a name or a verb; number words that belong together are one
token.
"""

from __future__ import annotations

from communique.language.times.calendar_names import is_calendar_name, is_season
from communique.language.times.numerals import as_date, as_decade, merge_numbers
from communique.language.times.tables import Classes
from communique.language.times.tokens import Token
from communique.language.times.years import is_year, second_year

PIVOT = 50
"""'49 is 2049, '50 is 1950."""


def read(tokens: list[Token]) -> list[Token]:
    """The tokens with the classes their neighbours allow."""
    tokens = merge_numbers(tokens)
    for i, token in enumerate(tokens):
        match token.kind:
            case "word":
                _read_word(tokens, i)
            case "number":
                _read_number(tokens, i)
            case "ordinal":
                token.classes.update(_ordinal(int(token.word[:-2])))
            case "date":
                token.classes.update(as_date(token.text))
            case "decade":
                token.classes.update(as_decade(token.text))
            case "short":
                year = int(token.text[1:])
                token.classes["YEAR"] = str(year + (2000 if year < PIVOT else 1900))
            case "clock":
                token.classes["CLOCK"] = token.word
    return tokens


def _read_word(tokens: list[Token], i: int) -> None:
    classes = tokens[i].classes
    if ("MONTH" in classes or "WEEKDAY" in classes) and not is_calendar_name(tokens, i):
        classes.pop("MONTH", None)
        classes.pop("WEEKDAY", None)
    if "SEASON" in classes and not is_season(tokens, i):
        classes.pop("SEASON")
    if "ORD" in classes:
        number = int(classes["ORD"])
        classes.update({"WORDDAY": f"{number:02}", "CENTURY": f"{number - 1:02}"})


def _ordinal(number: int) -> Classes:
    """ "7th": an ordinal, a day of a month, a century."""
    day = f"{number:02}"
    return {"ORD": str(number), "ORDDAY": day, "DAY": day, "CENTURY": f"{max(number - 1, 0):02}"}


def _read_number(tokens: list[Token], i: int) -> None:
    """A number counts; in figures without marks it may be a day, a year or the end of one ("2021-22")."""
    token = tokens[i]
    plain = token.word.replace(",", "")
    token.classes["NUM"] = plain if "." in plain else str(int(plain))
    if not token.word.isdigit():
        return
    number, digits = int(token.word), len(token.word)
    if 1 <= number <= 31 and digits <= 2:
        token.classes["DAY"] = token.word.zfill(2)
    if digits <= 4 and number > 0:
        token.classes["COUNT"] = token.word.zfill(4)
    if is_year(tokens, i):
        token.classes["YEAR"] = token.word
    elif digits == 2 and (last := second_year(tokens, i)):
        token.classes["LASTYEAR"] = last
