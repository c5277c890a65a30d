"""The coder: an article in; out, the reports that a model tells of it and that hold against the page.

What does not hold is asked for once more, with the reason; what does not hold then is dropped and counted.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Protocol

from communique.coders import CannotCodeError, Deed, Ground, Refused, StopError
from communique.llm import codebook, questions, told
from communique.llm.account import Account
from communique.llm.answers import Answer, Answers
from communique.llm.doings import Doings
from communique.llm.parts import LONGEST, Part, paragraphs, parts
from communique.llm.questions import Question
from communique.records import Article, Report, Sentence

Told = tuple[str, str]
"""A deed as the model told it, and why it was refused."""


class Asked(Protocol):
    """Whoever answers questions: an endpoint, or in the tests, somebody else."""

    def ask(self, question: Question) -> Answer:
        """The answer. Raises CannotCodeError or StopError."""


class UnansweredError(StopError):
    """Not all of an article's questions have an answer yet, and nobody to ask is at hand."""


class Model:
    """A large language model as a coder. Without ``asked``, it reads only what is answered already."""

    def __init__(
        self,
        model: str,
        answers: Answers,
        asked: Asked | None = None,
        account: Account | None = None,
        at_once: int = 1,
        longest_part: int = LONGEST,
    ) -> None:
        self.model = model
        self.at_once = at_once
        self.account = account or Account()
        self.doings = Doings()
        self.open: list[Question] = []
        """Questions that have no answer yet, where nobody is asked."""
        self._answers = answers
        self._asked = asked
        self._longest = longest_part

    @property
    def name(self) -> str:
        """``llm:MODEL@PROMPT``: the model, and the version of what it is told."""
        return f"llm:{self.model}@{codebook.version()}"

    def code(self, article: Article, sentences: tuple[Sentence, ...]) -> tuple[Report, ...]:
        """The reports of an article. Asks nothing about one that names no actor we know.

        Raises CannotCodeError where the model gives no readable answer, StopError where no more is asked.
        """
        if not any(mention.actors for sentence in sentences for mention in sentence.mentions):
            return ()
        counts = Doings(articles=1)
        sent, counts.kept_back = paragraphs(article)
        ground = Ground(article, sentences, self.name)
        reports: list[Report] = []
        complete = True
        for part in parts(sent, self._longest):
            found = self._read(ground, part, counts)
            complete = complete and found is not None
            reports += found or ()
        if not complete:
            raise UnansweredError("not all of its questions are answered yet")
        once: dict[str, Report] = {}
        for report in reports:
            once.setdefault(report.id, report)
        counts.taken = len(once)
        self.doings.add(counts)
        return tuple(once.values())

    def _read(self, ground: Ground, part: Part, counts: Doings) -> list[Report] | None:
        """The reports of a part; None where its question has no answer yet."""
        question = questions.first(ground.article, part, self.model)
        answer = self._answer(question)
        if answer is None:
            return None
        if answer.finish == "length" and (halves := part.halves()):
            found = [self._read(ground, half, counts) for half in halves]
            return None if None in found else [r for some in found for r in some or ()]
        try:
            taken, refused = _taken(ground, part, answer)
        except told.UnreadableError as error:
            return self._read_again(ground, part, question, answer, str(error), counts)
        if refused:
            taken += self._mended(ground, part, question, answer, refused, counts)
        return taken

    def _mended(
        self,
        ground: Ground,
        part: Part,
        question: Question,
        answer: Answer,
        refused: list[tuple[str, Refused]],
        counts: Doings,
    ) -> list[Report]:
        """What holds of the refused deeds when they are asked for once more; the rest is counted."""
        ask = questions.with_reasons([(deed, why.reason) for deed, why in refused])
        again = self._answer(questions.second(question, answer.text, ask))
        mended: list[Report] = []
        left = refused
        if again is not None:
            with suppress(told.UnreadableError):
                mended, left = _taken(ground, part, again)
        counts.mended += len(mended)
        counts.dropped.update(why.kind for _, why in left)
        return mended

    def _read_again(
        self, ground: Ground, part: Part, question: Question, answer: Answer, fault: str, counts: Doings
    ) -> list[Report] | None:
        """The reports of a part whose first answer could not be read."""
        ask = questions.second(question, answer.text[: self._longest], codebook.broken(fault))
        again = self._answer(ask)
        if again is None:
            return None
        try:
            taken, left = _taken(ground, part, again)
        except told.UnreadableError as error:
            self._answers.drop(ask.key)
            self._answers.drop(question.key)
            raise CannotCodeError(f"the model's answer could not be read, twice: {error}") from None
        counts.dropped.update(why.kind for _, why in left)
        return taken

    def _answer(self, question: Question) -> Answer | None:
        kept = self._answers.get(question.key)
        if kept is not None:
            self.account.keep()
            return kept
        if self._asked is None:
            self.open.append(question)
            return None
        self.account.reserve(question.key, question.characters)
        try:
            answer = self._asked.ask(question)
        except BaseException:
            self.account.release(question.key)
            raise
        self.account.settle(question.key, answer.usage, question.characters, len(answer.text))
        self._answers.put(question.key, answer)
        return answer


def _taken(ground: Ground, part: Part, answer: Answer) -> tuple[list[Report], list[tuple[str, Refused]]]:
    """The reports that an answer's deeds make, and the deeds that make none, with the reason. Raises
    UnreadableError."""
    taken, refused = [], []
    for deed, raw in told.deeds(answer.text):
        made = ground.report(deed) if isinstance(deed, Deed) else Refused(kind="not of the form", reason=deed)
        if isinstance(made, Report) and not part.holds(made.field, made.start, made.end):
            made = Refused(
                kind="quote not in the page", reason="the quote does not stand in what you were given"
            )
        if isinstance(made, Refused):
            refused.append((raw, made))
        else:
            taken.append(made)
    return taken, refused
