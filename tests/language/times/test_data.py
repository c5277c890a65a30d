"""The tables that the parser is made of hold together."""

from __future__ import annotations

import re

from communique.language.times.grammar import ASSERTIONS, START, grammar
from communique.language.times.tables import load, rows
from communique.language.times.values import parse

CLASSES = """
    MONTH WEEKDAY SEASON UNIT UNITS ONE MANY NUM ORD ORDDAY WORDDAY CENTURY DAY DAYPART TENS DECADE DATE
    CLOCK YEAR LASTYEAR COUNT
"""


def test_patterns_name_only_classes_and_sections_above_them() -> None:
    known = set(CLASSES.split()) | ASSERTIONS
    for section, rules in load("grammar.toml").items():
        for pattern in rules:
            for name in re.findall(r"[A-Z]+", pattern):
                assert name in known, f"[{section}] {pattern}: {name}"
        known.add(section)


def test_values_name_only_what_their_pattern_does() -> None:
    for rules in load("grammar.toml").values():
        for pattern, value in rules.items():
            assert set(re.findall(r"\{(\w+)\}", value)) <= set(re.findall(r"[A-Z]+\d?", pattern)), pattern


def test_every_feast_has_a_day() -> None:
    for row in rows("holidays.csv"):
        parse(f"XXXX-{row['rule']}")


def test_the_grammar_starts_somewhere() -> None:
    assert "MONTH" in grammar().firsts[START]
