"""The persons of one article: who they are, whom they act for, in which office.

A person is known from the tables of officials on the day of the article, or placed by the text itself
("Polish Foreign Minister X"). Once placed, the surname alone means the same person anywhere in the article.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from communique.actors.knowledge import states
from communique.actors.meanings import Topic, certain, meaning
from communique.actors.officials import GRACE, Official, Term, called, holder, key, surnames
from communique.actors.spots import Spot
from communique.actors.titles import Title, sectors
from communique.records import Person, Record, Sector


class Member(Record, frozen=True):
    """A person of the article."""

    person: Person
    actors: tuple[str, ...]
    sector: Sector | None = None
    gender: str | None = None
    commits: bool = True
    why: str = ""
    over: bool = False
    """Whether the offices the tables know of lie behind the person on the day; today where there is none."""


FAMOUS = frozenset(
    {
        "head_of_state",
        "head_of_government",
        "supreme_leader",
        "head_of_organisation",
        "eu_commission_president",
    }
)
"""Offices whose holders are called by surname even where their state is not named."""


LEADERS = ("president", "prime minister", "chancellor", "head of state", "head of government", "king", "emir")
"""Whom the article may mean by "the Brazilian leader"."""


PARTISAN = ("OPP", "PTY")
"""Sectors of offices outside the state."""


class Cast:
    """The persons of one article by every way to name them."""

    def __init__(self, spots: Iterable[Spot], about: Topic, day: date | None) -> None:
        self.about = about
        self.day = day
        self.by_key: dict[str, Member] = {}
        people = [spot for spot in spots if spot.person]
        for pass_ in (self.placed, self.by_table):
            for spot in sorted(people, key=lambda spot: " " not in (spot.person or "")):
                assert spot.person
                if key(spot.person) not in self.by_key and (member := pass_(spot)):
                    self.admit(spot.person, member)

    def find(self, name: str) -> Member | None:
        """The member a name stands for."""
        return self.by_key.get(key(name))

    def holder(self, actor: str, title: Title) -> Member | None:
        """Who holds the office for the actor: a member so called, else the one the tables have on the day."""
        office = title.of(actor)
        if office is None:
            return None
        leader = office.id == "leader"
        unique = leader or not office.several
        wanted = {*office.titles, *(LEADERS if leader else ())}
        for member in self.by_key.values():
            called_so = (member.person.office or "").lower() in wanted
            if called_so and member.actors == (actor,) and member.commits and unique:
                return member
        official = holder(actor, office.id, self.day) if self.day and not office.several else None
        if official is None:
            return None
        person = Person(name=official.name, office=title.text, wikidata=official.wikidata)
        return Member(person=person, actors=(actor,), gender=official.gender)

    def admit(self, name: str, member: Member) -> None:
        actor = member.actors[0] if member.actors else None
        for text in (member.person.name, name):
            for part in (text, *surnames(text, actor)):
                self.by_key.setdefault(key(part), member)
        self.by_key[key(name)] = member

    def placed(self, spot: Spot) -> Member | None:
        """The person as the text places them, with what the tables add."""
        assert spot.person
        actors = tuple(
            dict.fromkeys(
                id
                for names in spot.choices
                if (kept := certain(names, self.about))
                for id in meaning(kept, self.about).actors
            )
        )
        title = spot.title
        if not actors and title and title.only:
            actors = (title.only,)
        official = self.official(spot, actors)
        if official and " " not in spot.person and not actors and not (title and title.offices):
            return None
        if official and not actors:
            return self.from_table(spot, official)
        if not actors or not (spot.titles or official or " " in spot.person):
            return None
        office = title.text if title else None
        return Member(
            person=Person(
                name=official.name if official else spot.person, office=office,
                wikidata=official.wikidata if official else None,
            ),
            actors=actors,
            sector=title.sector if title else None,
            gender=spot.gender or (official.gender if official else None),
            commits=spot.commits and (title.commits if title else True),
            why=f"placed by the text: {title.text if title else 'possessive'} of {', '.join(actors)}",
        )  # fmt: skip

    def by_table(self, spot: Spot) -> Member | None:
        """The person as the tables of officials know them."""
        official = self.official(spot, ())
        return self.from_table(spot, official) if official else None

    def from_table(self, spot: Spot, official: Official) -> Member:
        title = spot.title
        term = official.nearest(self.day, {office.id for office in title.offices} if title else set())
        serving = term.covers(self.day, GRACE) if self.day else term.end is None
        fresh = title is not None and title.of(term.actor) is not None and title.commits and spot.commits
        return Member(
            person=Person(name=official.name, office=title.text if title else term.office.replace("_", " "),
                          wikidata=official.wikidata),
            actors=(term.actor,),
            sector=title.sector if title and title.offices and fresh else sectors().get(term.office),
            gender=official.gender or spot.gender,
            commits=(serving or fresh) and spot.commits,
            over=behind(official, self.day),
            why=f"{term.office} of {term.actor} {'on' if serving else 'not on'} {self.day}",
        )  # fmt: skip

    def official(self, spot: Spot, actors: tuple[str, ...]) -> Official | None:
        """The official a name means: of the actor and office the phrase tells, else of an actor the article
        names.

        A surname alone needs an office on the day, or the title of one held before.
        """
        assert spot.person
        bearers = called(spot.person, self.day)
        offices = {office.id for office in spot.title.offices} if spot.title else set()
        if actors:
            bearers = tuple(one for one in bearers if any(term.actor in actors for term in one.terms))
        elif " " not in spot.person:
            lone = len(bearers) == 1
            bearers = tuple(one for one in bearers if self.plausible(one, offices, lone))
        if len(bearers) < 2:
            return bearers[0] if bearers else None
        return max(bearers, key=lambda one: self.rank(one, offices))

    def plausible(self, one: Official, offices: set[str], lone: bool) -> bool:
        """Whether an article would call the official by surname only: for an office held now, or one it
        names.
        """
        term = one.nearest(self.day, offices)
        now = one.at(self.day) is not None
        if lone and now and (term.office in FAMOUS or term.office in offices):
            return True
        return bool(self.about.get(term.actor)) and (now or term.office in offices)

    def rank(self, one: Official, offices: set[str]) -> tuple[bool, bool, bool, int, int, bool]:
        """The likelier of namesakes is higher: by the title, by serving on the day, by what the article is
        about, by having led a state.
        """
        term = one.nearest(self.day, offices)
        distance = term.distance(self.day) if self.day else 0
        return (
            term.office in offices,
            one.at(self.day) is not None,
            term.actor in states(),
            self.about.get(term.actor, 0),
            -distance,
            term.office in FAMOUS,
        )


def behind(official: Official, day: date | None) -> bool:
    """Whether somebody has held office and holds none. To lead a party or the opposition is no office to
    those who have governed."""
    terms = governing(official) or official.terms
    if any(term.end is None if day is None else term.covers(day) for term in terms):
        return False
    return day is None or any(term.end is not None and term.end < day for term in terms)


def governing(official: Official) -> tuple[Term, ...]:
    """The terms of an official in offices of a state or an organisation."""
    return tuple(term for term in official.terms if sectors().get(term.office) not in PARTISAN)
