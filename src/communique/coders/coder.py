"""What a reader is that takes the built-in one's place: an article and its sentences in, reports out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from communique.records import Article, Report, Sentence


class CannotCodeError(Exception):
    """A coder's word that it cannot code this article, and why. The page is named with the reason and tried
    again by the next build; the rest goes on."""


class StopError(Exception):
    """A coder's word that it codes no more for now: its budget is spent. What is coded is kept."""


class Coder(Protocol):
    """A reader of articles. ``docs/coders.md`` writes one in twenty lines."""

    @property
    def name(self) -> str:
        """What made a report: its kind, model and version, as ``rules:1``. It stands in every report's
        ``coder`` and, with the program's fingerprint, tells which pages another reader coded."""

    @property
    def at_once(self) -> int:
        """How many articles it can be given at a time, each in a thread of its own. 1 unless it waits for
        others, as for a server."""

    def code(self, article: Article, sentences: tuple[Sentence, ...]) -> Iterable[Report]:
        """The reports of an article. Its sentences come with their grammar, times and mentions of actors.

        Raises CannotCodeError, or StopError. A report whose quote is not ``article.<field>[start:end]`` is
        dropped, whatever the coder.
        """
