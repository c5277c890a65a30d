"""What somebody calls an actor in; out, the id that stands for it in the store, or a helpful refusal."""

from __future__ import annotations

from communique.store import Store

NEAR = 3
"""How many suggestions a refusal makes."""
NEARNESS = 70
"""Least likeness of a suggestion, 0 to 100. Of the names in 42 pages, each with two letters changed, 79 %
are suggested at 70, beside 1.4 others; at 60, 89 % beside 2.1 others."""

NO_PARTY = ("CVL", "UNK")
"""Sectors of those who stand for no state: a town, a people, "a man"."""
SHORT = 4
"""Letters of a name so short that it is likely an id or initials; a longer one is no slip of the pen for one
of these: Atlantis is not ISR."""


class UnknownPartyError(ValueError):
    """Nobody is called so; the message names who may be meant."""


def party(store: Store, name: str) -> str:
    """The id of the actor called ``name``: an id, a name as news writes it, or one that stands in the store.

    Raises UnknownPartyError with near names where nobody is called so.
    """
    from communique import actors

    known = dict(store.names())
    if name in known:
        return name
    by_name = {other.casefold(): id for id, other in store.names()} | {id.casefold(): id for id in known}
    if name.casefold() in by_name:
        return by_name[name.casefold()]
    actor = actors.named(name) or actors.resolve(name, None, None)
    if actor is not None and actor.sector not in NO_PARTY:
        return actor.id
    raise UnknownPartyError(f"nobody is known as {name!r}.{_suggestions(name, [*known, *known.values()])}")


def _suggestions(name: str, names: list[str]) -> str:
    from rapidfuzz import fuzz, process, utils

    near = process.extract(
        name,
        sorted({other for other in names if len(other) > SHORT or len(name) <= SHORT}),
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        limit=NEAR,
        score_cutoff=NEARNESS,
    )
    return f" Did you mean {' or '.join(choice for choice, _, _ in near)}?" if near else ""
