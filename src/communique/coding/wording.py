"""Features of the trained readers in; out, what they mean in words that an analyst understands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

_ROLES: Mapping[str, str] = {
    "subj": "subject",
    "obj": "object",
    "iobj": "indirect object",
    "poss": "possessor",
}
_KINDS: Mapping[str, str] = {
    "actor": "an actor",
    "open": "a party left open",
    "pronoun": "a pronoun",
    "noun": "some other noun",
    "clause": "a clause",
    "none": "missing",
}
_PLAIN: Mapping[str, str] = {
    "neg": "it is negated",
    "quoted": "it stands in a quotation",
    "timed": "the sentence tells a time",
    "vneg": "it is negated",
    "question": "the sentence is a question",
    "if": 'an "if" stands before it',
    "own.negator": "it is negated",
    "own.conditional": "it is a condition",
    "cancels": "it calls something off",
    "rival=same": "another word of the sentence tells the same kind of deed",
    "f=none": "no frame knows the word",
}
_NAMED: Mapping[str, str] = {
    "w": "the word {}",
    "o": "its object is {}",
    "oc": "its object is of the class {}",
    "s": "its subject is {}",
    "sc": "its subject is of the class {}",
    "c": "it governs {}",
    "gov": "it hangs on {}",
    "up": "it hangs on {}",
    "at-1": "{} stands before it",
    "at1": "{} stands behind it",
    "word": "{} stands near",
    "mod": "it is described as {}",
    "det": "its article is {}",
    "modal": "the modal {}",
    "aux": "the auxiliary {}",
    "vaux": "the auxiliary {}",
    "vtense": "its form is {}",
    "adv": "the adverb {}",
    "vadv": "the adverb {}",
    "phrase": "the phrase {}",
    "dep": "its place in the sentence is {}",
    "tag": "its form is {}",
    "field": "it stands in the {}",
    "pos": "it is a {}",
    "actors": "the sentence names {} actors",
    "par": "it stands in paragraph {}",
    "reads": "grammar reads it as {}",
    "governed": "what it hangs on makes it {}",
    "opens": "it makes what hangs on it {}",
    "own.modal": "its modal says {}",
    "own.adverb": "its adverb says {}",
}


def in_words(features: Iterable[str]) -> str:
    """The features as a list of short clauses; each once."""
    return "; ".join(dict.fromkeys(_one(feature) for feature in features))


@lru_cache(maxsize=1 << 12)
def _one(feature: str) -> str:
    if feature in _PLAIN:
        return _PLAIN[feature]
    parts = feature.split("|")
    if parts[0].isupper():  # a type that the rest is joined with
        parts = parts[1:] or parts
    return " and ".join(_part(part) for part in parts)


def _part(part: str) -> str:
    if part in _PLAIN:
        return _PLAIN[part]
    name, _, value = part.partition("=")
    if name in ("f", "f1"):
        return f"a frame of {value}"
    if name == "frame":
        return "its frame fixes no status" if value == "open" else f"its frame says {value}"
    if name == "opens" and value == "None":
        return "it leaves open nothing that hangs on it"
    if name in _ROLES:
        return f"its {_ROLES[name]} is {_KINDS.get(value, value)}"
    if name in _NAMED and value:
        return _NAMED[name].format(repr(value))
    if name.startswith("governed") and value:
        return _NAMED["governed"].format(repr(value))
    if name.startswith("up") and value:
        return f"above it stands {value!r}"
    return part
