"""A word in its tree in; out, what it does to the status of what it governs or stands beside, as
``data/status.toml`` has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import tomli

from communique.coding.tree import Tree

_POS = {"V": "verb", "J": "adj", "N": "noun"}
_NEAR = 5
"""How far behind a governor the rest of its phrase may begin."""


@dataclass(frozen=True)
class Governor:
    """A word with a complement, and what the complement's deed becomes under it."""

    gives: str
    forms: frozenset[str]
    """Of the complement: ``to``, ``ing``, ``that``, ``noun``."""
    particle: str | None


@dataclass(frozen=True)
class Cues:
    """The table, ready for looking up."""

    governors: Mapping[tuple[str, str], tuple[Governor, ...]]
    modals: Mapping[str, str]
    adverbs: Mapping[str, str]
    words_of_adverbs: frozenset[str]
    """The words of those adverbs that are several ("next week")."""
    negators: frozenset[str]
    conditionals: frozenset[str]
    cancelling: frozenset[str]


@cache
def cues() -> Cues:
    """The table of status cues."""
    table = tomli.loads((files(__package__) / "data" / "status.toml").read_text("utf-8"))
    governors: dict[tuple[str, str], tuple[Governor, ...]] = {}
    for row in table["governor"]:
        for phrase in row["words"]:
            word, _, rest = phrase.partition(" ")
            found = Governor(row["gives"], frozenset(row["with"]), rest or None)
            governors[row["pos"], word] = (*governors.get((row["pos"], word), ()), found)
    return Cues(
        governors=governors,
        modals={
            word: row["gives"] if "gives" in row else row["otherwise"]
            for row in table["modal"]
            for word in row["words"]
        },
        adverbs={word: row["gives"] for row in table["adverb"] for word in row["words"]},
        words_of_adverbs=frozenset(
            word
            for row in table["adverb"]
            for phrase in row["words"]
            if " " in phrase
            for word in phrase.split()
        ),
        negators=frozenset(word for row in table["negator"] for word in row["words"]),
        conditionals=frozenset(word for row in table["conditional"] for word in row["words"]),
        cancelling=frozenset(word for row in table["cancel"] for word in row["words"]),
    )


def governed(tree: Tree, above: int, below: int) -> str | None:
    """What a word makes of what hangs on it: ``planned``, ``negated``, ...; ``None`` where the table says
    nothing."""
    token = tree.tokens[above]
    form = _form(tree, below)
    options = cues().governors.get((_POS.get(token.tag[:1], ""), token.lemma.lower()), ())
    fitting = [
        g for g in options if form in g.forms and (g.particle is None or _follows(tree, above, g.particle))
    ]
    return max(fitting, key=lambda g: g.particle is not None).gives if fitting else None


def _follows(tree: Tree, i: int, words: str) -> bool:
    """Whether words stand behind a token, in order and near it: "stopped *short of*", "gave its *word*"."""
    at = i
    for word in words.split():
        near = range(at + 1, min(len(tree.tokens), at + _NEAR))
        found = next((j for j in near if word in (tree.lemmas[j], tree.tokens[j].text.lower())), None)
        if found is None:
            return False
        at = found
    return True


def cancels(tree: Tree, i: int) -> bool:
    """Whether a word calls off what it governs, or is itself what was called off."""
    lemma = tree.lemmas[i]
    phrases = {lemma, *(f"{lemma} {tree.lemmas[c]}" for c in tree.children(i, "prt", "prep"))}
    return bool(phrases & cues().cancelling)


def beside(tree: Tree, i: int) -> Iterator[str]:
    """What the adverbs, modals and small words on a token do to its status, as ``kind=value``."""
    known = cues()
    for child in tree.children(i):
        word = tree.lemmas[child]
        made = known.adverbs.get(word)
        if made is None and tree.tokens[child].text.lower() in known.words_of_adverbs:
            made = known.adverbs.get(_phrase(tree, child))
        if made is not None:
            yield f"adverb={made}"
        if word in known.modals and tree.tokens[child].dep in ("aux", "auxpass"):
            yield f"modal={known.modals[word]}"
        if word in known.negators:
            yield "negator"
        if word in known.conditionals and tree.tokens[child].dep in ("mark", "advmod"):
            yield "conditional"


def _phrase(tree: Tree, i: int) -> str:
    """The words of a token's subtree ("next week"); nothing for a long one."""
    words = tree.subtree(i)
    return " ".join(tree.tokens[w].text.lower() for w in words) if 1 < len(words) <= _NEAR else ""


def negated_by_phrase(tree: Tree, i: int) -> bool:
    """Whether words such as "no longer" or "far from" stand right before a token."""
    before = " ".join(tree.tokens[j].text.lower() for j in range(max(0, i - _NEAR), i))
    return f" {before}".endswith(_negating())


@cache
def _negating() -> tuple[str, ...]:
    """The negators of several words."""
    return tuple(f" {phrase}" for phrase in sorted(cues().negators) if " " in phrase)


def _form(tree: Tree, below: int) -> str:
    token = tree.tokens[below]
    if token.tag == "VBG":
        return "ing"
    if token.tag == "VB" or token.dep == "xcomp":
        return "to"
    return "that" if token.dep in ("ccomp", "acl", "relcl") and token.tag.startswith("V") else "noun"
