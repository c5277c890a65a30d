"""Around a title: whose it is, what it is in charge of, where its holder is sent.

Japan 's outgoing | minister        before it
minister | of Foreign Affairs of Zambia    after it
ambassador | to Poland
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.actors.atoms import Atom, sort_at
from communique.actors.lists import actor_list, actors_before
from communique.actors.names import Name
from communique.actors.spots import Spot
from communique.actors.titles import Title, modifiers

ABROAD = frozenset({"ambassador", "envoy", "un_envoy", "un_ambassador", "nato_ambassador"})
"""Offices that are held at or for somebody else: the host is not whom they act for."""

LONGEST_FILLING = 5
"""How many words may stand between an owner and the title: "Russia's veteran chief nuclear negotiator"."""

WITH_FIELD = ("ministry", "minister", "department", "secretary", "committee", "bureau")
"""Titles that "of" follows with what they are in charge of."""

LONGEST_FIELD = 9
"""How many atoms that may take: "of Agriculture, Food and Forestry"."""

AFTER = ("elect", "designate")
"""Modifiers that stand after a title without a hyphen, too: "prime minister designate"."""

PROPOSED = frozenset({"pick", "choice", "nomination", "nominee", "candidate", "favourite", "favorite"})
"""Whom "for" and a title make somebody who does not hold it: "the president's pick for foreign minister"."""


def tenure_after(atoms: Sequence[Atom], right: int, held: list[Title]) -> tuple[int, bool]:
    """The last atom of what a title is followed by that tells of its tenure, and whether the office is held:
    "president-elect", "defence secretary nominee" hold none yet.
    """
    if any(office.id == "candidate" for title in held[1:] for office in title.offices):
        return right, False
    at = right + 2 if sort_at(atoms, right + 1) == "hyphen" else right + 1
    if sort_at(atoms, at) != "modifier" or (at == right + 1 and atoms[at].text.lower() not in AFTER):
        return right, True
    return at, modifiers()[atoms[at].text.lower()].commits is not False


def is_proposed(atoms: Sequence[Atom], left: int) -> bool:
    """Whether a title that begins here is only what somebody is proposed for."""
    return (
        sort_at(atoms, left - 1) == "of"
        and sort_at(atoms, left - 2) != "end"
        and (atoms[left - 1].text.lower() == "for" and atoms[left - 2].text.lower().split()[-1] in PROPOSED)
    )


def field_after(atoms: Sequence[Atom], right: int, held: list[Title]) -> int:
    """What a ministry or minister is of, where it is no name: "Ministry of Foreign Affairs"."""
    if not held[-1].text.lower().endswith(WITH_FIELD) or sort_at(atoms, right + 1) != "of":
        return right
    at = right + 2
    while (
        sort_at(atoms, at) in ("determiner", "filler", "name", "and", "comma") and at - right < LONGEST_FIELD
    ):
        at += 1
    while at > right + 2 and sort_at(atoms, at - 1) in ("determiner", "and", "comma"):
        at -= 1
    return at - 1 if at > right + 2 else right


def owners_after(
    atoms: Sequence[Atom], right: int, held: list[Title]
) -> tuple[int, tuple[tuple[Name, ...], ...]]:
    """Whose title it is, after "of": "President of Ukraine", "leaders of Japan and Korea"."""
    if sort_at(atoms, right + 1) != "of" or (abroad(held) and atoms[right + 1].text.lower() == "for"):
        return right, ()
    last, owners = actor_list(atoms, right + 2, many=held[-1].plural)
    return (body_after(atoms, last), owners) if owners else (right, ())


def body_after(atoms: Sequence[Atom], at: int) -> int:
    """The body of the owner through which it acts, after it: "of the Danish foreign ministry"."""
    body = at + 2 if sort_at(atoms, at + 1) == "possessive" else at + 1
    title = atoms[body].title if body < len(atoms) else None
    return body if title and title.agent and not title.other else at


def abroad(held: list[Title]) -> bool:
    """Whether a title is of somebody who is sent to somebody else."""
    return any(office.id in ABROAD for title in held for office in title.offices)


def host_after(atoms: Sequence[Atom], right: int, held: list[Title]) -> int:
    """The last atom of where somebody is sent to: "ambassador to Poland"."""
    if not abroad(held):
        return right
    if sort_at(atoms, right + 1) not in ("to", "of"):
        return right
    last, hosts = actor_list(atoms, right + 2, many=True)
    return last if hosts else right


def before_title(atoms: Sequence[Atom], index: int, used: set[int], plural: bool) -> tuple[int, Spot]:
    """The first atom of the phrase, and whose title it is: "former US", "Japan's outgoing", "his
    Japanese".
    """
    left = at = index
    commits, definite, owner = True, False, None
    choices: tuple[tuple[Name, ...], ...] = ()
    while at > 0 and at - 1 not in used and index - at <= LONGEST_FILLING:
        at -= 1
        atom = atoms[at]
        if atom.sort == "modifier":
            commits = commits and modifiers()[atom.text.lower().rstrip("-")].commits is not False
            left = at
        elif atom.sort in ("determiner", "pronoun"):
            definite = definite or atom.text.lower() not in ("a", "an")
            owner = atom.text.lower() if atom.sort == "pronoun" and not choices else owner
            left = at
            break
        elif atom.sort == "known" and not choices and near_enough(atoms, at, index):
            at, choices = actors_before(atoms, owner_of(atoms, at), many=plural)
            left, definite = at, True
        elif atom.sort == "possessive" and not choices and sort_at(atoms, at - 1) in ("known", "name"):
            definite = True
            if atoms[at - 1].sort == "name":
                owner, left = atoms[at - 1].text, at - 1
                break
        elif choices or atom.sort not in ("filler", "hyphen", "and", "honorific", "possessive"):
            break
    return left, Spot(left, index, "office", choices, owner=owner, commits=commits, definite=definite)


def owner_of(atoms: Sequence[Atom], at: int) -> int:
    """The name that owns what this one only tells the place of: Iran in "Iran's UN mission"."""
    hit = atoms[at].hit
    if hit is None or hit.names[0].role != "organisation":
        return at
    before = at - 2 if sort_at(atoms, at - 1) == "possessive" else at - 1
    return before if sort_at(atoms, before) == "known" and sort_at(atoms, at + 1) != "possessive" else at


def near_enough(atoms: Sequence[Atom], at: int, index: int) -> bool:
    """Whether a name this far before a title can own it: any distance with "'s" or as an adjective, else
    one word.
    """
    hit = atoms[at].hit
    if sort_at(atoms, at + 1) in ("possessive", "hyphen") or (hit and hit.adjective):
        return sort_at(atoms, at + 1) != "and"
    return index - at <= 2 and sort_at(atoms, at + 1) in ("title", "filler", "modifier", "honorific")
