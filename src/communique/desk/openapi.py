"""The views of the desk come in, their description as OpenAPI goes out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from communique import __version__
from communique.desk.views import View

PARAMETERS = {
    "actor": "One or more parties, separated by commas: ids, or names as people write them.",
    "type": "PLOVER types, separated by commas.",
    "status": "Statuses, separated by commas.",
    "since": "First day: 2022, 2022-06 or 2022-06-07.",
    "until": "Last day.",
    "after": "How many rows to pass over.",
    "q": "Words to look for, of `search` and `programme`.",
}


def description(views: Iterable[View]) -> dict[str, object]:
    """An OpenAPI 3.1 document of the JSON and CSV twins."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Communiqué desk", "version": __version__},
        "paths": {
            view.path + form: {"get": _operation(view, form)} for view in views for form in view.forms if form
        },
    }


def _operation(view: View, form: str) -> dict[str, object]:
    kind = "application/json" if form == ".json" else "text/csv"
    within = re.findall(r"{(\w+)}", view.path)
    asked: list[dict[str, object]] = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in within
    ]
    if not within:
        asked += [
            {"name": name, "in": "query", "description": says, "schema": {"type": "string"}}
            for name, says in PARAMETERS.items()
        ]
    answer = {"description": f"{view.title}: {view.says}", "content": {kind: {}}}
    return {"summary": f"{view.title}: {view.says}", "parameters": asked, "responses": {"200": answer}}
