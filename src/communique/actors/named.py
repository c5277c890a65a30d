"""What a user types for an actor in; the actor out."""

from __future__ import annotations

from communique.actors.gazetteer import gazetteer
from communique.actors.knowledge import get, known
from communique.actors.meanings import meaning
from communique.records import Actor


def named(text: str) -> Actor | None:
    """The actor that a user names in a word: "Japan", "JPN", "jpn", "nato", "South Korea", "Hamas"."""
    cleaned = text.strip()
    for id in (cleaned, cleaned.upper()):
        if known(id):
            return get(id)
    without = cleaned[4:] if cleaned.lower().startswith("the ") else cleaned
    for spelling in (cleaned, without, without.title(), without.upper(), without.capitalize()):
        names = [
            name
            for name in gazetteer().lookup(spelling)
            if name.actors and name.role not in ("place", "person")
        ]
        if names:
            return get(meaning(tuple(names), {}).actors[0])
    return None
