"""Requests come in; only those that may be answered get through, and every answer tells the browser what a
page may do: nothing but show itself.

Text from pages is hostile. It is escaped wherever it is shown, and the content security policy forbids
scripts, styles, frames and requests that are not the desk's own.
"""

from __future__ import annotations

import hmac
import secrets

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "communique-token"
LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
"""Host names under which a desk without a token answers: another name that leads here is an attack by DNS."""
HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


def secret() -> str:
    """A key nobody can guess."""
    return secrets.token_urlsafe(32)


def sealed(key: str, what: str) -> str:
    """The seal of a form on ``what``: only a page of this desk has it, so that no other site can send one."""
    return hmac.new(key.encode(), what.encode(), "sha256").hexdigest()


def genuine(key: str, what: str, seal: str) -> bool:
    """Whether a form was made by this desk for ``what``."""
    return hmac.compare_digest(sealed(key, what).encode(), seal.encode())


class Guard:
    """Lets through who comes to the machine's own address, or shows the token, and seals every answer."""

    def __init__(self, app: ASGIApp, token: str | None = None) -> None:
        self._app = app
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def seal(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        await self._answer(scope)(scope, receive, seal)

    def _answer(self, scope: Scope) -> ASGIApp:
        request = Request(scope)
        if self._token is None:
            if request.url.hostname in LOCAL:
                return self._app
            return PlainTextResponse("This desk answers on this machine only.\n", status_code=421)
        return self._app if self._shown(request) else self._asked(request)

    def _shown(self, request: Request) -> bool:
        """Whether the request carries the token, as a cookie or as a bearer's."""
        bearer = request.headers.get("authorization", "").removeprefix("Bearer ")
        given = (request.cookies.get(COOKIE, ""), bearer)
        return any(self._is_token(one) for one in given)

    def _is_token(self, given: str) -> bool:
        return hmac.compare_digest(given.encode("utf-8", "replace"), (self._token or "").encode())

    def _asked(self, request: Request) -> ASGIApp:
        """A token in the address (``/?token=...``) becomes a cookie; whoever has none is told."""
        if self._is_token(request.query_params.get("token", "")):
            answer = RedirectResponse("/", status_code=303)
            answer.set_cookie(COOKIE, self._token or "", httponly=True, samesite="strict")
            return answer
        return PlainTextResponse("Open the address with the token that `communique serve` printed.\n", 401)
