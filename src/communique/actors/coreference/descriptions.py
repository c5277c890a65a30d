"""Definite descriptions: "the alliance", "his country", "the two sides", "both", "the latter"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from communique.actors import knowledge
from communique.actors.coreference import regions
from communique.actors.coreference.history import Referent
from communique.actors.lexicon import numbers
from communique.actors.tables import DATA, read
from communique.records import Record, Token

DEFINITE = frozenset(
    [
        "the",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "our",
        "all",
        "each",
        "both",
        "neither",
        "either",
    ]
)

LONGEST = 6
"""How many words may stand between a determiner and its noun, the determiner among them."""

WITHIN = ("JJ", "NN", "CD", "VBN", "VBG", "HYPH")
"""Tags of the words that may."""


class Noun(Record, frozen=True):
    """A common noun that refers back to an actor."""

    noun: str
    plural: str = ""
    means: str = "party"
    actors: tuple[str, ...] = ()
    own: bool = False
    """Whether somebody's NOUN is themselves: "his country", "its men"."""
    other: bool = False
    """Whether somebody's NOUN is somebody else: "his guest", "its neighbour"."""
    people: bool = False
    """Whether it tells persons: "the two leaders"."""


class Description(NamedTuple):
    """Words ``first`` to ``last`` that refer back without a name."""

    first: int
    last: int
    nouns: tuple[Noun, ...]
    size: int | None
    plural: bool
    owner: int | None
    """The possessive pronoun before it, by its place."""
    called: tuple[str, ...] = ()
    """The organisations that it is a nickname of."""
    among: frozenset[str] | None = None
    """The states of the region that it tells: "the Gulf state"."""


@cache
def nouns() -> dict[str, tuple[tuple[Noun, bool], ...]]:
    """Every describing noun by its singular and plural, with whether the form is plural."""
    found: dict[str, list[tuple[Noun, bool]]] = {}
    for noun in read(Noun, DATA / "descriptions.csv"):
        found.setdefault(noun.noun, []).append((noun, False))
        if noun.plural:
            found.setdefault(noun.plural, []).append((noun, True))
    return {form: tuple(entries) for form, entries in found.items()}


@cache
def nicknames() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """By its last word, what organisations are called for short ("the world body"), as words, and whom it
    means.
    """
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for organisation in knowledge.organisations().values():
        for nickname in organisation.nicknames:
            words = tuple(nickname.lower().removeprefix("the ").split())
            found.setdefault(words[-1], []).append((words, organisation.organ_of or organisation.id))
    return {last: tuple(entries) for last, entries in found.items()}


def nicknamed(tokens: Sequence[Token], index: int) -> tuple[str, ...]:
    """The organisations whose nickname ends at this word."""
    entries = nicknames().get(tokens[index].text.lower(), ())
    return tuple(
        dict.fromkeys(
            id
            for words, id in entries
            if tuple(token.text.lower() for token in tokens[max(0, index + 1 - len(words)) : index + 1])
            == words
        )
    )


def descriptions(tokens: Sequence[Token], taken: set[int]) -> list[Description]:
    """The descriptions in a sentence that no name or title has taken."""
    found = []
    for index, token in enumerate(tokens):
        if index in taken:
            continue
        word = token.text.lower()
        if word in nouns() or (word in nicknames() and nicknamed(tokens, index)):
            if description := described(tokens, index, taken):
                found.append(description)
        elif word in numbers() and bare(tokens, index):
            first = (
                index - 1 if index and tokens[index - 1].text.lower() in ("the", "these", "all") else index
            )
            if first < index or word in ("both", "neither", "either"):
                found.append(Description(first, index, (), numbers()[word], True, None))
    return found


def described(tokens: Sequence[Token], index: int, taken: set[int]) -> Description | None:
    """The phrase from its determiner to this noun."""
    count, owner, definite, first = None, None, False, index
    among: frozenset[str] | None = None
    at = index - 1
    while at >= 0 and index - at <= LONGEST:
        if region := regions.before(tokens, at + 1):
            at, among = region[0] - 1, region[1] if among is None else among & region[1]
            continue
        if at in taken:
            return None
        token = tokens[at]
        word = token.text.lower()
        if word in numbers():
            count, first = numbers()[word], at
            definite = definite or word in ("both", "neither")
        elif word in DEFINITE:
            definite, first = True, at
            owner = at if token.tag == "PRP$" else None
            break
        elif not token.tag.startswith(WITHIN) or token.tag.startswith("NNP"):
            break
        at -= 1
    if not definite or compound(tokens, index):
        return None
    entries = nouns().get(tokens[index].text.lower(), ())
    plural = count is not None or any(plural for _, plural in entries)
    called = nicknamed(tokens, index)
    return Description(first, index, tuple(noun for noun, _ in entries), count, plural, owner, called, among)


def compound(tokens: Sequence[Token], index: int) -> bool:
    """Whether the noun only modifies the next: "the alliance leaders"."""
    return tokens[index].dep == "compound" and tokens[index].head > index


def bare(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number stands for its noun: "the two agreed", "both said"."""
    token = tokens[index]
    return token.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "dative", "conj", "ROOT", "appos")


def nicknamed_by(referent: Referent, description: Description) -> bool:
    """Whether the description is what the organisation is called for short."""
    return len(referent.actors) == 1 and not referent.human and referent.actors[0] in description.called


def fits(referent: Referent, description: Description) -> bool:
    """Whether somebody can be meant by the description; anybody by a bare number."""
    if not referent.actors or not (
        description.among is None or description.among.issuperset(referent.actors)
    ):
        return False
    return not description.nouns or any(noun_fits(referent, noun) for noun in description.nouns)


def noun_fits(referent: Referent, noun: Noun) -> bool:
    if noun.actors and not set(referent.actors) <= set(noun.actors):
        return False
    if noun.means == "party":
        return True
    if noun.means == "state":
        return referent.sort == "state" or (referent.sort == "person" and is_state(referent))
    return referent.sort == noun.means


def is_state(referent: Referent) -> bool:
    return all(id in knowledge.states() for id in referent.actors)


def belongs(description: Description) -> bool:
    """Whether what somebody has of this kind is themselves: their country, their men, their members; not
    their allies.
    """
    return any(noun.own for noun in description.nouns)


def is_other(description: Description) -> bool:
    """Whether what somebody has of this kind is somebody else: his guest, its neighbour."""
    return any(noun.other for noun in description.nouns)


def of_organisations(description: Description) -> bool:
    """Whether only organisations are so described."""
    return bool(description.nouns) and all(noun.means == "organisation" for noun in description.nouns)


def of_people(description: Description) -> bool:
    """Whether it tells persons, as a bare number may ("the two agreed"), not only parties."""
    return not description.nouns or any(noun.people for noun in description.nouns)
