"""Tokens against the grammar: the longest expression that starts at a token.

In: the tokens of a text. Out: where an expression ends, and its value. Every section is tried once at every
token (the results are kept), so the work grows with the length of the text and not with the size of the
grammar.
"""

from __future__ import annotations

import re
from functools import lru_cache

from communique.language.times.grammar import START, Step, grammar
from communique.language.times.tables import words
from communique.language.times.tokens import Token
from communique.language.times.values import parse

Matches = dict[int, tuple[int, str]]
"""By where it ends: the number of the rule, and the value."""
Captured = tuple[tuple[str, str], ...]

_CLOSERS = frozenset('.,;:!?)]"”»—-\n')
_JOINED = re.compile(r"in\(XXXX-(?!XX)([^(),/.]+)(?:\.[A-Z]{3})?,(\d{4})\)")


class Matcher:
    """The expressions that start at each token of one text."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._known: dict[tuple[str, int], Matches] = {}
        self._grammar = grammar()
        self._start = self._grammar.firsts[START]

    def longest(self, at: int) -> tuple[int, str] | None:
        """The end and the value of the longest expression that starts at a token; None where none does."""
        token = self._tokens[at]
        if token.word not in self._start and self._start.isdisjoint(token.classes):
            return None
        matches = self._matches(START, at)
        if not matches:
            return None
        end = max(matches)
        return end, matches[end][1]

    def _matches(self, section: str, at: int) -> Matches:
        key = section, at
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = {}
            self._walk(self._grammar.sections[section], at, at, (), known)
        return known

    def _walk(self, step: Step, start: int, at: int, captured: Captured, found: Matches) -> None:
        """Follow every way from a place in the trie, and note the rules that end."""
        if step.rule is not None and at > start:
            self._note(step.rule, at, captured, found)
        for name, following in step.assertions:
            if self._holds(name, at):
                self._walk(following, start, at, captured, found)
        if at == len(self._tokens):
            return
        token = self._tokens[at]
        if literal := step.words.get(token.word):
            self._walk(literal, start, at + 1, captured, found)
        for name, value in token.classes.items():
            for key, following in step.classes.get(name, ()):
                self._walk(following, start, at + 1, (*captured, (key, value)), found)
        firsts = self._grammar.firsts
        for section, key, following in step.sections:
            if token.word not in firsts[section] and firsts[section].isdisjoint(token.classes):
                continue
            for end, (_, value) in self._matches(section, at).items():
                self._walk(following, start, end, (*captured, (key, value)), found)

    def _note(self, rule: tuple[int, str], end: int, captured: Captured, found: Matches) -> None:
        number, template = rule
        if end in found and found[end][0] <= number:
            return
        value = template.format_map(dict(captured)) if captured else template
        value = _JOINED.sub(r"\2-\1", value)
        if not template or is_value(value):
            found[end] = number, value

    def _holds(self, name: str, at: int) -> bool:
        if at == len(self._tokens):
            return True
        token = self._tokens[at]
        if name in ("ALONE", "WHOLLY"):
            return token.kind != "possessive" if name == "ALONE" else token.word != "of"
        if token.word in _CLOSERS or token.word in words("words.toml", "breaks", "words"):
            return True
        return name == "NOUNLESS" and token.word in words("words.toml", "breaks", "determiners")


@lru_cache(maxsize=8192)
def is_value(text: str) -> bool:
    """Whether a text is a value of the language of times; a pattern whose value is none does not match."""
    try:
        parse(text)
    except ValueError:
        return False
    return True
