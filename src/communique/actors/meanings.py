"""What a name can mean, and what the article is about, in; what it means here, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from communique.actors.knowledge import get
from communique.actors.names import Name, Role
from communique.actors.officials import by_name, key
from communique.actors.spots import Spot

WEIGHT: dict[Role, int] = {"state": 0, "organisation": 1, "group": 2, "body": 3, "metonym": 4, "capital": 5,
                           "adjective": 6, "people": 7, "company": 8, "place": 9}  # fmt: skip
"""Which reading of a name comes first where the article does not tell."""

STANDING = ("state", "capital", "adjective", "people")
"""Roles of names that stand though they are doubtful."""

Topic = Mapping[str, int]
"""How often an article names each actor beyond doubt."""


def topic(spots: Iterable[Spot]) -> Topic:
    """Counts the actors of names that can mean only one thing, of titles only one has, of officials who
    served nobody else.
    """
    counts: Counter[str] = Counter()
    spots = list(spots)
    for spot in spots:
        counts.update(title.only for title in spot.titles if title.only)
        bearers = by_name().get(key(spot.person), ()) if spot.person else ()
        actors = {term.actor for bearer in bearers for term in bearer.terms}
        if len(actors) == 1 and not spot.choices:
            counts.update(actors)
    for names in (names for spot in spots for names in spot.choices):
        named = {name.actors for name in names}
        if len(named) == 1 and not any(name.alternatives or name.ambiguous for name in names):
            counts.update(names[0].actors)
    return counts


def meaning(names: tuple[Name, ...], about: Topic) -> Name:
    """The reading of a name that fits the article best.

    A reading whose actor the article names elsewhere wins; then one that is not marked as doubtful; then
    the weightier role. A capital with other tenants (Brussels) goes to the one the article speaks of most.
    """
    best = min(names, key=lambda name: (not known(name, about), name.ambiguous, WEIGHT.get(name.role, 10)))
    others = sorted(best.alternatives, key=lambda id: -about.get(id, 0))
    if others and about.get(others[0], 0) > sum(about.get(id, 0) for id in best.actors):
        return replace_actors(best, (others[0],))
    return best


def certain(names: tuple[Name, ...], about: Topic) -> tuple[Name, ...]:
    """The readings that need no second sign in the article, or have one.

    A doubtful name of a state stays (a list of neighbours names each once); one of an organisation, group,
    body or firm ("the Union", "Shell", "Unity") needs its bearer or its bearer's country named elsewhere,
    unless it is of several words.
    """
    return tuple(
        name for name in names
        if not name.ambiguous or name.role in STANDING or " " in name.text or known(name, about)
        or any(about.get(get(id).country or "") for id in name.actors)
    )  # fmt: skip


def known(name: Name, about: Topic) -> bool:
    return any(about.get(id) for id in name.actors)


def replace_actors(name: Name, actors: tuple[str, ...]) -> Name:
    return Name(text=name.text, role=name.role, actors=actors, sector=name.sector, label=name.label)
