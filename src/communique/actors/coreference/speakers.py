"""Who speaks: the "we" of a quotation is the one whose words it gives."""

from __future__ import annotations

from communique.actors.coreference.history import History, Referent
from communique.records import Sentence, Token

SAYING = frozenset(
    [
        "say",
        "tell",
        "add",
        "write",
        "declare",
        "state",
        "announce",
        "note",
        "stress",
        "warn",
        "insist",
        "argue",
        "explain",
        "post",
        "tweet",
        "remark",
        "reply",
        "respond",
        "comment",
        "claim",
        "affirm",
        "emphasise",
        "emphasize",
        "underline",
        "observe",
        "acknowledge",
        "admit",
        "promise",
        "vow",
        "pledge",
        "call",
        "read",
        "conclude",
        "continue",
        "ask",
    ]
)


def speaker(history: History, sentence: Sentence, tokens: tuple[Token, ...], now: int) -> Referent | None:
    """The one who says what the sentence quotes: the subject of its verb of saying, else who spoke last."""
    here = [one for one in history.referents if one.sentence == now and one.actors]
    for one in here:
        token = tokens[one.token]
        if token.dep == "nsubj" and tokens[token.head].lemma in SAYING:
            return one
    return history.salient(now, lambda one: bool(one.actors) and one.subject, reach=3)
