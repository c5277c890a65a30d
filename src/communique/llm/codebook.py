"""The files beside the code in; out, what the model is told, and the version that this has."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from typing import Any

import tomli

from communique.records import EVENT_TYPES, STATUSES

FILES = ("instructions", "types", "statuses", "roles", "examples")


@cache
def version() -> str:
    """The version of the codebook: its number, and eight digits that change with any word of it, as
    ``1-3fa9c210``."""
    digest = hashlib.sha256()
    for name in FILES:
        digest.update(_text(name).encode())
    return f"{_table('instructions')['version']}-{digest.hexdigest()[:8]}"


@cache
def instructions() -> str:
    """All that the model is told before it sees a page."""
    types, statuses = _table("types"), _table("statuses")
    parts = [_table("instructions")["task"].strip(), "Types:"]
    parts[-1] += "".join(
        f"\n- {name}: {types[name]['means']} ({', '.join(types[name]['like'])})" for name in EVENT_TYPES
    )
    parts.append("Statuses:" + "".join(f"\n- {name}: {statuses[name]['means']}" for name in STATUSES))
    parts.append("Sides:" + "".join(f"\n- {rule}" for rule in _table("roles")["rules"]))
    for number, example in enumerate(_table("examples")["example"], 1):
        parts.append(
            f"Example {number}, published {example['published']}:\n"
            f"<page>\n{example['page'].strip()}\n</page>\nAnswer:\n{example['answer'].strip()}"
        )
    return "\n\n".join(parts)


def again() -> str:
    """What opens the second question, after which the reasons follow."""
    return str(_table("instructions")["again"]).strip()


def broken(reason: str) -> str:
    """The second question where the answer could not be read at all."""
    return str(_table("instructions")["broken"]).strip().replace("{reason}", reason)


def examples() -> tuple[tuple[str, str, str], ...]:
    """The examples: day, page, answer. A test holds them against the checks that answers must pass."""
    return tuple((e["published"], e["page"], e["answer"]) for e in _table("examples")["example"])


def addressed() -> tuple[str, ...]:
    """The expressions by which a paragraph shows that it speaks to a machine."""
    return tuple(_table("addressed")["patterns"])


@cache
def _table(name: str) -> dict[str, Any]:
    return tomli.loads(_text(name))


def _text(name: str) -> str:
    return (files(__package__) / "data" / f"{name}.toml").read_text("utf-8")
