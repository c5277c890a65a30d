"""The views of the desk come in; out, a description of all that it answers, as OpenAPI: each view's page,
data and tables, what its address may ask for, what its data are like; and the forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import msgspec

from communique import __version__
from communique.desk.accounts import least_role
from communique.desk.accounts.entrances import SESSION
from communique.desk.forms_described import FORMS
from communique.desk.views import View
from communique.desk.views.data import DATA

KINDS = {
    "": "text/html",
    ".json": "application/json",
    ".csv": "text/csv",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".svg": "image/svg+xml",
    ".png": "image/png",
}
"""What an address gives, by its ending."""
CHOICE = {
    "actor": "One or more parties, separated by commas: ids, or names as people write them.",
    "type": "PLOVER types, separated by commas.",
    "status": "Statuses, separated by commas.",
    "since": "First day: 2022, 2022-06 or 2022-06-07.",
    "until": "Last day.",
    "after": "How many rows to pass over.",
}
TAKEN: dict[str, dict[str, str]] = {
    "overview": {},
    "outlets": {},
    "queues": {},
    "unread": {},
    "pledges": {"by": "Who promised.", "to": "To whom."},
    "programme": {"q": "The words that pages use for it."},
    "search": {"q": "Words to look for.", "outlet": "Only of this outlet.", "year": "Only of this year."},
    "review": CHOICE
    | {
        "disputed": "1: only events on which reports disagree.",
        "past": "Where the last was skipped: its confidence, a colon, its id.",
        "event": "This event, whatever waits.",
    },
}
"""What an address may ask for, of the views that take other things than CHOICE."""
REFUSALS = {
    "400": "An address or a form that makes no sense; the answer says why.",
    "401": "Nobody is logged in, or the token is missing.",
    "403": "The role of the account is not enough.",
    "404": "Nothing has that id.",
    "503": "The record cannot be used now.",
}
INTRODUCTION = (
    "The record in a browser, and the same as data. On this machine alone it needs nothing; elsewhere a "
    "token (`Authorization: Bearer`) or a session, which the login begins. Forms need the seal of the page "
    "they stand on."
)
SCHEMES = {
    "token": {"type": "http", "scheme": "bearer"},
    "session": {"type": "apiKey", "in": "cookie", "name": SESSION},
}


def description(views: Iterable[View]) -> dict[str, object]:
    """An OpenAPI 3.1 document of everything that the desk answers."""
    kinds = list(DATA.values())
    schemas, components = msgspec.json.schema_components(kinds, ref_template="#/components/schemas/{name}")
    schema_of = dict(zip(DATA, schemas, strict=True))
    paths: dict[str, dict[str, object]] = {}
    for view in views:
        for form in view.forms:
            paths[view.at(form)] = {"get": _reading(view, form, schema_of[view.name])}
    for path, (says, fields) in FORMS.items():
        paths.setdefault(path, {})["post"] = _sending(path, says, fields)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Communiqué desk", "version": __version__, "description": INTRODUCTION},
        "paths": paths,
        "components": {"schemas": components, "securitySchemes": SCHEMES},
        "security": [{}, {"session": []}, {"token": []}],
    }


def _reading(view: View, form: str, data: Mapping[str, object]) -> dict[str, object]:
    within = re.findall(r"{(\w+)}", view.path)
    asked = {} if within else TAKEN.get(view.name, CHOICE)
    parameters = [_parameter(name, "path", "The id, or its beginning.") for name in within]
    parameters += [_parameter(name, "query", says) for name, says in asked.items()]
    schema = data if form == ".json" else {"type": "string"}
    summary = f"{view.title}: {view.says}"
    answer = {"description": summary, "content": {KINDS[form]: {"schema": schema}}}
    return {
        "operationId": f"{view.name}{form.replace('.', '_')}",
        "summary": summary,
        "description": _who("GET", view.path),
        "parameters": parameters,
        "responses": {"200": answer} | _refusals(),
    }


def _sending(path: str, says: str, fields: Mapping[str, str]) -> dict[str, object]:
    within = re.findall(r"{(\w+)}", path)
    form = {
        "type": "object",
        "properties": {name: {"type": "string", "description": told} for name, told in fields.items()},
        "required": ["seal"],
    }
    return {
        "operationId": f"send_{path.split('/')[1]}",
        "summary": says,
        "description": _who("POST", path),
        "parameters": [_parameter(name, "path", "The id.") for name in within],
        "requestBody": {"content": {"application/x-www-form-urlencoded": {"schema": form}}},
        "responses": {"303": {"description": "Done; the next page."}} | _refusals(),
    }


def _parameter(name: str, place: str, says: str) -> dict[str, object]:
    return {
        "name": name,
        "in": place,
        "description": says,
        "required": place == "path",
        "schema": {"type": "string"},
    }


def _refusals() -> dict[str, object]:
    return {status: {"description": says} for status, says in REFUSALS.items()}


def _who(method: str, path: str) -> str:
    least = least_role(method, path)
    return f"Needs the role {least}, where there are accounts." if least else "For anybody."
