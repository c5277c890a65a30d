"""An article and its marked sentences in; then a reader's Deed in, a Report out, or Refused with the reason.

Nothing of a report is the reader's own but its type, its status and which words of the page mean what: the
quote is cut from the page, actors are who our own tables say the words name, dates what our own grammar of
time reads from them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

from communique.coders.deed import Deed, Refused
from communique.coders.passage import Passage, passages
from communique.coders.quotes import occurrences
from communique.coders.scene import Scene
from communique.coders.telling import contradicted
from communique.coders.whom import Casting, Named, parties
from communique.coding.gist import gist
from communique.language import fields
from communique.records import (
    EVENT_TYPES,
    STATUSES,
    Article,
    EventType,
    Field,
    Party,
    Report,
    Sentence,
    Status,
    identify,
)

SCORE = 0.94
"""A reader's score where it gives none: with it, an event of one report has a confidence of 0.85. It is set
by hand; ``communique evaluate`` tells what a reader of yours is worth."""


class Ground:
    """The words of a page, on which a report must stand. ``coder`` is the name that its reports carry."""

    def __init__(self, article: Article, sentences: Iterable[Sentence], coder: str) -> None:
        self.article = article
        self.coder = coder
        self.sentences = tuple(sentences)
        self.fields: dict[Field, str] = dict(fields(article))
        self.scene = Scene(article, self.sentences)
        self._gist = gist(self.sentences)

    def report(self, deed: Deed, score: float = SCORE) -> Report | Refused:
        """The report that a deed makes, or why it makes none."""
        if deed.type not in EVENT_TYPES:
            return Refused(
                kind="unknown type", reason=f"{deed.type!r} is no type; take one of {', '.join(EVENT_TYPES)}"
            )
        if deed.status not in STATUSES:
            return Refused(
                kind="unknown status",
                reason=f"{deed.status!r} is no status; take one of {', '.join(STATUSES)}",
            )
        passage = self._passage(deed)
        if isinstance(passage, Refused):
            return passage
        return self._report(deed, passage, score)

    def _passage(self, deed: Deed) -> Passage | Refused:
        """The first passage that the quote is and that holds all words it is said to hold."""
        refused = Refused(
            kind="quote not in the page", reason=f"the quote does not stand in the page: {_short(deed.quote)}"
        )
        for passage in passages(deed.quote, self.fields, self.sentences):
            if isinstance(passage, Refused):
                refused = passage
                continue
            missing = passage.missing(deed)
            if missing is None:
                return passage
            refused = missing
        return refused

    def _missing(self, deed: Deed) -> Refused | None:
        """That words which should stand somewhere in the page do not, or None."""
        told = [("means", words) for one in (*deed.actors, *deed.recipients) for words in one.means]
        told += [("when", deed.when)] if deed.when else []
        for name, words in told:
            if not any(next(occurrences(words, text), None) for text in self.fields.values()):
                return Refused(
                    kind=f"{name} not in the page", reason=f"{name}: {words!r} does not stand in the page"
                )
        return None

    def _report(self, deed: Deed, passage: Passage, score: float) -> Report | Refused:
        type_, status = cast("EventType", deed.type), cast("Status", deed.status)
        trigger = passage.trigger(deed)
        setting = self.scene.at(passage.sentence_at(trigger[0]), trigger)
        refused = self._missing(deed) or contradicted(setting, type_, self._gist)
        if refused is not None:
            return refused
        cast_ = Casting(self.article, self.sentences, self.fields, passage, trigger)
        actors = [cast_.of(one) for one in deed.actors]
        recipients = [cast_.of(one) for one in deed.recipients]
        acting = parties(actors)
        if not acting:
            told = ", ".join(repr(one.words) for one in actors) or "nobody"
            return Refused(
                kind="nobody known acts",
                reason=f"the actors name nobody who is known ({told}); let `means` name the state or body "
                "they act for, in words of the page",
            )
        text, said_by = self.fields[passage.field], passage.span(deed.said_by, trigger)
        grammar = setting.grammar(type_)
        return Report(
            id=identify("r", self.article.id, passage.field, str(trigger[0]), type_),
            article=self.article.id,
            field=passage.field,
            start=passage.start,
            end=passage.end,
            quote=text[passage.start : passage.end],
            type=type_,
            status=status,
            trigger=text[slice(*trigger)],
            actors=acting,
            recipients=_others(parties(recipients), acting),
            mode=grammar.mode,
            contexts=grammar.contexts,
            date=self.scene.date(setting, status, deed.when, passage.said),
            place=passage.place(deed.where, trigger) or grammar.place,
            quantities=grammar.quantities,
            attributed_to=text[slice(*said_by)] if said_by else grammar.attributed_to,
            background=grammar.background,
            score=score,
            why=_why(deed, self.coder, [*actors, *recipients]),
            coder=self.coder,
        )


def _others(some: tuple[Party, ...], acting: tuple[Party, ...]) -> tuple[Party, ...]:
    """Nobody stands on both sides."""
    ids = {party.id for party in acting}
    return tuple(party for party in some if party.id not in ids)


def _why(deed: Deed, coder: str, some: Sequence[Named]) -> tuple[str, ...]:
    told = [f"read by {coder}: {deed.type}, {deed.status}"]
    told += [f"dated by its words {deed.when!r}"] if deed.when else []
    told += [f"{one.words!r} means {one.meant}" for one in some if one.meant]
    return (*told, *(f"nobody is known as {one.words!r}" for one in some if not one.parties))


def _short(text: str, longest: int = 120) -> str:
    return text if len(text) <= longest else f"{text[:longest]}..."
