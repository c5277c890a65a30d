"""Requests come in; only those that may be answered get through, and every answer tells the browser what a
page may do: nothing but show itself.

Text from pages is hostile. It is escaped wherever it is shown, and the content security policy forbids
scripts, styles, frames and requests that are not the desk's own.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from communique.desk import answers
from communique.desk.accounts import AccountError, Visitor, least_role
from communique.desk.accounts.entrances import Entrance
from communique.desk.accounts.rules import READING

HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "private, no-cache",
}
LARGEST = 1_000_000
"""Bytes of a form. That of the most crowded event of the samples has 4,000."""


class Guard:
    """Lets through whom the entrance knows and the rules allow, and seals every answer."""

    def __init__(self, app: ASGIApp, entrance: Entrance) -> None:
        self._app = app
        self._entrance = entrance

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def seal(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._answer(scope)(scope, receive, seal)

    def _answer(self, scope: Scope) -> ASGIApp:
        request = Request(scope)
        try:
            visitor = self._entrance.visitor(request)
        except AccountError as error:
            return answers.refused(request, 503, str(error))
        scope.setdefault("state", {})["visitor"] = visitor
        least = least_role(request.method, request.url.path)
        if least is not None and visitor is None:
            return self._entrance.asked(request)
        if least is not None and visitor is not None and not visitor.may(least):
            return answers.refused(request, 403, _too_little(visitor, least))
        if request.method not in READING:
            return self._form(request)
        return self._app

    def _form(self, request: Request) -> ASGIApp:
        """A form gets through where a page of this desk sent it, as far as the browser says."""
        if not _own(request):
            return answers.refused(request, 403, "This form was sent by another site. Nothing was changed.")
        length = request.headers.get("content-length", "")
        if not length.isdecimal() or int(length) > LARGEST:
            return answers.refused(request, 413, f"A form has at most {LARGEST:,} bytes, and says how many.")
        return self._app


def _own(request: Request) -> bool:
    """What the browser says of the page that sends a form; one that says nothing has its seal alone.

    https://www.w3.org/TR/fetch-metadata/, https://www.rfc-editor.org/rfc/rfc6454#section-7
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == request.headers.get("host")


def _too_little(visitor: Visitor, least: str) -> str:
    if visitor.account:
        return f"{visitor.name}, your account is that of a {visitor.role}; this needs a {least}."
    return f"This needs an account with the role {least}; `communique accounts` makes one."
