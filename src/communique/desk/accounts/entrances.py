"""A request comes in; who makes it goes out, or what somebody who may not enter is told. One entrance holds:

- ``Local``: whoever is at this machine may decide, and nobody else sees anything;
- ``Token``: whoever has the token may decide, in one name;
- ``Login``: everybody by an account of their own.
"""

from __future__ import annotations

import hmac
import time
from typing import Protocol
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from communique.desk.accounts import Sessions, Visitor
from communique.desk.accounts.rules import READING

TOKEN = "communique-token"
SESSION = "communique-session"
"""Names of cookies."""
LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
"""Host names under which a desk without a token answers: another name that leads here is an attack by DNS."""
FORMS = (".json", ".csv", ".xlsx")
"""Endings of what programs ask for."""


class Entrance(Protocol):
    """How the desk knows who somebody is."""

    def visitor(self, request: Request) -> Visitor | None:
        """Who it is, where that is known."""

    def asked(self, request: Request) -> Response:
        """What somebody unknown is answered."""


class Local:
    """Whoever is at this machine, in the name of ``who``."""

    def __init__(self, who: str) -> None:
        self._visitor = Visitor(who, "reviewer")

    def visitor(self, request: Request) -> Visitor | None:
        """Whoever comes by a name of this machine."""
        return self._visitor if request.url.hostname in LOCAL else None

    def asked(self, request: Request) -> Response:
        """Nothing but that there is nothing."""
        return PlainTextResponse("This desk answers on this machine only.\n", status_code=421)


class Token:
    """Whoever shows the token, as a cookie or as a bearer's, in the name of ``who``."""

    def __init__(self, token: str, who: str) -> None:
        self._token = token
        self._visitor = Visitor(who, "reviewer")

    def visitor(self, request: Request) -> Visitor | None:
        """Whoever has it."""
        given = (request.cookies.get(TOKEN, ""), bearer(request))
        return self._visitor if any(same(one, self._token) for one in given) else None

    def asked(self, request: Request) -> Response:
        """A token in the address (``/?token=...``) becomes a cookie; whoever has none is told."""
        if same(request.query_params.get("token", ""), self._token):
            answer = RedirectResponse("/", status_code=303)
            secure = request.url.scheme == "https"
            answer.set_cookie(TOKEN, self._token, httponly=True, samesite="strict", secure=secure)
            return answer
        return PlainTextResponse("Open the address with the token that `communique serve` printed.\n", 401)


class Login:
    """Whoever has logged in. With ``token``, programs that show it as a bearer's may read."""

    def __init__(self, sessions: Sessions, token: str | None = None) -> None:
        self._sessions = sessions
        self._token = token

    def visitor(self, request: Request) -> Visitor | None:
        """The account whose session it is."""
        account = self._sessions.whose(request.cookies.get(SESSION, ""), time.time())
        if account:
            return Visitor(account.name, account.role, account=True)
        if self._token and same(bearer(request), self._token):
            return Visitor("a program", "reader")
        return None

    def asked(self, request: Request) -> Response:
        """People are led to the login, and from there to where they wanted; programs are refused."""
        wanted = request.url.path
        if request.method in READING and not wanted.endswith(FORMS):
            behind = f"?{request.url.query}" if request.url.query else ""
            return RedirectResponse(f"/login?{urlencode({'next': wanted + behind})}", status_code=303)
        return PlainTextResponse("Not logged in, or no longer. Nothing was changed. Log in at /login.\n", 401)


def visitor_of(request: Request) -> Visitor | None:
    """Who makes a request that the guard let through; None for somebody who has yet to log in."""
    found: Visitor | None = getattr(request.state, "visitor", None)
    return found


def bearer(request: Request) -> str:
    """The token of a program, or nothing."""
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    return given.strip() if scheme.lower() == "bearer" else ""


def same(given: str, expected: str) -> bool:
    """Whether two secrets are one, in the same time wherever they differ."""
    return hmac.compare_digest(given.encode("utf-8", "replace"), expected.encode("utf-8", "replace"))
