"""Answers that were paid for, kept in a file beside the store: a question's key in, its answer out.

The file has a JSON object a line, in the form in which batch interfaces give results, and is only ever added
to; a line that a kill cut short is passed over. It holds what models answered, and never a key.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Lock

import msgspec

from communique.llm.account import Usage
from communique.records import Record


class Answer(Record, frozen=True):
    """What a model answered: its text, why it ended, and what it cost."""

    text: str
    finish: str = "stop"
    """``length`` where it was cut off."""
    usage: Usage | None = None


class _Message(msgspec.Struct):
    content: str | None = None
    refusal: str | None = None


class _Choice(msgspec.Struct):
    message: _Message
    finish_reason: str | None = None


class Completion(msgspec.Struct):
    """A chat completion, as endpoints send it."""

    choices: list[_Choice]
    usage: msgspec.Raw = msgspec.Raw(b"null")

    def answer(self) -> Answer:
        """The answer in it; the model's refusal where it gives one. Raises ValueError where it holds none."""
        if not self.choices:
            raise ValueError("it holds no choices")
        choice = self.choices[0]
        text = choice.message.content or choice.message.refusal or ""
        return Answer(text=text, finish=choice.finish_reason or "stop", usage=self._usage())

    def _usage(self) -> Usage | None:
        try:
            return msgspec.json.decode(self.usage, type=Usage | None)
        except msgspec.MsgspecError:
            return None


class _Text(msgspec.Struct):
    text: str = ""


class _Counted(msgspec.Struct):
    input_tokens: int = 0
    output_tokens: int = 0


class _Written(msgspec.Struct):
    """A message of Anthropic's batch interface."""

    content: list[_Text]
    stop_reason: str | None = None
    usage: _Counted = msgspec.field(default_factory=_Counted)


class _Result(msgspec.Struct):
    type: str
    message: _Written | None = None


class _Response(msgspec.Struct):
    status_code: int = 200
    body: msgspec.Raw = msgspec.Raw(b"null")


class _Line(msgspec.Struct):
    custom_id: str
    response: _Response | None = None
    result: _Result | None = None


class Answers:
    """The answers in a file; ``path`` None keeps them in memory only."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._lock = Lock()
        self._kept: dict[str, Answer] = {}
        if path is not None and path.exists():
            with path.open("rb") as lines:
                for key, answer in read(lines):
                    if answer is None:
                        self._kept.pop(key, None)
                    else:
                        self._kept[key] = answer

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: str) -> Answer | None:
        """The answer to a question, where it is known."""
        return self._kept.get(key)

    def put(self, key: str, answer: Answer) -> None:
        """Keeps an answer, in the file before this returns."""
        with self._lock:
            self._kept[key] = answer
            self._write(line(key, answer))

    def drop(self, key: str) -> None:
        """Forgets an answer that nothing could be read from, so that the next run asks again."""
        with self._lock:
            self._kept.pop(key, None)
            self._write(msgspec.json.encode({"custom_id": key, "response": None, "error": "unreadable"}))

    def _write(self, line: bytes) -> None:
        """Adds a line of its own, even behind one that was cut short."""
        if self._path is not None:
            with self._path.open("ab") as file:
                file.write((b"" if _ends_well(self._path) else b"\n") + line + b"\n")
                file.flush()
                os.fsync(file.fileno())


def _ends_well(path: Path) -> bool:
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        if not size:
            return True
        file.seek(size - 1)
        return file.read(1) == b"\n"


def line(key: str, answer: Answer) -> bytes:
    """An answer as a line of the file: a result of OpenAI's batch interface."""
    choice = {
        "index": 0,
        "message": {"role": "assistant", "content": answer.text},
        "finish_reason": answer.finish,
    }
    body = {"object": "chat.completion", "choices": [choice], "usage": answer.usage}
    return msgspec.json.encode(
        {"custom_id": key, "response": {"status_code": 200, "body": body}, "error": None}
    )


def read(lines: Iterable[bytes]) -> Iterator[tuple[str, Answer | None]]:
    """The answers in results of a batch, OpenAI's form or Anthropic's; None for a question
    that failed there. What is cut short is passed over."""
    for raw in lines:
        try:
            found = msgspec.json.decode(raw, type=_Line)
            answer = _answer(found)
        except (msgspec.MsgspecError, ValueError, UnicodeError):
            continue
        yield found.custom_id, answer


def _answer(found: _Line) -> Answer | None:
    if found.response is not None and found.response.status_code == 200:
        return msgspec.json.decode(found.response.body, type=Completion).answer()
    if found.result is not None and found.result.message is not None:
        message = found.result.message
        return Answer(
            text="".join(block.text for block in message.content),
            finish="length" if message.stop_reason == "max_tokens" else "stop",
            usage=Usage(
                prompt_tokens=message.usage.input_tokens, completion_tokens=message.usage.output_tokens
            ),
        )
    return None
