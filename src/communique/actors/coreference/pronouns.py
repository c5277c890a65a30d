"""Personal and possessive pronouns: "he", "its", "them"."""

from __future__ import annotations

from typing import NamedTuple

from communique.actors.coreference.groups import coordinated, is_plural
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

DEEPEST = 4
"""How many verbs up the subject of a verb without one is looked for."""

SUBJECTS = ("nsubj", "nsubjpass")


def pronoun(token: Token) -> Pronoun | None:
    """What the word is as a pronoun. "US" in capitals is a name, "it" that stands for nothing is none."""
    if token.text.isupper() and len(token.text) > 1:
        return None
    return PRONOUNS.get(token.text.lower())


WEATHER = frozenset({"rain", "snow", "hail", "thunder", "drizzle"})
"""Verbs whose "it" stands for nothing."""


def pleonastic(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether "it" stands for nothing: "it is clear that", "it takes time to"."""
    token = tokens[index]
    if token.text.lower() != "it" or token.dep not in SUBJECTS:
        return False
    verb = tokens[token.head]
    if verb.lemma in WEATHER:
        return True
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
    others = [one for one in history.back(sentence, 0) if one.token in barred]

    def free(referent: Referent) -> bool:
        return not any(same(referent, other) for other in others)

    if form.own and (subject := own_subject(form, history, sentence, tokens, index)):
        return subject
    if form.sort == "person":
        found = history.salient(sentence, lambda one: free(one) and is_person(one, form.gender, history))
    elif form.sort == "thing":
        found = history.salient(sentence, lambda one: free(one) and is_thing(one))
    elif form.sort == "several":
        found = coordinated(
            history, sentence, lambda one: free(one) and bool(one.actors), tokens[index].dep in SUBJECTS
        )
    else:
        found = None
    return found if found and found.actors else None


def same(one: Referent, other: Referent) -> bool:
    """Whether two mentions are of one party: the same words, or the same person or state."""
    if (one.sentence, one.token) == (other.sentence, other.token):
        return True
    return bool(one.actors) and (one.actors, one.people, one.human) == (
        other.actors,
        other.people,
        other.human,
    )


def own_subject(
    form: Pronoun, history: History, sentence: int, tokens: tuple[Token, ...], index: int
) -> Referent | None:
    """The subject of the clause of a possessive, where it can be meant: "which closed its embassy"."""
    verb = clause(tokens, index)
    for one in history.back(sentence, 0):
        token = tokens[one.token]
        if token.head == verb and token.dep in SUBJECTS and one.token != index and agrees(form, one, history):
            return one
    return None


def clause(tokens: tuple[Token, ...], index: int) -> int:
    """The verb of the clause that a word stands in."""
    at = index
    while tokens[at].head != at:
        at = tokens[at].head
        if tokens[at].tag.startswith(("VB", "MD")):
            return at
    return at


def agrees(form: Pronoun, referent: Referent, history: History) -> bool:
    """Whether somebody is of the sort and gender that a pronoun asks for."""
    if not referent.actors:
        return False
    if form.sort == "person":
        return is_person(referent, form.gender, history)
    return is_thing(referent) if form.sort == "thing" else is_plural(referent)


def is_person(referent: Referent, gender: str | None, history: History) -> bool:
    return referent.human and (gender is None or history.gender(referent) in (None, gender))


def is_thing(referent: Referent) -> bool:
    return not referent.human and len(referent.actors) == 1


def fellows(tokens: tuple[Token, ...], index: int) -> tuple[int, ...]:
    """The subjects of the verb that this word is an argument of: "it attacked it" is two parties.

    A verb without a subject of its own has that of the verb it hangs on: "Spain tried to reconcile them".
    """
    verb = tokens[index].head
    if tokens[index].dep in ("pobj", "dative") and tokens[verb].dep in ("prep", "agent", "dative"):
        verb = tokens[verb].head
    if tokens[index].dep in SUBJECTS:
        return ()
    for _ in range(DEEPEST):
        below = [other for other, token in enumerate(tokens) if token.head == verb and other != index]
        if found := tuple(other for other in below if tokens[other].dep in SUBJECTS):
            return found
        above = tokens[verb].head
        if tokens[verb].dep not in ("xcomp", "advcl", "conj") or controlled(tokens, above, verb):
            return ()
        verb = above
    return ()


def controlled(tokens: tuple[Token, ...], verb: int, complement: int) -> bool:
    """Whether the object of a verb is the subject of its complement: "asked Germany to help it"."""
    if tokens[complement].dep != "xcomp":
        return False
    return any(token.head == verb and token.dep in ("dobj", "dative") for token in tokens)
