"""What a view shows comes in; out, the answer in the form that its address asks for: page, JSON or table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlencode

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from communique.desk.accounts.entrances import FORMS, visitor_of
from communique.desk.flowing import Flowing
from communique.desk.pictures.pictured import PICTURES, pictured
from communique.desk.seals import sealed
from communique.desk.views import Shown, View
from communique.exchange import csv, xlsx
from communique.exchange.saying import short_name
from communique.records import EVENT_TYPES, STATUSES, Party
from communique.store import NotFoundError, StoreError

TEMPLATES = Path(__file__).parent / "templates"
JSON = "application/json"
TABLES = {
    ".csv": ("text/csv; charset=utf-8", csv.write_rows),
    ".xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx.write_rows),
}
"""What a table is by its ending, and what writes it."""
MENU = (
    "overview",
    "timeline",
    "relation",
    "network",
    "pledges",
    "programme",
    "actors",
    "outlets",
    "review",
    "unread",
)


def answered(request: Request, view: View, shown: Shown, form: str) -> Response:
    """A view as a page, as JSON or as a picture."""
    if form == ".json":
        return described(shown.data)
    if form in PICTURES:
        return pictured(view, shown, form)
    query = dict(request.query_params)
    twins = _twins(request.url.path, view, query)
    return page(
        request,
        f"{view.name}.html",
        shown.title,
        view=view,
        data=shown.data,
        query=query,
        twins=twins,
        picture=shown.picture,
    )


def page(request: Request, template: str, title: str, status: int = 200, **shown: object) -> Response:
    """A template in the frame that every page has."""
    text = rendered(template, title=title, **_frame(request), **shown)
    return Response(text, status_code=status, media_type="text/html")


def described(data: object, status: int = 200) -> Response:
    """Anything as JSON."""
    return Response(msgspec.json.encode(data), status_code=status, media_type=JSON)


def refused(request: Request, status: int, why: str) -> Response:
    """What could not be shown or done, and why: as JSON for programs, as a page for people."""
    if wants_data(request):
        return described({"error": why}, status)
    return page(
        request, "refused.html", "Not to be shown" if status != 403 else "Not allowed", status, why=why
    )


def cannot(request: Request, error: Exception) -> Response:
    """The answer to a request that an error stopped. Raises the error where it is none that we expect."""
    if isinstance(error, NotFoundError):
        return refused(request, 404, str(error))
    if isinstance(error, ValueError):
        return refused(request, 400, str(error))
    if isinstance(error, StoreError):
        return refused(request, 503, str(error))
    raise error


def table(request: Request, view: View, form: str, write: Callable[[BinaryIO], None]) -> Response:
    """The whole table of a view, sent while it is written."""
    named = {"content-disposition": f'attachment; filename="{view.name}{form}"'}
    return Flowing(write, partial(cannot, request), named, TABLES[form][0])


def write_table(shown: Shown, form: str, out: BinaryIO) -> None:
    """Writes the rows of what is shown. Raises NotFoundError where it has none."""
    if shown.kind is None:
        raise NotFoundError("This page has no table.")
    _, write_rows = TABLES[form]
    write_rows(shown.kind, shown.rows, out)


def wants_data(request: Request) -> bool:
    """Whether a program asks: by the ending of the address, or by what it accepts."""
    return request.url.path.endswith(FORMS) or JSON in request.headers.get("accept", "")


def rendered(template: str, **shown: object) -> str:
    """A template with what it shows filled in."""
    return _templates().get_template(template).render(**shown)


def _twins(path: str, view: View, query: Mapping[str, str]) -> list[tuple[str, str]]:
    """The other forms of an address, by name."""
    behind = f"?{urlencode(query)}" if query else ""
    return [
        (form.lstrip(".").upper(), (view.at(form) if path == view.path else path + form) + behind)
        for form in view.forms
        if form
    ]


def _frame(request: Request) -> dict[str, object]:
    """What every page needs: the menu, the values that forms offer, who looks, and seals for forms."""
    from communique.desk.views import VIEWS

    visitor = visitor_of(request)
    key: str = request.app.state.key
    now = datetime.now(UTC)

    def seal(action: str) -> str:
        return sealed(key, visitor.name if visitor else "", action, now)

    menu = [VIEWS[name] for name in MENU]
    return {"menu": menu, "types": EVENT_TYPES, "statuses": STATUSES, "visitor": visitor, "seal": seal}


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["ours"] = Markup  # our own drawings, which escape what they show, and our style sheet
    environment.filters["number"] = lambda value: f"{value:,}"
    environment.filters["query"] = urlencode
    environment.filters["short"] = lambda pair: short_name(Party(id=pair[0], name=pair[1]))
    return environment
