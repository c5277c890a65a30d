"""Who speaks: the "we" of a quotation is the one whose words it gives."""

from __future__ import annotations

from communique.actors.coreference.history import History, Referent
from communique.actors.lexicon import saying
from communique.records import Token


def speaker(history: History, tokens: tuple[Token, ...], now: int) -> Referent | None:
    """The one who says what the sentence quotes: the subject of its verb of saying, else who spoke last."""
    for one in reversed([one for one in history.back(now, 0) if one.actors]):
        token = tokens[one.token]
        if token.dep == "nsubj" and tokens[token.head].lemma in saying():
            return one
    return history.salient(now, lambda one: bool(one.actors) and one.subject, reach=3)
