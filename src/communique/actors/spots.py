"""What a phrase says by itself of whom it names, before the article is asked."""

from __future__ import annotations

from typing import NamedTuple

from communique.actors.names import Name
from communique.actors.titles import Title
from communique.records import MentionKind


class Spot(NamedTuple):
    """Words ``first`` to ``last`` of a sentence that may name an actor."""

    first: int
    last: int
    kind: MentionKind
    choices: tuple[tuple[Name, ...], ...] = ()
    """For each actor the phrase names, what the name can mean: two for "the leaders of Japan and Korea"."""
    person: str | None = None
    """The name of the person, as printed, without titles."""
    titles: tuple[Title, ...] = ()
    """The titles and agents of the phrase, in order."""
    owner: str | None = None
    """The person or the possessive pronoun that the office belongs to: "his spokesman", "Putin's envoy"."""
    gender: str | None = None
    commits: bool = True
    definite: bool = False
    """Whether "the", a possessive or a name makes it somebody in particular."""
    sure: bool = True
    """Whether the grammar alone makes a person of the name: a title, an honorific, an apposition."""

    @property
    def title(self) -> Title | None:
        """The title that says most: an office before a rank or an agent, else the last."""
        offices = [title for title in self.titles if title.offices and title.offices[0].id != "commander"]
        return next(iter(offices or self.titles[::-1]), None)

    @property
    def plural(self) -> bool:
        return len(self.choices) > 1 or (not self.person and any(title.plural for title in self.titles))

    @property
    def official(self) -> bool:
        """Whether the phrase is of one holder of an office."""
        return bool(self.title and self.title.offices) and not self.plural

    @property
    def committing(self) -> bool:
        """Whether what the phrase's bearer does is done by the actor, as far as its title tells."""
        return self.commits and (self.title.commits if self.title else True)
