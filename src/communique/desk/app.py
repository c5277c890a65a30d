"""The path of a store comes in; the web application that shows it goes out, ready for an ASGI server."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from communique.desk import answers, openapi
from communique.desk.accounts import Book, Sessions
from communique.desk.accounts.entering import Entering
from communique.desk.accounts.entrances import Entrance, Local, Login, Token, visitor_of
from communique.desk.accounts.managing import Managing
from communique.desk.guard import Guard
from communique.desk.review.looking import Looking
from communique.desk.review.reviewing import Reviewing
from communique.desk.seals import secret
from communique.desk.views import VIEWS, View
from communique.desk.views.review import Screen
from communique.store import NotFoundError, Store, StoreError

STATIC = Path(__file__).parent / "static"


def application(
    store: Path, *, who: str, token: str | None = None, accounts: Path | None = None
) -> Starlette:
    """The desk over the store at ``store``.

    With ``accounts``, a file of accounts, everybody logs in, and decides in the name of the account; a
    ``token`` then lets programs read. Without, decisions are taken in the name of ``who``: by whoever shows
    the ``token``, or where there is none by whoever is at this machine.

    Raises StoreError where there is no store, AccountError where the accounts cannot be read.
    """
    with Store(store):
        pass
    book = Book(accounts) if accounts else None
    sessions = Sessions(book) if book else None
    entrance: Entrance = Local(who)
    if sessions:
        entrance = Login(sessions, token)
    elif token:
        entrance = Token(token, who)
    desk = Starlette(
        routes=[
            *_views(store, Looking()),
            Route("/review/{event}", Reviewing(store).decide, methods=["POST"]),
            *(_with_accounts(book, sessions) if book and sessions else ()),
            Route("/openapi.json", lambda request: answers.described(openapi.description(VIEWS.values()))),
            Mount("/static", StaticFiles(directory=STATIC), name="static"),
        ],
        middleware=[Middleware(Guard, entrance=entrance)],
        exception_handlers={404: _nothing_there},
    )
    desk.state.key = book.contents().key if book else secret()
    return desk


def _views(store: Path, looking: Looking) -> list[Route]:
    return [
        Route(view.at(form), _endpoint(view, store, form, looking))
        for view in VIEWS.values()
        for form in reversed(view.forms)  # the path itself takes any ending
    ]


def _with_accounts(book: Book, sessions: Sessions) -> list[BaseRoute]:
    entering, managing = Entering(book, sessions), Managing(book)
    return [
        Route("/login", entering.asked, methods=["GET"]),
        Route("/login", entering.login, methods=["POST"]),
        Route("/logout", entering.logout, methods=["POST"]),
        Route("/account", entering.account, methods=["GET"]),
        Route("/account", entering.password, methods=["POST"]),
        Route("/accounts", managing.shown, methods=["GET"]),
        Route("/accounts", managing.change, methods=["POST"]),
    ]


def _endpoint(view: View, store: Path, form: str, looking: Looking) -> Callable[[Request], object]:
    def answer(request: Request) -> Response:
        try:
            with Store(store) as opened:
                shown = view.show(opened, _parameters(request, looking))
                if not form and isinstance(shown.data, Screen) and shown.data.shown:
                    looking.note(_name(request), shown.data.shown.event.id, time.monotonic())
                return answers.answered(request, view, shown, form)
        except (NotFoundError, ValueError, StoreError) as error:
            return answers.cannot(request, error)

    def write(request: Request, out: BinaryIO) -> None:
        with Store(store) as opened:
            answers.write_table(view.show(opened, _parameters(request, looking)), form, out)

    async def in_a_thread(request: Request) -> Response:
        if form in answers.TABLES:
            return answers.table(request, view, form, lambda out: write(request, out))
        return await run_in_threadpool(answer, request)

    return in_a_thread


def _parameters(request: Request, looking: Looking) -> Mapping[str, str]:
    name = _name(request)
    return {
        **request.query_params,
        **request.path_params,
        "who": name,
        "elsewhere": ",".join(looking.elsewhere(name, time.monotonic())),
    }


def _name(request: Request) -> str:
    visitor = visitor_of(request)
    assert visitor is not None, "the guard lets nobody unknown through"
    return visitor.name


def _nothing_there(request: Request, _: Exception) -> Response:
    return answers.refused(request, 404, f"There is no page at {request.url.path}.")
