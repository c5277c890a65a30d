"""A person's name as somebody else writes it in, the name the tables know out.

"Orbán Viktor", "Alexei Navalni" and "Aliaksandr Lukashenka" sound like one known person and no other. Two
names sound alike when the consonants of their words do, in any order. Vowels, doubled letters and what
transliterations disagree on (k, c and q; v and w; s and z; y; the h after a consonant) are passed over, as
in the phonetic codes of libraries and registries (Soundex and its kin).
"""

from __future__ import annotations

import re
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from communique.actors.figures import figures
from communique.actors.officials import PARTICLES, by_name, key

SHORTEST = 7
"""Fewer consonants in all sound like too many other names."""

LONG = 13
"""Shorter names are one letter from too many others."""

ONE = str.maketrans("cqwzx", "kkvss")
"""Letters that stand for one sound, by what it is written as here."""

SPELT = (("ph", "f"), ("tch", "ch"), ("dj", "j"), ("kh", "h"), ("gh", "g"), ("x", "ks"))
"""Letters together that stand for one sound."""

DOUBLED = re.compile(r"(.)\1+")
UNHEARD = re.compile(r"[aeiouyj]|(?<=[^aeiouy])h|h$")

Sound = tuple[str, ...]


def known_as(name: str) -> str:
    """The one known name that sounds like this or is one letter from it; the empty string where none does, or
    several persons'.
    """
    heard = sound(name)
    found = sounds().get(heard, ()) if sum(map(len, heard)) >= SHORTEST else ()
    return found[0] if len(found) == 1 else misspelt(key(name))


def misspelt(plain: str) -> str:
    """The one known name that differs by one letter added, left out, changed or swapped."""
    if len(plain) < LONG or " " not in plain:
        return ""
    near = process.extract(plain, tuple(whose()), scorer=OSA.distance, score_cutoff=1, limit=None)
    return near[0][0] if len({whose()[name] for name, *_ in near}) == 1 else ""


def sound(name: str) -> Sound:
    """The consonants of a name's words, in alphabetical order of the words."""
    words = key(name).replace("'", " ").replace("’", " ").split()
    return (
        tuple(sorted(consonants(word) for word in words if word not in PARTICLES)) if len(words) > 1 else ()
    )


@cache
def consonants(word: str) -> str:
    """What is heard of a word in all spellings; of a vowel that it begins with, only that one is there."""
    for letters, one in SPELT:
        word = word.replace(letters, one)
    word = DOUBLED.sub(r"\1", word.translate(ONE))
    first = "a" if word[:1] in tuple("aeiouy") else word[:1]
    return first + UNHEARD.sub("", word[1:])


@cache
def sounds() -> dict[Sound, tuple[str, ...]]:
    """The known names of two words or more by how they sound, one name of each person."""
    found: dict[Sound, dict[str, str]] = {}
    for name, person in whose().items():
        found.setdefault(sound(name), {}).setdefault(person, name)
    return {heard: tuple(names.values()) for heard, names in found.items()}


@cache
def whose() -> dict[str, str]:
    """Every known full name with its bearer's first one."""
    known = {name: roles[0].name for name, roles in figures().items() if " " in name}
    return known | {name: officials[0].name for name, officials in by_name().items()}
