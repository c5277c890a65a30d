"""A part of an article and a model in; out, the question as an endpoint takes it, with a key to know it
by."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import msgspec

from communique.llm import codebook
from communique.llm.parts import Part
from communique.records import EVENT_TYPES, STATUSES, Article, Record

LABELS = {"title": "headline", "text": ""}


class Message(Record, frozen=True):
    """One turn of a conversation."""

    role: str
    content: str


class Question(Record, frozen=True):
    """What a model is asked."""

    model: str
    messages: tuple[Message, ...]
    page: str
    """The hash of the page's bytes."""

    @property
    def key(self) -> str:
        """What the question is known by: a hash of page, prompt and model. Whatever the endpoint, the same
        question has the same key."""
        content = msgspec.json.encode([self.page, self.model, self.messages])
        return hashlib.sha256(content).hexdigest()[:40]

    @property
    def characters(self) -> int:
        """How long it is."""
        return sum(len(message.content) for message in self.messages)


def first(article: Article, part: Part, model: str) -> Question:
    """The question for a part of an article."""
    return Question(
        model=model,
        messages=(
            Message(role="system", content=codebook.instructions()),
            Message(role="user", content=shown(article, part)),
        ),
        page=article.sha256,
    )


def second(question: Question, answer: str, ask: str) -> Question:
    """The question that follows an answer."""
    more = (Message(role="assistant", content=answer), Message(role="user", content=ask))
    return msgspec.structs.replace(question, messages=(*question.messages, *more))


def with_reasons(faults: Sequence[tuple[str, str]]) -> str:
    """The second question, from deeds as they were told and why each was refused."""
    return "\n".join([codebook.again(), *(f"- {told}\n  {reason}" for told, reason in faults)])


def shown(article: Article, part: Part) -> str:
    """A part as the model sees it: when it was published, then its paragraphs, numbered."""
    lines = [f"Published: {_published(article)}", "<page>"]
    for number, paragraph in enumerate(part.paragraphs, 1):
        label = LABELS.get(paragraph.field, "caption")
        lines.append(f"[{number}{' ' + label if label else ''}] {paragraph.text.strip()}")
    return "\n".join([*lines, "</page>"])


def _published(article: Article) -> str:
    day = article.published
    if day is None:
        return "unknown"
    return str(day.start) if day.days == 1 else f"between {day.start} and {day.end}"


def body(question: Question, most_tokens: int, schema: bool) -> dict[str, object]:
    """The JSON that is sent: chat completions as OpenAI's interface has them."""
    sent: dict[str, object] = {
        "model": question.model,
        "messages": [msgspec.structs.asdict(message) for message in question.messages],
        "temperature": 0,
        "max_tokens": most_tokens,
    }
    if schema:
        sent["response_format"] = {
            "type": "json_schema",
            "json_schema": {"name": "deeds", "strict": True, "schema": SCHEMA},
        }
    return sent


_OPTIONAL = {"type": ["string", "null"]}


def _object(properties: dict[str, object]) -> dict[str, object]:
    """An object that has all of some properties and no others, as OpenAI's strict mode wants it."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: dict[str, object]) -> dict[str, object]:
    return {"type": "array", "items": items}


_WHO = _object({"words": _OPTIONAL, "means": _list({"type": "string"})})
_DEED = _object(
    {
        "quote": {"type": "string"},
        "trigger": {"type": "string"},
        "type": {"type": "string", "enum": list(EVENT_TYPES)},
        "status": {"type": "string", "enum": list(STATUSES)},
        "actors": _list(_WHO),
        "recipients": _list(_WHO),
        "when": _OPTIONAL,
        "where": _OPTIONAL,
        "said_by": _OPTIONAL,
    }
)
SCHEMA = _object({"deeds": _list(_DEED)})
"""The form of an answer, as JSON Schema."""
