"""A pronoun in, whom it stands for out."""

from __future__ import annotations

from collections.abc import Iterator

from communique.actors.coreference import order, pronouns, relatives, speakers
from communique.actors.coreference.history import Referent
from communique.actors.memory import Memory
from communique.actors.outcomes import Outcome
from communique.actors.readings import Reading


def stand(index: int, reading: Reading, memory: Memory) -> Outcome | None:
    """Whom the word stands for, if it is a pronoun of the third person, a relative one or "the latter"."""
    tokens, now = reading.tokens, reading.sentence.index
    if not reading.parsed:
        return None
    if word := order.ordinal(tokens, index):
        actors = order.chosen(word, memory.history, now)
        return Outcome(first=index, last=index, kind="pronoun", actors=actors, why=f"the {word} of two")
    at = relatives.modified(tokens, index)
    if at is not None:
        one = next((one for one in memory.history.back(now, 0) if one.token == at), None)
    else:
        form = pronouns.pronoun(tokens[index])
        if form is None or form.sort == "speaker" or pronouns.pleonastic(tokens, index):
            return None
        one = pronouns.antecedent(form, memory.history, now, tokens, index)
    return standing_for(one, index, reading) if one else None


def spoken(reading: Reading, memory: Memory) -> Iterator[Outcome]:
    """The pronouns that stand for who speaks; known only when the whole sentence is read."""
    if not reading.parsed:
        return
    for index, token in enumerate(reading.tokens):
        form = pronouns.pronoun(token)
        if form and form.sort == "speaker":
            one = speakers.speaker(memory.history, reading.tokens, reading.sentence.index)
            if one:
                yield standing_for(one, index, reading)


def standing_for(one: Referent, index: int, reading: Reading) -> Outcome:
    """The pronoun as the one it stands for, who is of its gender."""
    form = pronouns.pronoun(reading.tokens[index])
    whom = ", ".join(person.name for person in one.people) or ", ".join(one.actors)
    return Outcome(
        first=index,
        last=index,
        kind="pronoun",
        actors=one.actors,
        people=one.people,
        sector=one.sector,
        gender=one.gender or (form.gender if form and one.human else None),
        plural=one.plural,
        commits=one.commits,
        title=one.title,
        human=one.human,
        why=f"“{reading.tokens[index].text}” for {whom}",
    )
