"""A word in its tree in; out, what it does to the status of what it governs or stands beside, as
``data/status.toml`` has it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from communique.coding.tree import Tree

_POS = {"V": "verb", "J": "adj", "N": "noun"}


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
    negators: frozenset[str]
    conditionals: frozenset[str]
    cancelling: frozenset[str]


@cache
def cues() -> Cues:
    """The table of status cues."""
    table = tomllib.loads((files(__package__) / "data" / "status.toml").read_text("utf-8"))
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
        negators=frozenset(word for row in table["negator"] for word in row["words"]),
        conditionals=frozenset(word for row in table["conditional"] for word in row["words"]),
        cancelling=frozenset(word for row in table["cancel"] for word in row["words"]),
    )


def governed(tree: Tree, above: int, below: int) -> str | None:
    """What a word makes of what hangs on it: ``planned``, ``negated``, ...; ``None`` where the table says
    nothing."""
    token = tree.tokens[above]
    form = _form(tree, below)
    beside = {tree.lemmas[c] for c in tree.children(above, "prt", "prep")}
    options = cues().governors.get((_POS.get(token.tag[:1], ""), token.lemma.lower()), ())
    fitting = [g for g in options if form in g.forms and (g.particle is None or g.particle in beside)]
    return max(fitting, key=lambda g: g.particle is not None).gives if fitting else None


def cancels(tree: Tree, i: int) -> bool:
    """Whether a word calls off what it governs, or is itself what was called off."""
    lemma = tree.lemmas[i]
    phrases = {lemma, *(f"{lemma} {tree.lemmas[c]}" for c in tree.children(i, "prt", "prep"))}
    return bool(phrases & cues().cancelling)


def beside(tree: Tree, i: int) -> Iterator[str]:
    """What the adverbs, modals and small words on a token do to its status, as ``kind=value``."""
    for child in tree.children(i):
        word = tree.lemmas[child]
        if word in cues().adverbs:
            yield f"adverb={cues().adverbs[word]}"
        if word in cues().modals and tree.tokens[child].dep in ("aux", "auxpass"):
            yield f"modal={cues().modals[word]}"
        if word in cues().negators:
            yield "negator"
        if word in cues().conditionals and tree.tokens[child].dep in ("mark", "advmod"):
            yield "conditional"


def _form(tree: Tree, below: int) -> str:
    token = tree.tokens[below]
    if token.tag == "VBG":
        return "ing"
    if token.tag == "VB" or token.dep == "xcomp":
        return "to"
    return "that" if token.dep in ("ccomp", "acl", "relcl") and token.tag.startswith("V") else "noun"
