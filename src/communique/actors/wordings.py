"""A description of somebody in; out, what its words tell before anybody is looked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from communique.actors.atoms import Atom, atoms
from communique.actors.tables import DATA, rows
from communique.actors.titles import modifiers, plural
from communique.actors.words import words
from communique.records import Sentence

LOCATED = re.compile(
    r"(?:(?:the|an?)\s+)?(?P<home>\S.*?)"
    r"(?<!state)(?<!privately)(?<!family)-(?:based|headquartered|registered|owned|flagged|born|led|run|controlled)\s+(?P<rest>.+)"
)
"""Where somebody is at home, said with a participle: "a Moscow-based think tank"."""

OWNERS = re.compile(r"(\w\ws)['’] (?=\w)")
"""Several who own what follows: "nurses' union"."""

PREPOSITIONS = re.compile(r"\s(?:of|in|on|for|with|between|at|from|to|over|by|against|near)\s", re.IGNORECASE)
"""What follows these tells more of somebody and is not the noun that says what it is."""


def is_thing(text: str) -> bool:
    """Whether the head noun of a text is a thing's: "the Japanese yen", "the Sea of Japan"."""
    head = PREPOSITIONS.split(text.strip().rstrip("."))[0].split()
    return bool(head) and head[-1] in things()


@cache
def things() -> frozenset[str]:
    """The nouns of things, in the singular and the plural; with a capital too where names have them."""
    nouns = {row["noun"]: bool(row["named"]) for row in rows(DATA / "things.csv")}
    known = {form: named for noun, named in nouns.items() for form in (noun, plural(noun))}
    return frozenset([*known, *(noun.capitalize() for noun, named in known.items() if named)])


def located(text: str) -> tuple[str, str]:
    """The place somebody is said to be based in, and who is; two empty texts where none is said."""
    match = LOCATED.fullmatch(text.strip())
    return (match["home"], match["rest"]) if match else ("", "")


def pieces_of(text: str) -> list[Atom]:
    """The atoms of a text that may not even be a sentence."""
    text = OWNERS.sub(r"\1's ", text)
    sentence = Sentence(article="", field="text", index=0, paragraph=0, start=0, end=len(text), text=text)
    tokens = words(sentence)
    if tokens and tokens[0].text[0].isupper():
        tokens = (msgspec.structs.replace(tokens[0], tag="NNP"), *tokens[1:])
    return atoms(sentence, tokens, lone=True)


def is_past(pieces: Sequence[Atom]) -> bool:
    """Whether a word says that an office is behind its holder: "former", "ex-"."""
    words = [piece.text.lower().split()[0] for piece in pieces if piece.sort in ("modifier", "title")]
    said = [modifiers().get(word.rstrip("-")) for word in words]
    return any(modifier.holder == "past" for modifier in said if modifier)


def is_list(pieces: Sequence[Atom]) -> bool:
    """Whether a text is nothing but a list of names: "Israel and Hamas"."""
    sorts = {piece.sort for piece in pieces}
    joints = {"and", "hyphen"}
    return "known" in sorts and bool(sorts & joints) and sorts <= {"known", "comma", "determiner"} | joints


def bare(text: str) -> str:
    """The text without an article before it or a full stop after it."""
    words = text.strip().rstrip(".").split()
    return " ".join(words[1:] if words and words[0].lower() in ("the", "a", "an") else words)


def is_proper(text: str) -> bool:
    """Whether a text is a name throughout: "Amherst College", not "American soldiers"."""
    words = [word for word in text.split() if len(word) > 3]
    return len(words) > 1 and all(word[0].isupper() for word in words)
