"""What a time expression means before it is known when it was written: the language of values, its parser.

In: a value as text, such as ``early(now:year-1)``. Out: a frozen tree of the nodes below, or ValueError.

    value     = term [ "/" term ]                             first and last of a span
    term      = (call | atom) { ("+" | "-") duration }        shifted by a duration: now-P2W
    call      = name "(" value { "," value } ")"              names and their meaning: see FUNCTIONS
    atom      = yearly | monthly | weekly | decade | reference | duration | number | unit | vague
    yearly    = YEAR [ "-" code ] [ "." WEEKDAY ]             YEAR: four digits, or XXXX where left open
    code      = MM-DD | MM | Q1..Q4 | H1 | H2 | SP | SU | FA | WI
              | "easter"±N | "orthodox"±N                     days after Easter Sunday, Western or Orthodox
              | MM-WEEKDAYn                                   the n-th weekday of a month, -1 the last
    monthly   = "XXXX-XX-" DD [ "." WEEKDAY ]                 a day of a month left open
    weekly    = MON | TUE | ... | SUN | WE                    WE: Saturday and Sunday
    decade    = 199X, century = 19XX, before Christ = BC0480
    reference = ("now" | "that" | "the" | "event") [ ":" unit [ ("+" | "-") N ] ]
                now: the day of writing; that: the time just mentioned; the: the day of writing where it is
                known, else the time just mentioned ("the end of the year"); event: a deed named beside it
                ("the day after the vote")
    unit      = day | week | weekend | month | quarter | half | year | decade | century
    duration  = "P" (N | N.N | "X") letter                    a number, or X where left open
    letter    = D | W | F | M | Q | Y | T | C | h | m         fortnight, ten years, hour ...
    vague     = PAST | FUTURE                                 "in the past": a time without borders
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

WEEKDAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")

FUNCTIONS = {
    "last": "the latest one that ended before the day of writing",
    "this": "the one nearest to the day of writing",
    "next": "the first that starts after the day of writing",
    "in": "in(x,y): the x that lies in y",
    "early": "the first third of x",
    "mid": "the middle of x",
    "late": "the last third of x",
    "start": "the first quarter of x",
    "end": "the last quarter of x",
    "earlier": "x up to the day of writing (or the time just mentioned)",
    "later": "x from the day of writing (or the time just mentioned) on",
    "nth": "nth(n,unit,x): the n-th unit of x; -1 is the last",
    "opening": "opening(p,x): the first days of x, as long as p",
    "closing": "closing(p,x): the last days of x, as long as p",
    "since": "from x to the day of writing",
    "until": "from the day of writing (or the time just mentioned) to the end of x",
    "by": "as until; the deed is done at some time in it",
    "before": "up to the day before x",
    "after": "from x to the day of writing, or on from it",
    "past": "past(p): from p ago to the day of writing",
    "coming": "coming(p): from the day of writing to p later",
    "within": "within(p): for what is to come, as coming; in the past, up to p after the time just mentioned",
    "inside": "inside(p): for what is to come, p after the day of writing; a mere duration for what is past",
    "either": "one of two days; the text does not tell which",
    "every": "again and again: no one time",
}


@dataclass(frozen=True, slots=True)
class Yearly:
    """A time that comes once a year, or a whole year where ``code`` is empty; ``year`` is None where left
    open."""

    year: int | None
    code: str
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Monthly:
    """A day of a month left open."""

    day: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Weekly:
    """A day of a week left open, Monday 0, or its weekend (``None``)."""

    weekday: int | None


@dataclass(frozen=True, slots=True)
class Years:
    """A decade or a century: so many years from the first."""

    first: int
    count: int


@dataclass(frozen=True, slots=True)
class Reference:
    """A time told from another: its unit (None: just it), so many units on."""

    name: str
    unit: str | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Duration:
    """An amount of a unit's letter; the amount is None where it is left open ("weeks")."""

    amount: float | None
    letter: str


@dataclass(frozen=True, slots=True)
class Shift:
    """A duration before (``sign`` -1) or after (+1) a time."""

    base: Node
    sign: int
    by: Duration


@dataclass(frozen=True, slots=True)
class Span:
    """From the first day of one to the last day of the other."""

    first: Node
    last: Node


@dataclass(frozen=True, slots=True)
class Call:
    """One of FUNCTIONS, with what it is applied to."""

    name: str
    arguments: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Plain:
    """A number, the name of a unit, PAST, FUTURE or a year before Christ: nothing that denotes days by
    itself."""

    text: str


Node = Yearly | Monthly | Weekly | Years | Reference | Duration | Shift | Span | Call | Plain

_WEEKDAY = "|".join(WEEKDAYS)
UNITS = "day|weekend|week|month|quarter|half|year|decade|century"
_ATOM = re.compile(
    rf"""(?P<monthly>XXXX-XX-(?P<day>\d\d)(?:\.(?P<monthly_day>{_WEEKDAY}))?)
    |(?P<decade>\d{{3}})X(?!X) | (?P<century>\d\d)XX
    |(?P<yearly>(?P<year>\d{{4}}|XXXX(?=-))(?:-(?P<code>\d\d-\d\d|\d\d-(?:{_WEEKDAY})-?\d|\d\d|Q[1-4]|H[12]|SP|SU|FA|WI
        |(?:easter|orthodox)[+-]\d+))?(?:\.(?P<weekday>{_WEEKDAY}))?)
    |(?P<weekly>{_WEEKDAY}|WE(?!D))
    |(?P<reference>now|that|the|event)(?![a-z])(?::(?P<unit>{UNITS})(?P<offset>[+-]\d+)?)?
    |P(?P<amount>\d+(?:\.\d+)?|X)(?P<letter>[DWFMQYTChm])
    |(?P<plain>PAST|FUTURE|BC\d{{4}}|-?\d{{1,2}}(?!\d)|(?:{UNITS})(?![a-z(]))
    |(?P<call>[a-z]+)\(""",
    re.VERBOSE,
)


@lru_cache(maxsize=8192)
def parse(value: str) -> Node:
    """The tree of a value; ValueError where it is not one, or names a day that no calendar has."""
    node, end = _value(value, 0)
    if end != len(value):
        raise ValueError(f"not a time value after character {end}: {value!r}")
    return node


def _value(text: str, at: int) -> tuple[Node, int]:
    node, at = _term(text, at)
    if text[at : at + 1] == "/":
        last, at = _term(text, at + 1)
        return Span(node, last), at
    return node, at


def _term(text: str, at: int) -> tuple[Node, int]:
    match = _ATOM.match(text, at)
    if match is None:
        raise ValueError(f"not a time value at character {at}: {text!r}")
    node, at = _call(text, match) if match["call"] else (_atom(match), match.end())
    while text[at : at + 2] in ("+P", "-P"):
        by, end = _term_duration(text, at + 1)
        node, at = Shift(node, 1 if text[at] == "+" else -1, by), end
    return node, at


def _term_duration(text: str, at: int) -> tuple[Duration, int]:
    match = _ATOM.match(text, at)
    if match is None or not match["letter"]:
        raise ValueError(f"no duration at character {at}: {text!r}")
    return _duration(match), match.end()


def _call(text: str, match: re.Match[str]) -> tuple[Node, int]:
    name, at = match["call"], match.end()
    if name not in FUNCTIONS:
        raise ValueError(f"no such function of times: {name!r}")
    arguments: list[Node] = []
    while True:
        argument, at = _value(text, at)
        arguments.append(argument)
        if text[at : at + 1] == ")":
            return _checked(Call(name, tuple(arguments))), at + 1
        if text[at : at + 1] != ",":
            raise ValueError(f"neither a comma nor a parenthesis at character {at}: {text!r}")
        at += 1


def _checked(call: Call) -> Call:
    """A June lies in a year, a Tuesday in a week, a 29th in a month; ValueError for "June next week"."""
    if call.name != "in":
        return call
    match call.arguments:
        case (Yearly(None, code), Reference(_, "year") | Yearly(int(), "")) if code:
            return call
        case (Monthly(), Reference(_, "month")) | (Weekly(), Reference(_, "week")):
            return call
    raise ValueError(f"the one does not lie in the other: {call}")


def _atom(match: re.Match[str]) -> Node:
    if match["monthly"]:
        return Monthly(_day(match["day"]), _weekday(match["monthly_day"]))
    if match["decade"]:
        return Years(int(match["decade"]) * 10, 10)
    if match["century"]:
        return Years(int(match["century"]) * 100, 100)
    if match["yearly"]:
        return _yearly(match)
    if match["weekly"]:
        return Weekly(_weekday(match["weekly"]))
    if match["reference"]:
        return Reference(match["reference"], match["unit"], int(match["offset"] or 0))
    if match["letter"]:
        return _duration(match)
    return Plain(match["plain"])


def _yearly(match: re.Match[str]) -> Yearly:
    year = None if match["year"] == "XXXX" else int(match["year"])
    code = match["code"] or ""
    if re.fullmatch(r"\d\d-\d\d", code):
        date(2000 if year is None else year, int(code[:2]), int(code[3:]))
    elif match["weekday"]:
        raise ValueError(f"a weekday beside what is no day: {match[0]!r}")
    if code[:2].isdigit() and not 1 <= int(code[:2]) <= 12:
        raise ValueError(f"no such month: {match[0]!r}")
    return Yearly(year, code, _weekday(match["weekday"]))


def _duration(match: re.Match[str]) -> Duration:
    return Duration(None if match["amount"] == "X" else float(match["amount"]), match["letter"])


def _day(text: str) -> int:
    day = int(text)
    if not 1 <= day <= 31:
        raise ValueError(f"no such day of a month: {text}")
    return day


def _weekday(code: str | None) -> int | None:
    return WEEKDAYS.index(code) if code in WEEKDAYS else None
