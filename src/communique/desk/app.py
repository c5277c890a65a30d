"""The path of a store comes in; the web application that shows it goes out, ready for an ASGI server."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from communique.desk import answers, openapi
from communique.desk.guard import Guard, secret
from communique.desk.reviewing import decide
from communique.desk.views import VIEWS, View
from communique.store import NotFoundError, Store, StoreError

STATIC = Path(__file__).parent / "static"


def application(store: Path, *, who: str, token: str | None = None) -> Starlette:
    """The desk over the store at ``store``, where decisions are taken in the name of ``who``.

    With ``token``, whoever does not show it is asked for it: for an address other than the machine's own.
    Raises StoreError where there is no store.
    """
    with Store(store):
        pass
    key = secret()
    routes: list[Route | Mount] = [
        Route(view.path + form, _endpoint(view, store, form, key))
        for view in VIEWS.values()
        for form in reversed(view.forms)  # the path itself takes any ending
    ]
    routes += [
        Route("/review/{event}", _deciding(store, who, key), methods=["POST"]),
        Route("/openapi.json", lambda request: answers.described(openapi.description(VIEWS.values()))),
        Mount("/static", StaticFiles(directory=STATIC), name="static"),
    ]
    return Starlette(
        routes=routes,
        middleware=[Middleware(Guard, token=token)],
        exception_handlers={404: _nothing_there},
    )


def _endpoint(view: View, store: Path, form: str, key: str) -> Callable[[Request], object]:
    def answer(request: Request) -> Response:
        parameters: Mapping[str, str] = {**request.query_params, **request.path_params}
        try:
            with Store(store) as opened:
                shown = view.show(opened, parameters)
                return answers.answered(request, view, shown, form, key)
        except NotFoundError as error:
            return answers.refused(request, 404, str(error))
        except ValueError as error:
            return answers.refused(request, 400, str(error))
        except StoreError as error:
            return answers.refused(request, 503, str(error))

    async def in_a_thread(request: Request) -> Response:
        return await run_in_threadpool(answer, request)

    return in_a_thread


def _deciding(store: Path, who: str, key: str) -> Callable[[Request], object]:
    async def endpoint(request: Request) -> Response:
        form = {name: str(value) for name, value in (await request.form()).items()}
        event = str(request.path_params["event"])
        try:
            return await run_in_threadpool(decide, store, who, key, event, form)
        except NotFoundError as error:
            return answers.refused(request, 404, str(error))
        except ValueError as error:
            return answers.refused(request, 400, str(error))

    return endpoint


def _nothing_there(request: Request, _: Exception) -> Response:
    return answers.refused(request, 404, f"There is no page at {request.url.path}.")
