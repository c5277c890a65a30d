"""What became of a model's answers, counted: the words for the summary of a run."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from threading import Lock


@dataclass
class Doings:
    """Counts of one run, for all its threads."""

    articles: int = 0
    """Articles that the model read."""
    taken: int = 0
    """Deeds that held."""
    mended: int = 0
    """Of these, those that held when asked for again."""
    kept_back: int = 0
    """Paragraphs that were not sent because they speak to a machine."""
    dropped: Counter[str] = field(default_factory=Counter)
    """Deeds that did not hold, by the reason."""
    _lock: Lock = field(default_factory=Lock)

    def add(self, other: Doings) -> None:
        """Adds the counts of one article."""
        with self._lock:
            self.articles += other.articles
            self.taken += other.taken
            self.mended += other.mended
            self.kept_back += other.kept_back
            self.dropped.update(other.dropped)
