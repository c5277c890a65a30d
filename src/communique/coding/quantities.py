"""A predicate in its tree in; out, how much of what its deed moves: "101 trucks", "$30 million", "a third
batch"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

import tomli

from communique.coding.predicates import Predicate
from communique.coding.tree import Tree
from communique.records import Quantity

_PACKED = re.compile(
    r"(?P<sign>[a-z]{0,2}[$€£¥₹₩₽₴₺₪])?(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<multiplier>mn|bn|tn|m|b)?"
)
"""A number in one word: 30, 1,500, 2.5bn, €30m."""
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "conj", "parataxis"})
_TIMES = frozenset({"npadvmod", "tmod"})
_STANDING = frozenset({"dobj", "pobj", "nsubjpass", "attr", "conj"})
"""How a number stands that counts what it does not name."""


@cache
def _words() -> tuple[Mapping[str, float], Mapping[str, float], Mapping[str, str]]:
    """Number words, multipliers, and signs and names of currencies."""
    table = tomli.loads((files(__package__) / "data" / "numbers.toml").read_text("utf-8"))
    return table["numbers"], table["multipliers"], table["currencies"]


def quantities_of(tree: Tree, p: Predicate) -> tuple[Quantity, ...]:
    """The counted things below a deed, in order; those of the clauses below it are theirs."""
    found: list[Quantity] = []
    read: set[int] = set()
    for head in _counted(tree, p.head):
        run = _run(tree, head)
        quantity = _quantity(tree, head, run) if read.isdisjoint(run) else None
        if quantity is not None:
            found.append(quantity)
            read.update(run)
    return tuple(found)


def _counted(tree: Tree, i: int) -> Iterator[int]:
    """Nouns below a token that have a number, without going into further clauses."""
    for child in tree.children(i):
        token = tree.tokens[child]
        dep = token.dep
        if dep in _TIMES or (dep in _CLAUSES and tree.is_verb(child)):
            continue
        alone = dep in _STANDING and (token.tag == "CD" or bool(_PACKED.fullmatch(_bare(tree, child))))
        if alone or tree.child(child, "nummod") is not None:
            yield child
        if tree.children(child):
            yield from _counted(tree, child)


def _quantity(tree: Tree, head: int, run: list[int]) -> Quantity | None:
    if not run or any(e.start <= tree.tokens[j].start < e.end for e in tree.sentence.times for j in run):
        return None
    words = [tree.tokens[j].text for j in run]
    value = None if _is_range(tree, run) else _value(words)
    if value is None and not _is_range(tree, run):
        return None
    unit = _unit(tree, head, run)
    is_money = unit is not None and tree.tokens[head].tag in ("CD", "NN", "NNS", "$")
    item = unit if unit is not None and is_money else _item(tree, head)
    return Quantity(item=item or tree.tokens[head].text, text=_span(tree, head, run), value=value, unit=unit)


def _run(tree: Tree, head: int) -> list[int]:
    """The tokens side by side that make the number of a noun: digits, number words, multipliers."""
    seeds = [*tree.children(head, "nummod"), *([head] if _is_number(tree, head) else [])]
    if not seeds:
        return []
    first = last = max(seeds)
    while first > 0 and _is_number(tree, first - 1):
        first -= 1
    while last + 1 < len(tree.tokens) and _is_number(tree, last + 1):
        last += 1
    return list(range(first, last + 1))


def _is_number(tree: Tree, i: int) -> bool:
    _, multipliers, _ = _words()
    word = _bare(tree, i)
    if word in (
        "a",
        "and",
        "-",
    ):  # "half a million", "one and a half", "three hundred and fifty", "twenty-five"
        return _joins(tree, i)
    return (
        tree.tokens[i].tag == "CD" or word in multipliers or word == "half" or bool(_PACKED.fullmatch(word))
    )


def _joins(tree: Tree, i: int) -> bool:
    """Whether a small word stands inside one number rather than between two."""
    numbers, multipliers, _ = _words()
    if i == 0 or i + 1 == len(tree.tokens):
        return False
    before, word, after = _bare(tree, i - 1), _bare(tree, i), _bare(tree, i + 1)
    if word == "a":
        return after in multipliers or after == "half"
    if word == "and":
        return after in ("a", "half") or (before in multipliers and after in numbers)
    return before in numbers and after in numbers


def _bare(tree: Tree, i: int) -> str:
    return tree.tokens[i].text.lower().rstrip(".")


def _is_range(tree: Tree, run: list[int]) -> bool:
    """Whether a number is one end of a range ("10-15", "two to three million", "between 5 and 7")."""
    joined = {"to", "-", "–", "or"}
    if any(t.text.lower() == "between" for t in tree.tokens[max(0, run[0] - 5) : run[0]]):
        joined.add("and")
    before, after = run[0] - 1, run[-1] + 1
    if before > 0 and _bare(tree, before) in joined and tree.tokens[before - 1].tag == "CD":
        return True
    return (
        after + 1 < len(tree.tokens) and _bare(tree, after) in joined and tree.tokens[after + 1].tag == "CD"
    )


def _unit(tree: Tree, head: int, run: list[int]) -> str | None:
    """The currency that a number is told in, by its sign, its prefix or its name."""
    _, _, currencies = _words()
    signs = [tree.tokens[run[0] - 1].text] if run[0] > 0 else []
    packed = _PACKED.fullmatch(_bare(tree, run[0]))
    if packed and packed["sign"]:
        signs.append(packed["sign"].upper())
    noun = tree.tokens[head]
    nation = [f"{tree.tokens[head - 1].text.lower()} {tree.lemmas[head]}"] if head > 0 else []
    names = [*signs, *nation, noun.text.lower(), tree.lemmas[head]]
    return next((currencies[name] for name in names if name in currencies), None)


def _value(words: list[str]) -> float | None:
    """The number that words and digits say; ``None`` where they say none."""
    numbers, multipliers, _ = _words()
    total, current, seen = 0.0, 0.0, False
    previous = ""
    for word in " ".join(words).lower().replace("-", " ").split():
        packed = _PACKED.fullmatch(word.rstrip("."))
        if packed:
            digits = float(packed["digits"].replace(",", ""))
            thousands = len(word) == 3 and word.isdigit() and previous.isdigit() and len(previous) <= 3
            current = current * 1000 + digits if thousands else current + digits
            if packed["multiplier"]:
                total, current = total + current * multipliers[packed["multiplier"]], 0.0
            seen = True
        elif word == "half":
            current, seen = current + 0.5, True
        elif word in ("a", "an", "and"):
            pass  # "half a million", "one and a half"
        elif word in numbers:
            current += numbers[word]
            seen = True
        elif word.rstrip(".") in multipliers:
            factor = multipliers[word.rstrip(".")]
            if factor == 100:
                current = (current or 1) * factor
            else:
                total, current = total + (current or 1) * factor, 0.0
            seen = True
        previous = word
    return total + current if seen else None


def _item(tree: Tree, head: int) -> str:
    parts = sorted(
        [head, *(c for c in tree.children(head, "amod", "compound") if tree.tokens[c].tag != "CD")]
    )
    return " ".join(tree.tokens[i].text for i in parts)


def _span(tree: Tree, head: int, run: list[int]) -> str:
    kept = [head, *run]
    if run[0] > 0 and tree.tokens[run[0] - 1].tag == "$":
        kept.append(run[0] - 1)
    kept += [
        j
        for c in tree.children(head, "nummod", "amod", "compound", "quantmod", "nmod", "advmod")
        for j in tree.subtree(c)
    ]
    first, last = tree.tokens[min(kept)], tree.tokens[max(kept)]
    return tree.sentence.text[first.start - tree.sentence.start : last.end - tree.sentence.start].rstrip(".")
