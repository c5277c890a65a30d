"""Atoms in, the phrases that name actors out.

    Japan 's defence minister , Minoru Kihara ,     a person, an office, a state
    the leaders of Japan , South Korea and Australia    three states by their leaders
    Turkish soldiers                                    a state by its army
    Ukraine 's Mykola Solskyi                           a person placed by the text itself

A phrase grows from its title to the left (whose minister?), to the right (minister of what? called what?)
and over a comma to the name that stands in apposition to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.actors import compounds
from communique.actors.appositions import placed
from communique.actors.atoms import Atom, sort_at
from communique.actors.lexicon import honorifics, personal
from communique.actors.lists import actor_list
from communique.actors.names import Name
from communique.actors.owners import (
    before_title,
    field_after,
    host_after,
    is_proposed,
    owners_after,
    tenure_after,
)
from communique.actors.spots import Spot
from communique.actors.titles import Title
from communique.records import MentionKind


def phrases(atoms: Sequence[Atom], lone: bool = False) -> list[Spot]:
    """The phrases of a sentence, in order; none overlaps another.

    ``lone``: the text is nothing but a description of somebody, so that a bare title ("soldiers") counts too.
    """
    used: set[int] = set()
    spots = []
    for index, atom in enumerate(atoms):
        if atom.sort == "title" and index not in used and (found := titled(atoms, index, used, lone)):
            spot, taken = found
            used.update(taken)
            spots.append(spot)
    for index, atom in enumerate(atoms):
        if atom.sort == "name" and index not in used:
            spot, taken = named(atoms, index, used)
            used.update(taken)
            spots.append(spot)
    spots += plain(atoms, used)
    return placed(atoms, sorted(spots))


def plain(atoms: Sequence[Atom], used: set[int]) -> Iterator[Spot]:
    """The names that no title has taken, by themselves or two in one."""
    for index, atom in enumerate(atoms):
        if index in used or atom.sort != "known" or not atom.hit:
            continue
        names, last = atom.hit.names, index
        at = compounds.second(atoms, index)
        if at is not None and at not in used and (other := atoms[at].hit):
            names, last = compounds.together(names, other.names), at
            used.add(at)
        kind: MentionKind = "adjective" if names[0].role in compounds.ADJECTIVES else "name"
        yield Spot(atom.first, atoms[last].last, kind, (names,), definite=True)


def titled(atoms: Sequence[Atom], index: int, used: set[int], lone: bool) -> tuple[Spot, range] | None:
    """The phrase around a title, and the atoms it takes; ``None`` where the title names nobody in
    particular.
    """
    right, held = chain(atoms, index)
    right, settled = tenure_after(atoms, right, held)
    right = field_after(atoms, right, held)
    right, owners = owners_after(atoms, right, held)
    own, right = right, host_after(atoms, right, held)
    left, before = before_title(atoms, index, used, plural=held[-1].plural)
    host, (right, person, gender) = right, name_after(atoms, right, held)
    if person is None and (at := name_before(atoms, left, right, used)) is not None:
        left, person = at, atoms[at].text
        left, gender = honorifics_before(atoms, left, gender)
    if (
        person and not (before.choices or owners) and sort_at(atoms, right + 1) == "of"
    ):  # "leader X of Belarus"
        last, owners = actor_list(atoms, right + 2, many=False)
        right = last if owners else right
    choices = before.choices + owners or inside(atoms[index])
    if (
        person is None
        and not choices
        and before.owner is None
        and not (lone or stands_alone(held[0], before.definite or is_proper(atoms[index].text)))
    ):
        return None
    if right == host:  # whom somebody is sent to is another, unless a name after it belongs to the phrase
        right = own
    plural = len(choices) > 1 or (
        person is None and any(title.plural for title in held) and bool(held[0].offices)
    )
    spot = Spot(
        atoms[left].first,
        atoms[right].last,
        "person" if person else "group" if plural and len(choices) > 1 else "office",
        choices,
        person=person,
        titles=tuple(held),
        owner=before.owner,
        gender=gender
        or next((office.gender for title in held for office in title.offices if office.gender), None),
        commits=before.commits and settled and not is_proposed(atoms, left),
        definite=before.definite or person is not None or bool(owners),
    )
    return spot, range(left, right + 1)


def inside(atom: Atom) -> tuple[tuple[Name, ...], ...]:
    """Whose a title is that has a name in it: "Kremlin spokesman"."""
    return (atom.hit.names,) if atom.hit else ()


def stands_alone(title: Title, definite: bool) -> bool:
    """Whether the bare title refers to somebody: "the minister", "police"; not "a minister" or
    "officials".
    """
    if title.only:
        return True
    if title.agent:
        return title.agent.alone and (definite or title.plural)
    return definite and title.commits


def is_proper(text: str) -> bool:
    """Whether a title is written as a name: "Foreign Ministry promises a response"."""
    return " " in text and text.istitle()


def chain(atoms: Sequence[Atom], index: int) -> tuple[int, list[Title]]:
    """The titles that follow one another from here: "defence minister General", "prime minister and party
    leader".
    """
    held = [title for title in (atoms[index].title,) if title]
    last = index
    while True:
        step = 2 if sort_at(atoms, last + 1) in ("and", "hyphen") else 1
        following = atoms[last + step] if last + step < len(atoms) else None
        if (
            following is None
            or following.title is None
            or (step == 2 and not name_follows(atoms, last + step))
        ):
            break
        held.append(following.title)
        last += step
    return last, held


def name_follows(atoms: Sequence[Atom], index: int) -> bool:
    return sort_at(atoms, index + 1) == "name"


def name_after(atoms: Sequence[Atom], right: int, held: list[Title]) -> tuple[int, str | None, str | None]:
    """The name that follows a title, at once or over a comma, and the gender its honorific tells."""
    if held[-1].plural:
        return right, None, None
    at, gender = skip_honorifics(atoms, right + 1)
    if sort_at(atoms, at) == "name" and personal(atoms[at].text):
        return at, atoms[at].text, gender
    if sort_at(atoms, right + 1) != "comma":
        return right, None, None
    at, gender = skip_honorifics(atoms, right + 2)
    if sort_at(atoms, at) == "name" and personal(atoms[at].text) and closes(atoms, at + 1):
        return at, atoms[at].text, gender
    return right, None, None


def skip_honorifics(atoms: Sequence[Atom], at: int) -> tuple[int, str | None]:
    gender = None
    while sort_at(atoms, at) == "honorific" or (
        sort_at(atoms, at) == "title" and sort_at(atoms, at + 1) == "name"
    ):
        gender = honorifics().get(atoms[at].text.lower()) or gender
        at += 1
    return at, gender


def closes(atoms: Sequence[Atom], index: int) -> bool:
    """Whether an apposition can end here."""
    return (
        sort_at(atoms, index) in ("end", "comma", "and", "bracket", "to")
        or atoms[index].text in ".;:—–-!?\"”'’"
    )


def name_before(atoms: Sequence[Atom], left: int, right: int, used: set[int]) -> int | None:
    """The name that the titled phrase stands in apposition to: "Tagesse Chafo, the speaker,"."""
    if sort_at(atoms, left - 1) != "comma" or sort_at(atoms, left - 2) != "name" or left - 2 in used:
        return None
    return left - 2 if closes(atoms, right + 1) else None


def honorifics_before(atoms: Sequence[Atom], left: int, gender: str | None) -> tuple[int, str | None]:
    while sort_at(atoms, left - 1) == "honorific":
        left -= 1
        gender = honorifics().get(atoms[left].text.lower()) or gender
    return left, gender


def named(atoms: Sequence[Atom], index: int, used: set[int]) -> tuple[Spot, range]:
    """The phrase around a name without a title: "Mr Lavrov", "Ukraine's Mykola Solskyi", "Boric of Chile"."""
    left, gender = honorifics_before(atoms, index, None)
    sure, right = left < index, index
    choices: tuple[tuple[Name, ...], ...] = ()
    owner = atoms[left - 2] if sort_at(atoms, left - 1) == "possessive" and left - 2 not in used else None
    if " " in atoms[index].text and personal(atoms[index].text):
        if owner and owner.sort == "known" and owner.hit:
            left, choices = left - 2, (owner.hit.names,)
        else:
            of = index + 2 if sort_at(atoms, index + 1) == "comma" else index + 1
            last, choices = (
                actor_list(atoms, of + 1, many=False) if sort_at(atoms, of) == "of" else (index, ())
            )
            right = last if choices else right
    spot = Spot(
        atoms[left].first, atoms[right].last, "person", choices, person=atoms[index].text, gender=gender,
        definite=True, sure=sure,
    )  # fmt: skip
    return spot, range(left, right + 1)
