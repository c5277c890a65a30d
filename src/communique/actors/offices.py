"""Titles without a name or an actor: "the minister", "his government", "the two presidents", "police"."""

from __future__ import annotations

from communique.actors.coreference import groups, pronouns
from communique.actors.coreference.history import TOPICAL, Referent
from communique.actors.knowledge import organisations, states
from communique.actors.lexicon import numbers
from communique.actors.memory import Memory
from communique.actors.outcomes import Outcome, conjoined_subject
from communique.actors.readings import Reading
from communique.actors.spots import Spot
from communique.actors.titles import Title
from communique.records import Person, Sentence

ECHO = 20
"""How many sentences back a title used again means the same one."""

FACING = 1
"""How many sentences back "his counterpart" may have been named."""

HOME = 1.5
"""How much it counts for "the government" to be of what the article is about, against being named last:
higher than
for pronouns; between 0.6 and 2.5 it makes no difference on the training pages."""

ANYBODYS = frozenset({"leader", "head_of_organisation", "envoy", "spokesperson", "deputy_leader", "militant"})
"""Offices that organisations and groups have as states do."""

GENERAL = frozenset({"leader", "head_of_organisation", "spokesperson", "secretary"})
"""Offices that say nothing of a state."""

Bearers = tuple[tuple[str, ...], tuple[Person, ...]]


def office(spot: Spot, reading: Reading, memory: Memory) -> Outcome | None:
    """Whom a bare title stands for; ``None`` where it is nobody in particular."""
    title = spot.title
    assert title
    acting = reading.parsed and conjoined_subject(reading.tokens, spot.last)
    if not spot.definite and reading.parsed and not acting and not title.only:
        return None
    actors, people = bearers(spot, title, reading, memory)
    if not actors:
        return None
    return Outcome(
        first=spot.first,
        last=spot.last,
        kind="group" if len(actors) > 1 else "office",
        actors=actors,
        people=people,
        sector=title.sector,
        gender=spot.gender,
        plural=title.plural,
        commits=spot.committing,
        title=title.text.lower(),
        human=spot.official and len(actors) == 1,
        why=f"“{title.text}” of whom the text speaks",
    )


def bearers(spot: Spot, title: Title, reading: Reading, memory: Memory) -> Bearers:
    """The actors, and the person where it is one named before."""
    now = reading.sentence.index
    count = number(spot, reading)
    if title.only:
        return (title.only,), ()
    if spot.owner and (spot.owner in pronouns.PRONOUNS or memory.cast.find(spot.owner)):
        return owned(spot, title, reading, memory), ()
    if count or (spot.plural and not title.agent):
        return several(title, count, now, memory), ()
    if before := bearer(title, reading.sentence, memory):
        return before.actors, before.people
    if headed := organisation(title, reading.sentence, memory):
        return headed, ()
    return (() if general(title) else home(reading.sentence, memory, title)), ()


def organisation(title: Title, sentence: Sentence, memory: Memory) -> tuple[str, ...]:
    """The organisation spoken of whose head is so called: "the Secretary General"."""
    if not any(office.id == "head_of_organisation" for office in title.offices):
        return ()
    word = title.text.lower().replace("-", " ")
    headed = {
        id
        for id, one in organisations().items()
        if any(head.lower().replace("-", " ") == word for head in one.heads)
    }
    if not headed:
        return ()
    found = memory.history.salient(
        sentence.index, lambda one: one.actors[:1] != () and one.actors[0] in headed, ECHO
    )
    return found.actors if found else ()


def general(title: Title) -> bool:
    """Whether clubs and companies have such officers too: a bare "leader" is of no state."""
    return bool(title.offices) and all(office.id in GENERAL for office in title.offices)


def owned(spot: Spot, title: Title, reading: Reading, memory: Memory) -> tuple[str, ...]:
    """Whom the owner of the office acts for: "his spokesman", "Putin's envoy"; somebody else for "his
    counterpart".
    """
    if not spot.owner:
        return ()
    if spot.owner in pronouns.PRONOUNS:
        form = pronouns.PRONOUNS[spot.owner]
        now = reading.sentence.index
        owner = pronouns.antecedent(form, memory.history, now, reading.tokens, spot.first)
        actors = owner.actors if owner else ()
    else:
        member = memory.cast.find(spot.owner)
        actors = member.actors if member else ()
    if title.other:
        return () if spot.plural else opposite(actors, reading, memory)
    return actors


def opposite(actors: tuple[str, ...], reading: Reading, memory: Memory) -> tuple[str, ...]:
    """The one whom the text just named in office beside somebody: "his counterpart", of two who met."""

    def other(one: Referent) -> bool:
        return one.human and len(one.actors) == 1 and one.actors != actors

    found = memory.history.salient(reading.sentence.index, other, FACING, 0) if actors else None
    return found.actors if found else ()


def several(title: Title, count: int | None, now: int, memory: Memory) -> tuple[str, ...]:
    """The actors of several holders or agents: ministers and armies are of states, leaders of anybody."""
    if any(office.id in ANYBODYS for office in title.offices) or not title.offices:
        return groups.last(memory.history, now, count, lambda one: bool(one.actors))
    return groups.last(
        memory.history, now, count, lambda one: bool(one.actors) and all(id in states() for id in one.actors)
    )


def bearer(title: Title, sentence: Sentence, memory: Memory) -> Referent | None:
    """Who was called so before: "the minister" is the foreign minister named above, "the ministry"
    the defence ministry.
    """
    word = title.text.lower()

    def so_called(one: Referent) -> bool:
        if title.agent:
            return one.title is not None and (one.title == word or one.title.endswith(" " + word))
        return one.human and word in (one.title or "")

    topical = HOME if title.agent else TOPICAL
    return memory.history.salient(sentence.index, so_called, ECHO, topical)


def home(sentence: Sentence, memory: Memory, title: Title) -> tuple[str, ...]:
    """Whom the text speaks of here, of those that have such a title; rebels are of a group, the rest of a
    state.
    """
    wanted = {country for office in title.offices for country in office.countries}
    shared = not title.offices or any(not office.countries for office in title.offices)
    sorts = ("group",) if title.agent and title.sector == "REB" else ("state", "person")

    def fits(one: Referent) -> bool:
        return one.sort in sorts and len(one.actors) == 1 and (shared or one.actors[0] in wanted)

    if found := memory.history.salient(sentence.index, fits, ECHO, HOME):
        return found.actors
    ahead = [id for id in memory.about if id in states() and (shared or id in wanted)]
    return (max(ahead, key=lambda id: memory.about[id]),) if ahead and "state" in sorts else ()


def number(spot: Spot, reading: Reading) -> int | None:
    """How many the phrase counts: "the two presidents"."""
    inside = (token.text.lower() for token in reading.tokens[spot.first : spot.last + 1])
    return next((numbers()[word] for word in inside if word in numbers()), None)
