"""An article and its sentences in; out, its reports by the built-in coder with the careful reader in place of
the small neural one: ``--coder careful``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from communique import coding
from communique.coding.listener import Listener
from communique.pipeline import by_day
from communique.records import Article, Report, Sentence


class Careful:
    """A coder that reads better and takes some six times as long."""

    name = "careful:1"

    def __init__(self, at_once: int = 1, listener: Listener | None = None) -> None:
        """``at_once`` articles are read at a time, in threads: most of its time is spent where these run side
        by side. Raises ``coding.careful.MissingError`` where the packages that it needs are not installed."""
        from communique.coding import careful

        self.at_once = at_once
        self._listener = listener or careful.load()

    def code(self, article: Article, sentences: tuple[Sentence, ...]) -> Iterable[Report]:
        """The reports of an article."""
        return [replace(report, coder=self.name) for report in self._reports(article, sentences)]

    def _reports(self, article: Article, sentences: tuple[Sentence, ...]) -> Iterator[Report]:
        for told, part in by_day(article, sentences):
            yield from coding.code(told, part, self._listener)
