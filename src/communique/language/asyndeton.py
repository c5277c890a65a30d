"""The tokens of a sentence in; out, the same with two names joined that a headline joins by a comma alone
("Norway, Denmark urge Serbia to talk"): the first is the subject, the second hangs on it as after "and".

The parser, which has learnt from whole sentences, takes the first of them for a time or a stray word.
"""

from __future__ import annotations

from calendar import day_abbr, day_name, month_abbr, month_name
from itertools import pairwise

from msgspec.structs import replace

from communique.records import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_STRAY = frozenset({"npadvmod", "nsubj", "dep"})
"""What the parser takes the first name for."""
_BEFORE = frozenset({";", ":", ")", "-", "–", "—"})
"""What a headline begins anew behind."""
_NO_NAME = frozenset({"DT", "WP$", "PRP$", "CD"})
"""What the second phrase does not begin with: of "France, whose president objects" nobody is joined."""
_FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
_TIMES = frozenset([*day_name, *day_abbr, *month_name, *month_abbr])


def joined(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens, each second name as a conjunct of the first."""
    if all(token.text != "," for token in tokens[:-2]):
        return tokens
    found = list(tokens)
    for second, token in enumerate(tokens):
        first = _first(tokens, second) if token.dep in _SUBJECTS else None
        if first is not None:
            found[first] = replace(tokens[first], dep=token.dep)
            found[second] = replace(token, dep="conj", head=first)
    return tuple(found)


def _first(tokens: tuple[Token, ...], second: int) -> int | None:
    """The name that only a comma parts from a second one, which is a subject by the parser."""
    start, end = _phrase(tokens, second)
    first = start - 2
    if first < 0 or tokens[start - 1].text != "," or (end + 1 < len(tokens) and tokens[end + 1].text == ","):
        return None
    one, other = tokens[first], tokens[second]
    alike = _is_name(one) and _is_name(other) and one.head == other.head > second
    if not alike or one.dep not in _STRAY or one.text in _TIMES or tokens[start].tag in _NO_NAME:
        return None
    if not _of_both(tokens, other.head):
        return None
    begins, _ = _phrase(tokens, first)
    return first if begins == 0 or tokens[begins - 1].text in _BEFORE else None


def _of_both(tokens: tuple[Token, ...], verb: int) -> bool:
    """Whether a verb can be that of two: not singular, and not put in ("Oman, Qatar said, will pay")."""
    resumes = any(token.tag in _FINITE and before.text == "," for before, token in pairwise(tokens[verb:]))
    return not resumes and all(
        token.tag != "VBZ" for i, token in enumerate(tokens) if i == verb or _helps(token, verb)
    )


def _helps(token: Token, verb: int) -> bool:
    return token.head == verb and token.dep in ("aux", "auxpass")


def _phrase(tokens: tuple[Token, ...], i: int) -> tuple[int, int]:
    """The first and the last word of a noun's phrase, as far as it stands on end around the noun."""
    start = end = i
    while start > 0 and _hangs(tokens, start - 1, i):
        start -= 1
    while end + 1 < len(tokens) and _hangs(tokens, end + 1, i):
        end += 1
    return start, end


def _hangs(tokens: tuple[Token, ...], i: int, top: int) -> bool:
    """Whether a word hangs on another, directly or not; commas are outside."""
    if tokens[i].text == ",":
        return False
    while tokens[i].head not in (i, top):
        i = tokens[i].head
    return tokens[i].head == top


def _is_name(token: Token) -> bool:
    return token.tag in ("NNP", "NNPS")
