"""A sentence with its grammar and its mentions in; out, the same with everybody and everything that its noun
phrases name, whoever they are, each as a mention of its own.

Where a text stands alone nobody is known to be of no account: "police", "two union leaders" and "the bill"
take part in a deed as states do. A name that the record knows keeps its actor; all else is named by a slug of
its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from msgspec.structs import replace

from communique.coding.horizon import party
from communique.coding.tree import Tree
from communique.records import Actor, Mention, MentionKind, Party, Sentence

_HEADS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD"})
_WITHIN = frozenset({"compound", "nmod", "amod", "nummod", "quantmod", "npadvmod", "expl", "punct", "advmod"})
"""What a noun is to another whose phrase it only fills out, or to nobody."""
_BEFORE = frozenset({"det", "amod", "compound", "nummod", "quantmod", "nmod", "poss", "advmod", "predet"})
"""What stands before a noun and belongs to its phrase."""
_EMPTY = frozenset({"it", "there", "which", "who", "that", "what"})
_ARTICLE = re.compile(r"^(?:an?|the|its|his|her|their)\s+", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Cast:
    """A sentence whose mentions are its participants, and the parties that each of them stands for."""

    sentence: Sentence
    parties: dict[str, tuple[Party, ...]]
    """By the id of the actor that its mention has in ``sentence``."""


def participants(sentence: Sentence) -> Cast:
    """Everybody whom a sentence names. A sentence without grammar has the participants that were known."""
    known = [m for m in sentence.mentions if m.actors and m.commits]
    heads = {m.head for m in known}
    tree = Tree(sentence)
    others = [m for m in _phrases(tree, sentence) if m.head not in heads]
    mentions = sorted([*known, *others], key=lambda m: (m.start, m.end))
    cast = {f"n{m.start}-{m.end}": m for m in mentions}
    return Cast(
        replace(sentence, mentions=tuple(_as_itself(id_, m) for id_, m in cast.items())),
        {id_: parties_of(m) for id_, m in cast.items()},
    )


def parties_of(mention: Mention) -> tuple[Party, ...]:
    """The actors that a mention stands for; by its own words where the record knows none."""
    if mention.actors and mention.commits:
        return tuple(party(actor, (mention,)) for actor in mention.actors)
    return (unknown(mention.text, mention.start, mention.end),)


def unknown(text: str, start: int, end: int) -> Party:
    """A party that the record does not know, named by its words."""
    name = _ARTICLE.sub("", text)
    slug = "-".join(_LETTERS.findall(name.lower())) or "somebody"
    return Party(id=slug, name=name, text=text, start=start, end=end)


def _as_itself(id_: str, mention: Mention) -> Mention:
    kind = mention.actors[0].kind if mention.actors else "other"
    return replace(mention, actors=(Actor(id=id_, name=mention.text, kind=kind),), commits=True)


def _phrases(tree: Tree, sentence: Sentence) -> Iterator[Mention]:
    """The noun phrases of a sentence, without what follows their nouns."""
    times = {i for t in sentence.times for i in tree.covered(t.start, t.end)}
    for i, token in enumerate(tree.tokens):
        if token.tag not in _HEADS or token.dep in _WITHIN or i in times or token.text.lower() in _EMPTY:
            continue
        first = min([i, *(_leftmost(tree, c) for c in tree.children(i) if c < i and _before(tree, c))])
        start, end = tree.tokens[first].start, token.end
        text = sentence.text[start - sentence.start : end - sentence.start]
        yield Mention(start=start, end=end, text=text, head=i, kind=_kind(token.tag), why="a noun phrase")


def _kind(tag: str) -> MentionKind:
    return "pronoun" if tag == "PRP" else "name" if tag.startswith("NNP") else "office"


def _before(tree: Tree, i: int) -> bool:
    return tree.tokens[i].dep in _BEFORE


def _leftmost(tree: Tree, i: int) -> int:
    return min([i, *(_leftmost(tree, c) for c in tree.children(i) if c < i)])
