"""An article read sentence by sentence: phrases, pronouns and descriptions in, mentions out."""

from __future__ import annotations

from collections.abc import Iterator

from communique.actors.cast import Cast, Member
from communique.actors.coreference import descriptions, groups, pronouns, relatives, speakers
from communique.actors.coreference.descriptions import Description
from communique.actors.coreference.history import History, Referent
from communique.actors.knowledge import organisations, states
from communique.actors.names import Name
from communique.actors.lexicon import numbers, personal
from communique.actors.meanings import Topic, certain, meaning
from communique.actors.outcomes import Outcome, mention, referent
from communique.actors.places import at_a_place
from communique.actors.spots import Spot
from communique.actors.titles import Title
from communique.records import Mention, Sector, Sentence, Token

Words = tuple[Token, ...]

SUBJECTS = ("nsubj", "nsubjpass", "agent")


ECHO = 20
"""How many sentences back a title used again means the same one."""

HOME = 1.5
"""How much more it counts for "the government" to be what the article is about than to be named last."""


class Discourse:
    """The memory of one article while it is read."""

    def __init__(self, about: Topic, cast: Cast) -> None:
        self.about = about
        self.cast = cast
        self.history = History(about)

    def mentions(
        self, sentence: Sentence, tokens: Words, spots: tuple[Spot, ...], masked: frozenset[int]
    ) -> tuple[Mention, ...]:
        """The mentions of the next sentence, in order."""
        found: list[Outcome] = []
        for outcome in self.outcomes(sentence, tokens, spots, masked):
            self.history.add(referent(outcome, sentence, tokens))
            if outcome.actors:
                found.append(outcome)
                self.coordinate(sentence, tokens)
        found += [out for out in self.spoken(sentence, tokens) if out.actors]
        return tuple(mention(out, sentence, tokens) for out in sorted(found, key=lambda out: out.first))

    def outcomes(
        self, sentence: Sentence, tokens: Words, spots: tuple[Spot, ...], masked: frozenset[int]
    ) -> Iterator[Outcome]:
        spots = tuple(kept for spot in spots if (kept := self.certain(spot)))
        taken = {index for spot in spots for index in range(spot.first, spot.last + 1)} | masked
        items: list[tuple[int, Spot | Description | int]] = [(spot.first, spot) for spot in spots]
        items += [(one.first, one) for one in descriptions.descriptions(tokens, taken)]
        taken |= {
            index
            for first, one in items
            if isinstance(one, Description)
            for index in range(first, one.last + 1)
        }
        items += [(index, index) for index in range(len(tokens)) if index not in taken]
        for _, item in sorted(items, key=lambda item: item[0]):
            if isinstance(item, Spot):
                outcome = self.spot(item, sentence, tokens)
            elif isinstance(item, Description):
                outcome = self.description(item, sentence, tokens)
            else:
                outcome = self.pronoun(item, sentence, tokens)
            if outcome:
                yield outcome

    def certain(self, spot: Spot) -> Spot | None:
        """The spot without readings that the article bears out nowhere; ``None`` where nothing is left of a mere name."""
        choices = tuple(kept for names in spot.choices if (kept := certain(names, self.about)))
        if spot.choices and not choices and not spot.person:
            return None
        return spot._replace(choices=choices)

    def spot(self, spot: Spot, sentence: Sentence, tokens: Words) -> Outcome | None:
        """What a name or a titled phrase means here."""
        if spot.person:
            return self.person(spot, sentence)
        if not spot.choices:
            return self.office(spot, sentence, tokens)
        names = [meaning(choice, self.about) for choice in spot.choices]
        actors = tuple(dict.fromkeys(id for name in names for id in name.actors))
        place = not spot.titles and (
            all(name.role == "place" for name in names)
            or (all(name.role in ("state", "capital", "metonym") for name in names)
                and bool(sentence.tokens) and at_a_place(tokens, spot.first, spot.last))
        )  # fmt: skip
        title = spot.title
        holder = self.holder(spot, actors)
        return Outcome(
            first=spot.first, last=spot.last, kind=spot.kind, actors=actors,
            people=(holder.person,) if holder else (), human=is_office(spot) and len(actors) == 1,
            sector=sector(title, names[0]),
            gender=spot.gender or (holder.gender if holder else None),
            plural=spot.plural or names[0].role == "people", commits=commits(spot), place=place,
            title=title.text.lower() if title else None,
            why=f"{names[0].role} name" if not title else f"{title.text} of {', '.join(actors)}",
        )  # fmt: skip

    def holder(self, spot: Spot, actors: tuple[str, ...]) -> Member | None:
        """Who holds the office that the phrase names: "the Polish president"."""
        if not is_office(spot) or len(actors) != 1 or not commits(spot) or not spot.title:
            return None
        return self.cast.holder(actors[0], spot.title)

    def person(self, spot: Spot, sentence: Sentence) -> Outcome | None:
        assert spot.person
        member = self.cast.find(spot.person)
        if member:
            return Outcome(
                first=spot.first, last=spot.last, kind="person", actors=member.actors, people=(member.person,),
                sector=member.sector, gender=member.gender, commits=member.commits and spot.commits, human=True,
                title=(member.person.office or "").lower(), why=member.why,
            )  # fmt: skip
        title = spot.title
        if not title or not title.offices:
            stranger = " " in spot.person and personal(spot.person)
            return Outcome(first=spot.first, last=spot.last, kind="person", human=True) if stranger else None
        if title.agent and title.agent.other:
            return None
        ids = self.home(sentence)
        return Outcome(
            first=spot.first, last=spot.last, kind="person", actors=ids, sector=title.sector, gender=spot.gender,
            commits=commits(spot), title=title.text.lower(), human=True,
            why=f"{title.text} of the state spoken of",
        )  # fmt: skip

    def office(self, spot: Spot, sentence: Sentence, tokens: Words) -> Outcome | None:
        """A title without a name or an owner: "the minister", "his government", "police"."""
        title = spot.title
        assert title
        if not spot.definite and sentence.tokens and tokens[spot.last].dep not in SUBJECTS and not title.only:
            return None
        count = number(tokens, spot.first, spot.last)
        actors: tuple[str, ...] = ()
        people = ()
        if title.only:
            actors = (title.only,)
        elif spot.owner and spot.owner in pronouns.PRONOUNS:
            owner = self.owner(spot.owner, spot.first, sentence, tokens)
            actors = owner.actors if owner and not (title.agent and title.agent.other) else ()
        elif spot.owner and (member := self.cast.find(spot.owner)):
            actors = member.actors
        elif (spot.plural and not title.agent) or count:
            actors = groups.last(self.history, sentence.index, count, lambda one: bool(one.actors))
        else:
            before = self.bearer(title, sentence)
            if before:
                actors, people = before.actors, before.people
            else:
                actors = self.home(sentence, title)
        if not actors:
            return None
        return Outcome(
            first=spot.first, last=spot.last, kind="group" if len(actors) > 1 else "office", actors=actors,
            people=people, sector=title.sector, gender=spot.gender, plural=title.plural, commits=commits(spot),
            human=is_office(spot) and len(actors) == 1,
            title=title.text.lower(), why=f"“{title.text}” of whom the text speaks",
        )  # fmt: skip

    def bearer(self, title: Title, sentence: Sentence) -> Referent | None:
        """Who was called so before: "the minister" is the foreign minister named above, "the junta" Myanmar's."""
        word = title.text.lower()
        if title.agent:
            return self.history.salient(sentence.index, lambda one: one.title == word, reach=ECHO, topical=HOME)
        return self.history.salient(
            sentence.index, lambda one: bool(one.people and one.title) and word in (one.title or ""), reach=ECHO
        )

    def home(self, sentence: Sentence, title: Title | None = None) -> tuple[str, ...]:
        """Whom the text speaks of here, of those that have such a title; rebels are of a group, the rest of a state."""
        wanted = {country for office in title.offices for country in office.countries} if title else set()
        shared = not title or not title.offices or any(not office.countries for office in title.offices)
        sorts = ("group",) if title and title.agent and title.sector == "REB" else ("state", "person")
        found = self.history.salient(
            sentence.index,
            lambda one: one.sort in sorts and len(one.actors) == 1 and (shared or one.actors[0] in wanted),
            reach=ECHO,
            topical=HOME,
        )
        if found:
            return found.actors
        ahead = [id for id in self.about if id in states() and (shared or id in wanted)]
        return (max(ahead, key=lambda id: self.about[id]),) if ahead and sorts[0] == "state" else ()

    def owner(self, word: str, index: int, sentence: Sentence, tokens: Words) -> Referent | None:
        form = pronouns.PRONOUNS[word]
        return pronouns.antecedent(form, self.history, sentence.index, tokens, index)

    def description(self, found: Description, sentence: Sentence, tokens: Words) -> Outcome | None:
        now = sentence.index
        barred = self.subjects(found, sentence, tokens)

        def fits(one: Referent) -> bool:
            return descriptions.fits(one, found) and not set(one.actors) <= barred

        actors: tuple[str, ...] = ()
        if found.owner is not None:
            owner = self.owner(tokens[found.owner].text.lower(), found.owner, sentence, tokens)
            actors = owner.actors if owner and descriptions.belongs(found) else ()
        elif found.plural:
            actors = groups.last(self.history, now, found.size, fits)
        else:
            one = self.history.salient(now, lambda one: descriptions.nicknamed_by(one, found), reach=20)
            one = one or self.history.salient(now, lambda one: fits(one) and len(one.actors) == 1)
            actors = one.actors if one else self.ahead(found)
        if not actors:
            return None
        return Outcome(
            first=found.first, last=found.last, kind="group" if len(actors) > 1 else "name", actors=actors,
            plural=found.plural, why=f"“{tokens[found.last].text}” refers back",
        )  # fmt: skip

    def ahead(self, found: Description) -> tuple[str, ...]:
        """The organisation the article names further down, where the description stands before its name."""
        fitting = [id for id in found.called if self.about.get(id)]
        if not fitting and descriptions.of_organisations(found):
            fitting = [id for id in self.about if id in organisations() and self.about[id]]
        return (max(fitting, key=lambda id: self.about[id]),) if fitting else ()

    def subjects(self, found: Description, sentence: Sentence, tokens: Words) -> set[str]:
        """The actors of the subject of the clause: who urges both sides is neither of them."""
        fellows = pronouns.fellows(tokens, found.last) if sentence.tokens else ()
        return {
            id for one in self.history.back(sentence.index, 0) if one.token in fellows for id in one.actors
        }

    def pronoun(self, index: int, sentence: Sentence, tokens: Words) -> Outcome | None:
        token = tokens[index]
        if not sentence.tokens:
            return None
        at = relatives.modified(tokens, index)
        if at is not None:
            one = next((one for one in self.history.back(sentence.index, 0) if one.token == at), None)
        else:
            form = pronouns.pronoun(token)
            if form is None or form.sort == "speaker" or pronouns.pleonastic(tokens, index):
                return None
            one = pronouns.antecedent(form, self.history, sentence.index, tokens, index)
        return self.standing_for(one, index, tokens) if one else None

    def spoken(self, sentence: Sentence, tokens: Words) -> list[Outcome]:
        """The pronouns that stand for who speaks; known only when the whole sentence is read."""
        if not sentence.tokens:
            return []
        out = []
        for index, token in enumerate(tokens):
            form = pronouns.pronoun(token)
            if (
                form
                and form.sort == "speaker"
                and (one := speakers.speaker(self.history, sentence, tokens, sentence.index))
            ):
                out.append(self.standing_for(one, index, tokens))
        return out

    def standing_for(self, one: Referent, index: int, tokens: Words) -> Outcome:
        return Outcome(
            first=index, last=index, kind="pronoun", actors=one.actors, people=one.people, sector=one.sector,
            gender=one.gender, plural=one.plural, commits=one.commits, title=one.title, human=one.human,
            why=f"“{tokens[index].text}” for {', '.join(person.name for person in one.people) or ', '.join(one.actors)}",
        )  # fmt: skip

    def coordinate(self, sentence: Sentence, tokens: Words) -> None:
        """Notes the whole of a coordination as a referent of its own, once its last part is read."""
        latest = self.history.referents[-1]
        if tokens[latest.token].dep != "conj":
            return
        top = tokens[latest.token].head
        for one in self.history.back(sentence.index, 0):
            if one.token == top and one is not latest and one.actors != latest.actors:
                self.history.add(
                    Referent(
                        actors=tuple(dict.fromkeys(one.actors + latest.actors)), sentence=sentence.index,
                        paragraph=sentence.paragraph, token=latest.token, people=one.people + latest.people,
                        plural=True, subject=latest.subject,
                    )
                )  # fmt: skip
                return


def sector(title: Title | None, name: Name) -> Sector | None:
    """By what sort of people the actor acts: a body's president is of the body's sector."""
    if name.role == "place":
        return title.sector if title else None
    if title and not (name.role == "body" and title.sector == "GOV"):
        return title.sector
    return name.sector


def is_office(spot: Spot) -> bool:
    """Whether the phrase is of one holder of an office."""
    return bool(spot.title and spot.title.offices) and not spot.plural


def commits(spot: Spot) -> bool:
    return spot.commits and (spot.title.commits if spot.title else True)


def number(tokens: Words, first: int, last: int) -> int | None:
    return next(
        (
            numbers()[word]
            for token in tokens[first : last + 1]
            if (word := token.text.lower()) in numbers()
        ),
        None,
    )
