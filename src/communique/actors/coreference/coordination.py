"""Coordinated mentions: after "Japan and Australia", "they" are both."""

from __future__ import annotations

from communique.actors.coreference.history import History, Referent
from communique.records import Sentence, Token


def coordinate(history: History, sentence: Sentence, tokens: tuple[Token, ...]) -> None:
    """Notes the whole of a coordination as a referent of its own, once another part of it is read."""
    latest = history.referents[-1]
    if tokens[latest.token].dep != "conj":
        return
    for one in history.back(sentence.index, 0):
        if one.token == tokens[latest.token].head and one is not latest and one.actors != latest.actors:
            history.add(whole(one, latest))
            return


def whole(first: Referent, last: Referent) -> Referent:
    return Referent(
        actors=tuple(dict.fromkeys(first.actors + last.actors)),
        sentence=last.sentence,
        paragraph=last.paragraph,
        token=last.token,
        people=first.people + last.people,
        plural=True,
        subject=last.subject,
    )
