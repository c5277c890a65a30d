"""``data/words.toml`` as frozen sets: honorifics with the gender they tell, words that are no names,
numbers.
"""

from __future__ import annotations

from functools import cache

from communique.actors.tables import DATA, toml


@cache
def honorifics() -> dict[str, str | None]:
    """The words before a name that are no office, and the gender each tells."""
    table = toml(DATA / "words.toml")["honorifics"]
    genders = {"male": "m", "female": "f", "either": None}
    return {word: gender for column, gender in genders.items() for word in table[column]}


@cache
def no_names() -> frozenset[str]:
    """Capitalised words that are no part of a person's name."""
    return frozenset(toml(DATA / "words.toml")["names"]["never"])


@cache
def institutions() -> frozenset[str]:
    """Words that make an institution of a run of capitalised words: "Bank", "Treaty"."""
    return frozenset(toml(DATA / "words.toml")["names"]["institutions"])


@cache
def numbers() -> dict[str, int]:
    """How many a word counts."""
    return dict(toml(DATA / "words.toml")["numbers"])


@cache
def saying() -> frozenset[str]:
    """Verbs of saying, by lemma."""
    return frozenset(toml(DATA / "words.toml")["verbs"]["saying"])


@cache
def leading() -> frozenset[str]:
    """Forms of verbs of leading and representing."""
    return frozenset(toml(DATA / "words.toml")["verbs"]["leading"])


@cache
def being() -> frozenset[str]:
    """Forms of verbs of being something."""
    return frozenset(toml(DATA / "words.toml")["verbs"]["being"])


def personal(name: str) -> bool:
    """Whether a run of capitalised words can be a person's name."""
    return not any(word.lower() in institutions() for word in name.replace("-", " ").split())
