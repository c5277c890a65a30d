"""An article and its sentences in; out, its reports by the built-in coder with the careful reader in place of
the small neural one: ``--coder careful``."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from communique import coding
from communique.coding.listener import Listener
from communique.pipeline import by_day
from communique.records import Article, Report, Sentence


class Careful:
    """A coder that reads better and takes some six times as long."""

    name = "careful:1"

    def __init__(self, listener: Listener | None = None) -> None:
        """Raises ``coding.careful.MissingError`` where the packages that it needs are not installed."""
        from communique.coding import careful

        self._listener = listener or careful.load()

    @property
    def at_once(self) -> int:
        """As many articles as there are cores: most of its time is spent where threads run side by side."""
        return os.cpu_count() or 1

    def code(self, article: Article, sentences: tuple[Sentence, ...]) -> Iterable[Report]:
        """The reports of an article."""
        return [replace(report, coder=self.name) for report in self._reports(article, sentences)]

    def _reports(self, article: Article, sentences: tuple[Sentence, ...]) -> Iterator[Report]:
        for told, part in by_day(article, sentences):
            yield from coding.code(told, part, self._listener)
