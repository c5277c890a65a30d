"""What a view shows comes in; out, the answer in the form that its address asks for: page, JSON or table."""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from urllib.parse import urlencode

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from communique.desk.guard import sealed
from communique.desk.views import Shown, View
from communique.exchange.csv import write_rows
from communique.records import EVENT_TYPES, STATUSES

TEMPLATES = Path(__file__).parent / "templates"
JSON = "application/json"
CSV = "text/csv; charset=utf-8"
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


def answered(request: Request, view: View, shown: Shown, form: str, key: str) -> Response:
    """A view as a page, as JSON or as comma-separated values."""
    if form == ".json":
        return described(shown.data)
    if form == ".csv":
        return _table(view, shown)
    return _page(request, view, shown, key)


def described(data: object) -> Response:
    """Anything as JSON."""
    return Response(msgspec.json.encode(data), media_type=JSON)


def refused(request: Request, status: int, why: str) -> Response:
    """What could not be shown, and why: as JSON for programs, as a page for people."""
    if request.url.path.endswith((".json", ".csv")):
        return Response(msgspec.json.encode({"error": why}), status_code=status, media_type=JSON)
    text = (
        _templates()
        .get_template("refused.html")
        .render(why=why, status=status, title="Not to be shown", **_frame())
    )
    return Response(text, status_code=status, media_type="text/html")


def rendered(template: str, **shown: object) -> str:
    """A template with what it shows filled in."""
    return _templates().get_template(template).render(**shown)


def _table(view: View, shown: Shown) -> Response:
    if shown.kind is None:
        return Response(status_code=404)
    out = io.BytesIO()
    write_rows(shown.kind, shown.rows, out)
    named = {"content-disposition": f'attachment; filename="{view.name}.csv"'}
    return Response(out.getvalue(), media_type=CSV, headers=named)


def _page(request: Request, view: View, shown: Shown, key: str) -> Response:
    query = dict(request.query_params)
    text = (
        _templates()
        .get_template(f"{view.name}.html")
        .render(
            title=shown.title,
            view=view,
            data=shown.data,
            query=query,
            twins=_twins(request.url.path, view, query),
            seal=lambda what: sealed(key, what),
            **_frame(),
        )
    )
    return Response(text, media_type="text/html")


def _twins(path: str, view: View, query: Mapping[str, str]) -> list[tuple[str, str]]:
    """The other forms of an address, by name."""
    behind = f"?{urlencode(query)}" if query else ""
    return [(form.lstrip(".").upper(), f"{path}{form}{behind}") for form in view.forms if form]


def _frame() -> dict[str, object]:
    """What every page needs: the menu, and the values that forms offer."""
    from communique.desk.views import VIEWS

    return {"menu": [VIEWS[name] for name in MENU], "types": EVENT_TYPES, "statuses": STATUSES}


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
    return environment
