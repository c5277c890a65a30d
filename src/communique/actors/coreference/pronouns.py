"""Personal and possessive pronouns: "he", "its", "them"."""

from __future__ import annotations

from typing import NamedTuple

from communique.actors.coreference.groups import coordinated
from communique.actors.coreference.history import History, Referent
from communique.records import Token


class Pronoun(NamedTuple):
    """What a pronoun asks of whom it stands for."""

    sort: str
    """``person``, ``thing``, ``several`` or ``speaker``."""
    gender: str | None = None
    own: bool = False
    """Whether it may stand for the subject of its own clause: possessives and reflexives."""


HE, SHE, IT, THEY, WE = (
    Pronoun("person", "m"), Pronoun("person", "f"), Pronoun("thing"), Pronoun("several"), Pronoun("speaker"),
)  # fmt: skip
HIS, HER, ITS, THEIR, OUR = (form._replace(own=True) for form in (HE, SHE, IT, THEY, WE))

PRONOUNS = {
    "he": HE, "him": HE, "his": HIS, "himself": HIS,
    "she": SHE, "her": HER, "hers": HER, "herself": HER,
    "it": IT, "its": ITS, "itself": ITS,
    "they": THEY, "them": THEY, "their": THEIR, "theirs": THEIR, "themselves": THEIR,
    "we": WE, "us": WE, "our": OUR, "ours": WE, "i": WE, "me": WE, "my": OUR,
}  # fmt: skip

SUBJECTS = ("nsubj", "nsubjpass")


def pronoun(token: Token) -> Pronoun | None:
    """What the word is as a pronoun. "US" in capitals is a name, "it" that stands for nothing is none."""
    if token.text.isupper() and len(token.text) > 1:
        return None
    return PRONOUNS.get(token.text.lower())


def pleonastic(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether "it" stands for nothing: "it is clear that", "it takes time to"."""
    token = tokens[index]
    if token.text.lower() != "it" or token.dep not in SUBJECTS:
        return False
    verb = tokens[token.head]
    below = [other for other in tokens if other.head == token.head]
    clause = any(
        other.dep in ("ccomp", "csubj", "advcl", "xcomp") and other.start > verb.end for other in below
    )
    return verb.lemma in ("be", "seem", "appear", "remain", "become") and (
        any(other.dep == "acomp" for other in below)
        or (any(other.dep == "attr" for other in below) and clause)
    )


def antecedent(
    form: Pronoun, history: History, sentence: int, tokens: tuple[Token, ...], index: int
) -> Referent | None:
    """Whom a pronoun stands for."""
    barred = () if form.own else fellows(tokens, index)

    def free(referent: Referent) -> bool:
        return not (referent.sentence == sentence and referent.token in barred)

    if form.sort == "person":
        found = history.salient(sentence, lambda one: free(one) and is_person(one, form.gender))
    elif form.sort == "thing":
        found = history.salient(sentence, lambda one: free(one) and not one.human and len(one.actors) == 1)
    elif form.sort == "several":
        found = coordinated(history, sentence, lambda one: free(one) and bool(one.actors))
    else:
        found = None
    return found if found and found.actors else None


def is_person(referent: Referent, gender: str | None) -> bool:
    return referent.human and (referent.gender in (None, gender) or gender is None)


def fellows(tokens: tuple[Token, ...], index: int) -> tuple[int, ...]:
    """The words that are arguments of the same verb as this one: "it attacked it" is two parties."""
    verb = tokens[index].head
    if tokens[index].dep in ("pobj", "dative") and tokens[verb].dep in ("prep", "agent", "dative"):
        verb = tokens[verb].head
    if tokens[index].dep in ("nsubj", "nsubjpass"):
        return ()
    return tuple(
        other
        for other, token in enumerate(tokens)
        if token.head == verb and other != index and token.dep in SUBJECTS
    )
