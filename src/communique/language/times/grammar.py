"""The grammar of data/grammar.toml as tries: one a section, its edges the words and classes of the patterns.

Out: a Grammar. A pattern with alternatives and options is written out into every sequence it stands for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import product

from communique.language.times.tables import load, rows

START = "TIME"
"""The section that an expression is."""
ASSERTIONS = frozenset({"BREAK", "NOUNLESS", "ALONE", "WHOLLY"})
"""Names that stand for no word but for what may follow."""


@dataclass(slots=True)
class Step:
    """A place in the trie: where each next word, class or section leads; and the rule that ends here."""

    words: dict[str, Step] = field(default_factory=dict)
    classes: dict[str, list[tuple[str, Step]]] = field(default_factory=dict)
    sections: list[tuple[str, str, Step]] = field(default_factory=list)
    assertions: list[tuple[str, Step]] = field(default_factory=list)
    rule: tuple[int, str] | None = None
    """The rule's number in the file and its value."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """A trie for each section, and the words and classes that each may start with."""

    sections: dict[str, Step]
    firsts: dict[str, frozenset[str]]


@cache
def grammar() -> Grammar:
    """The grammar, read once."""
    table: dict[str, dict[str, str]] = dict(load("grammar.toml"))
    table["HOLIDAY"] = _holidays()
    sections: dict[str, Step] = {}
    firsts: dict[str, frozenset[str]] = {}
    number = 0
    for name, rules in table.items():
        root = Step()
        for pattern, value in rules.items():
            number += 1
            for sequence in _sequences(pattern):
                _add(root, sequence, (number, value), sections)
        sections[name] = root
        firsts[name] = _first(root, firsts)
    return Grammar(sections, firsts)


def _holidays() -> dict[str, str]:
    return {re.sub(r"(?=')", " ", row["name"]): f"XXXX-{row['rule']}" for row in rows("holidays.csv")}


def _sequences(pattern: str) -> list[list[str]]:
    """Every sequence of words and names that a pattern stands for."""
    choices = []
    for item in pattern.split():
        names = item.removesuffix("?").split("|") if len(item) > 1 else [item]
        choices.append([[name] for name in names] + ([[]] if item.endswith("?") and len(item) > 1 else []))
    return [[name for part in parts for name in part] for parts in product(*choices)]


def _add(root: Step, sequence: list[str], rule: tuple[int, str], sections: dict[str, Step]) -> None:
    step = root
    for name in sequence:
        step = _next(step, name, sections)
    if step.rule is None:
        step.rule = rule


def _next(step: Step, name: str, sections: dict[str, Step]) -> Step:
    if not name[0].isupper():
        return step.words.setdefault(name, Step())
    plain = name.rstrip("0123456789")
    if plain in ASSERTIONS:
        known = [following for key, following in step.assertions if key == plain]
        if not known:
            known = [Step()]
            step.assertions.append((plain, known[0]))
    elif plain in sections:
        known = [following for _, key, following in step.sections if key == name]
        if not known:
            known = [Step()]
            step.sections.append((plain, name, known[0]))
    else:
        edges = step.classes.setdefault(plain, [])
        known = [following for key, following in edges if key == name]
        if not known:
            known = [Step()]
            edges.append((name, known[0]))
    return known[0]


def _first(root: Step, firsts: dict[str, frozenset[str]]) -> frozenset[str]:
    found = set(root.words) | set(root.classes)
    for name, _, _ in root.sections:
        found |= firsts[name]
    return frozenset(found)
