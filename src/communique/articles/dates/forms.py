"""The names of months that stand in a stretch of text in, the patterns for the dates in it out, the surest
first.

A pattern that tried the names of all languages would take most of the time of reading a page. Each name has
patterns of its own, made when it is first met: for every set of names that a stretch can hold they would be
made again and again.
"""

from __future__ import annotations

import functools
import re

from communique.articles.dates.calendar import any_of, ordinals

DAY = r"(?P<d>[0-3]?\d)(?:st|nd|rd|th|er|º|\.)?"
YEAR = r"(?P<y>(?:19|20)\d\d)"
GAP = r"[\s.,/–-]{0,3}"

JUCHE = r"(?P<e>Juche)\s?(?P<n>\d{2,3})\b(?:\s?\((?:19|20)\d\d\))?"
"""North Korea's year, with the common one behind it or not."""

NAMED = (
    r"{day}" + GAP + r"(?P<m>{months})" + GAP + JUCHE,
    r"(?P<m>{months})" + GAP + r"{day}(?!\d)" + GAP + JUCHE,
    r"(?P<d>\d\d)\d{4}\s?(?:Z|GMT|UTC|[A-Z]{1,4})?\s(?P<m>{months})\s(?P<yy>\d\d)\b",
    r"(?:{day}|{ordinal})"
    + GAP
    + r"(?:of |de |d[’'])?\s?(?P<m>{months})"
    + GAP
    + r"(?:of |de |del )?{year}\b",
    r"(?P<d>[0-3]\d)(?P<m>{months})(?P<yy>\d\d)\b",
    r"(?P<m>{months})" + GAP + r"{day}(?!\d)" + GAP + r"{year}\b",
    r"(?P<m>{months})" + GAP + r"{year},\s(?P<d>[0-3]?\d)\b(?!\s+[a-z%])",
    r"{year}" + GAP + r"{day}" + GAP + r"(?P<m>{months})\b",
    r"{year}" + GAP + r"(?P<m>{months})" + GAP + r"{day}(?!\d)",
    r"{day}[\s.-]?(?P<m>{months})[\s.,-]{1,2}[’']?(?P<yy>[0-3]\d)(?!\d|[:.,]\d|\s*[\w%])",
    r"(?P<m>{months})" + GAP + r"(?:of |de )?{year}\b",
)
YEARLESS = (
    r"{day}\sde\s(?P<m>{small})\b(?!\sde\s\d{4})",
    r"{day}\s?(?:of |de )?(?P<m>{months})\b(?!\s\d{4})",
    r"(?P<m>{months})\.?\s{day}\b(?![:\d])",
)
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
"""Months as numbers of their own: "24.V.2024"."""
NUMBERS = (
    rf"(?<![\w.:/])(?P<d>[0-3]?\d)(?P<s>\.\s?|[ /-])(?P<m>{'|'.join(reversed(ROMAN))})(?P=s){YEAR}(?![\d/])",
    r"(?<![\d.:/])" + YEAR + r"\s?(?P<s>[-./])\s?(?P<m>[01]?\d)\s?(?P=s)\s?(?P<d>[0-3]?\d)(?![\d/])",
    r"(?<![\d.:/])(?P<a>[0-3]?\d)\s?(?P<s>[-./])\s?(?P<b>[0-3]?\d)\s?(?P=s)\s?"
    r"(?P<y>(?:19|20)\d\d|\d\d(?![\d.,:]\d|\d))(?![\d/])",
    # between the strokes of an agency's slug: "AGENCY/02.12.2025/0716 GMT"
    r"(?<=[A-Za-z]/)(?P<a>[0-3]?\d)(?P<s>[.-])(?P<b>[0-3]?\d)(?P=s)(?P<y>(?:19|20)\d\d)(?=/)",
    r"(?<![\d.:/])(?P<m>[01]?\d)(?P<s>[-./])" + YEAR + r"(?P=s)(?P<d>[0-3]?\d)(?!\d)",
    r"(?<!\d)(?P<y>20\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?=T|\b)",
    r"(?<![\d.:/] )(?<![\d.:/])(?P<y>20\d\d) (?P<m>[01]\d) (?P<d>[0-3]\d)(?!\s?\d)",
)
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911, "Juche": 1911}
"""The years before the first of Japan's eras, of Taiwan's calendar and of North Korea's."""
EAST_ASIAN = (
    rf"(?<!\d)(?:(?P<y>(?:19|20|１９|２０)\d\d)|(?P<e>{'|'.join(ERAS)})\s?(?P<n>\d{{1,3}}|元))\s?[年년]\s?"
    r"(?P<m>[01０１]?\d)\s?[月월](?:\s?(?P<d>[0-3０-３]?\d)\s?[日号號일])?",
    r"(?<!\d)(?P<m>[01０１]?\d)\s?[月월]\s?(?P<d>[0-3０-３]?\d)\s?[日号號일]",
)
"""Chinese, Japanese and Korean, where signs for year, month and day follow their numbers."""


Alike = tuple[re.Pattern[str], ...]
"""Patterns of one form, one for each name."""


def patterns(months: tuple[str, ...], numbers: bool) -> tuple[Alike, ...]:
    """The forms of dates with these months (names in lower case), and with ``numbers`` those in numbers."""
    counted = _in_numbers() if numbers else ()
    if not months:
        return counted
    *named, shortest = zip(*(_named(month) for month in months), strict=True)
    return (*named, *counted, shortest, *zip(*(_yearless(month) for month in months), strict=True))


@functools.cache
def _named(month: str) -> Alike:
    names = {"months": any_of([month]), "day": DAY, "year": YEAR, "ordinal": f"(?P<o>{any_of(ordinals())})"}
    return tuple(re.compile(r"\b" + _filled(form, names), re.IGNORECASE) for form in NAMED)


@functools.cache
def _yearless(month: str) -> Alike:
    """Without a year only a capital tells the month of May from the verb."""
    names = {"months": any_of({month.title(), month.upper()}), "small": any_of([month]), "day": DAY}
    return tuple(re.compile(r"\b" + _filled(form, names)) for form in YEARLESS)


@functools.cache
def _in_numbers() -> tuple[Alike, ...]:
    return tuple((re.compile(form),) for form in (*NUMBERS, *EAST_ASIAN))


def _filled(form: str, names: dict[str, str]) -> str:
    """A form of dates with the names put in."""
    for name, pattern in names.items():
        form = form.replace("{" + name + "}", pattern)
    return form
