"""The sentences of an article in order in; out, whom a reader has in mind at each: the actors named there and
shortly before."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType

from communique.coding.party_features import Near
from communique.records import Actor, Mention, Party, Sentence

REACH = 3
"""How many sentences back an actor may stand that is left implied. Set by hand: paragraphs of news seldom
have more."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


class Horizon:
    """What has been read so far. ``step`` takes the next sentence and tells who is near."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[int, bool]] = {}
        self._count: dict[str, int] = {}
        self._actors: dict[str, Actor] = {}
        self._serves: dict[str, set[str]] = {}
        """For whom the article lets each person act alone, by name."""
        self._titled: set[str] = set()
        self._at = 0

    def step(self, sentence: Sentence) -> tuple[list[Near], dict[str, tuple[Mention, ...]]]:
        """Who is near at a sentence, and the mentions of each actor in it."""
        here = self.pass_by(sentence)
        near = [self._near(actor_id, here.get(actor_id, ())) for actor_id in sorted(self._reached())]
        return near, here

    def pass_by(self, sentence: Sentence) -> dict[str, tuple[Mention, ...]]:
        """The mentions of each actor in a sentence of which it matters to nobody who else is near."""
        self._at += 1
        here: dict[str, tuple[Mention, ...]] = {}
        for mention in sentence.mentions:
            for actor in mention.actors:
                here[actor.id] = (*here.get(actor.id, ()), mention)
                self._note(sentence, mention, actor)
        return here

    def _note(self, sentence: Sentence, mention: Mention, actor: Actor) -> None:
        self._actors[actor.id] = actor
        self._count[actor.id] = self._count.get(actor.id, 0) + 1
        subject = (
            mention.head >= 0 and bool(sentence.tokens) and sentence.tokens[mention.head].dep in _SUBJECTS
        )
        self._last[actor.id] = (self._at, subject)
        if sentence.field == "title":
            self._titled.add(actor.id)
        if len(mention.actors) == 1:
            for person in mention.people:
                self._serves.setdefault(person.name, set()).add(actor.id)

    def _reached(self) -> Iterator[str]:
        for actor_id, (when, _) in self._last.items():
            if self._at - when <= REACH or actor_id in self._titled:
                yield actor_id

    def _near(self, actor_id: str, mentions: Iterable[Mention]) -> Near:
        when, subject = self._last[actor_id]
        return Near(
            actor=self._actors[actor_id],
            party=party(self._actors[actor_id], mentions, self._serves),
            ago=self._at - when,
            count=self._count[actor_id],
            subject=subject,
            titled=actor_id in self._titled,
        )


def party(
    actor: Actor, mentions: Iterable[Mention], serves: Mapping[str, Collection[str]] = MappingProxyType({})
) -> Party:
    """An actor as its mentions in a sentence name it: its people, and the words of the mention that names it
    best.

    Of a mention of several ("the two leaders") those people are its own who act for it elsewhere: ``serves``
    has the ids by the name of a person.
    """
    found = sorted(mentions, key=lambda m: (m.kind == "adjective", m.kind == "pronoun", m.start))
    people = tuple(
        dict.fromkeys(
            person
            for m in found
            for person in m.people
            if len(m.actors) == 1 or actor.id in serves.get(person.name, ())
        )
    )
    best = found[0] if found else None
    return Party(
        id=actor.id,
        name=actor.name,
        wikidata=actor.wikidata,
        sector=actor.sector,
        people=people,
        text=best.text if best else None,
        start=best.start if best else None,
        end=best.end if best else None,
    )
