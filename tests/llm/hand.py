"""Answers written by hand, as a good model would give them to the ten pages jnp-a to jnp-j.

Each is one file in ``answers``: what a careful reader, who has the codebook and the page, tells.
"""

from __future__ import annotations

import json
from pathlib import Path

from communique.llm.account import Usage
from communique.llm.answers import Answer
from communique.llm.questions import Question
from tests.conftest import ROOT

FOLDER = Path(__file__).parent / "answers"
PAGES = tuple(ROOT / "samples" / "pages" / f"{path.stem}.txt" for path in sorted(FOLDER.glob("*.json")))
NOTHING = '{"deeds": []}'


def answer_to(shown: str) -> str:
    """The answer to a page, known by the first quote that stands in it; no deeds for other pages."""
    for path in sorted(FOLDER.glob("*.json")):
        text = path.read_text("utf-8")
        if json.loads(text)["deeds"][0]["quote"] in shown:
            return text
    return NOTHING


class Hand:
    """Answers questions by hand, and remembers them."""

    def __init__(self) -> None:
        self.asked: list[Question] = []

    def ask(self, question: Question) -> Answer:
        """The answer; nothing further to a second question."""
        self.asked.append(question)
        text = answer_to(question.messages[1].content) if len(question.messages) == 2 else NOTHING
        return Answer(text=text, usage=Usage(prompt_tokens=question.characters // 4, completion_tokens=500))
