"""Questions in; out, lines of a batch file in the form of OpenAI's batch interface, which others take too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from communique.llm.questions import Question, body

ADDRESS = "/v1/chat/completions"


def lines(asked: Iterable[Question], most_tokens: int) -> Iterator[bytes]:
    """A request a line, each once, in order."""
    seen: set[str] = set()
    for question in asked:
        if question.key not in seen:
            seen.add(question.key)
            yield line(question, most_tokens)


def line(question: Question, most_tokens: int) -> bytes:
    """A request; its ``custom_id`` is the question's key, by which the answer is known again."""
    request = {
        "custom_id": question.key,
        "method": "POST",
        "url": ADDRESS,
        "body": body(question, most_tokens, schema=True),
    }
    return msgspec.json.encode(request)
