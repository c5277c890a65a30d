"""What answers cost comes in; out, the sum, and the word to stop when a budget is spent."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock

from communique.coders import StopError
from communique.records import Record

CHARACTERS = 4
"""Characters a token, about, of English in the tokenizers of the day: for what an endpoint does not count."""
TYPICAL = 800
"""Tokens of a typical answer, about, before any is in: the JSON of six deeds."""


class Usage(Record, frozen=True):
    """Tokens that were read and written for one answer, as the endpoint counts them."""

    prompt_tokens: int = 0
    completion_tokens: int = 0


class Prices(Record, frozen=True):
    """What a million tokens cost, in whatever currency the user thinks in."""

    read: float
    written: float

    def of(self, read: float, written: float) -> float:
        """What so many tokens cost."""
        return (read * self.read + written * self.written) / 1e6


class SpentError(StopError):
    """The budget does not allow a further question."""


@dataclass
class Account:
    """What has been spent. One account serves all threads of a run."""

    prices: Prices | None = None
    most_cost: float | None = None
    most_tokens: int | None = None
    asked: int = 0
    """Questions that were answered by the endpoint."""
    read: int = 0
    written: int = 0
    kept: int = 0
    """Questions that were answered from what was kept."""
    estimated: bool = False
    """Whether an endpoint did not count, so that tokens are estimates."""
    _reserved: dict[str, float] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    @property
    def cost(self) -> float | None:
        """What it came to; None where no prices are known."""
        return self.prices.of(self.read, self.written) if self.prices else None

    def reserve(self, key: str, characters: int) -> None:
        """Sets aside what a question may cost. Raises SpentError where the budget does not allow it."""
        with self._lock:
            self._reserved[key] = characters / CHARACTERS
            waiting = sum(self._reserved.values())
            answers = TYPICAL * len(self._reserved)
            if self.asked:
                answers = round(self.written / self.asked * len(self._reserved))
            read, written = self.read + waiting, self.written + answers
            over = self.most_tokens is not None and read + written > self.most_tokens
            if self.prices and self.most_cost is not None:
                over |= self.prices.of(read, written) > self.most_cost
            if over:
                del self._reserved[key]
                raise SpentError("the budget does not allow a further question")

    def release(self, key: str) -> None:
        """Gives back what was set aside for a question that was not answered."""
        with self._lock:
            self._reserved.pop(key, None)

    def settle(self, key: str, usage: Usage | None, characters: int, answered: int) -> Usage:
        """Books an answer; where the endpoint counts nothing, by its length. Gives what was booked."""
        with self._lock:
            self._reserved.pop(key, None)
            if usage is None:
                self.estimated = True
                usage = Usage(
                    prompt_tokens=characters // CHARACTERS, completion_tokens=answered // CHARACTERS
                )
            self.asked += 1
            self.read += usage.prompt_tokens
            self.written += usage.completion_tokens
            return usage

    def keep(self) -> None:
        """Notes that a question was answered from what was kept."""
        with self._lock:
            self.kept += 1
