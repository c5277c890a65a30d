"""Names and passwords come in; sessions begin, end, and change their password."""

from __future__ import annotations

import math
import threading
import time

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from communique.desk import answers
from communique.desk.accounts import (
    SHORTEST,
    Account,
    AccountError,
    Attempts,
    Book,
    Sessions,
    hashed,
    matches,
)
from communique.desk.accounts.entrances import SESSION, visitor_of
from communique.desk.accounts.sessions import LASTS
from communique.desk.forms import Form, form_of, shown_at
from communique.desk.seals import secret

WRONG = "There is no account of that name with that password."
"""One sentence for both, so that nobody learns which names there are."""


class Entering:
    """The login of the accounts in a book."""

    def __init__(self, book: Book, sessions: Sessions) -> None:
        self._book = book
        self._sessions = sessions
        self._attempts = Attempts()
        self._one_at_a_time = threading.Lock()  # each try takes 32 MiB
        self._nobody = hashed(secret())

    async def asked(self, request: Request) -> Response:
        """The login page."""
        return _page(request, wanted=request.query_params.get("next", ""))

    async def login(self, request: Request) -> Response:
        """Begins a session for the right password, and leads to the page that was wanted."""
        form = await form_of(request)
        return await run_in_threadpool(self._login, request, form)

    async def logout(self, request: Request) -> Response:
        """Ends the session."""
        form = await form_of(request)
        try:
            shown_at(request, form)
        except ValueError as error:
            return answers.refused(request, 400, str(error))
        self._sessions.end(request.cookies.get(SESSION, ""), time.time())
        answer = RedirectResponse("/login", status_code=303)
        answer.delete_cookie(SESSION)
        return answer

    async def account(self, request: Request) -> Response:
        """The page on which somebody leaves, or changes their password."""
        return _account(request)

    async def password(self, request: Request) -> Response:
        """Changes the password of whoever is logged in, which ends the other sessions of the account."""
        form = await form_of(request)
        return await run_in_threadpool(self._password, request, form)

    def _login(self, request: Request, form: Form) -> Response:
        name, wanted = form.get("name"), form.get("next")
        try:
            shown_at(request, form)
        except ValueError:
            return _page(request, wanted, name, "The desk was started anew. Please send that again.", 400)
        tried = self._tried(request, name, form.raw("password"))
        if isinstance(tried, Account):
            return self._entered(request, tried, _within(wanted))
        if tried > 0:
            again = f"Too many wrong passwords. The next try counts in {math.ceil(tried)} s."
            answer = _page(request, wanted, name, again, 429)
            answer.headers["retry-after"] = str(math.ceil(tried))
            return answer
        return _page(request, wanted, name, WRONG, 401)

    def _password(self, request: Request, form: Form) -> Response:
        visitor = visitor_of(request)
        if visitor is None or not visitor.account:
            return answers.refused(request, 403, "Only accounts have a password.")
        try:
            shown_at(request, form)
            tried = self._tried(request, visitor.name, form.raw("old"))
            if not isinstance(tried, Account):
                raise AccountError("That is not the password you have now, or there were too many tries.")
            if form.raw("new") != form.raw("again"):
                raise AccountError("The two new passwords are not the same.")
            self._book.set_password(visitor.name, form.raw("new"))
        except ValueError as error:
            return _account(request, str(error), 400)
        account = self._book.find(visitor.name)
        assert account is not None
        return self._entered(request, account, "/")

    def _tried(self, request: Request, name: str, password: str) -> Account | float:
        """The account, if that is its password; else how long to wait for the next try."""
        address = request.client.host if request.client else ""
        with self._one_at_a_time:
            wait = self._attempts.wait(name, address, time.time())
            if wait > 0:
                return wait
            account = self._book.find(name)
            right = matches(password, account.password if account else self._nobody)
            if account and right:
                self._attempts.succeeded(name, address)
                return account
            self._attempts.failed(name, address, time.time())
            return 0.0

    def _entered(self, request: Request, account: Account, to: str) -> Response:
        answer = RedirectResponse(to, status_code=303)
        answer.set_cookie(
            SESSION,
            self._sessions.begin(account, time.time()),
            max_age=LASTS,
            httponly=True,
            samesite="strict",
            secure=request.url.scheme == "https",
        )
        return answer


def _page(request: Request, wanted: str, name: str = "", why: str = "", status: int = 200) -> Response:
    return answers.page(request, "login.html", "Log in", status, wanted=_within(wanted), name=name, why=why)


def _account(request: Request, why: str = "", status: int = 200) -> Response:
    return answers.page(request, "account.html", "Your account", status, why=why, shortest=SHORTEST)


def _within(address: str) -> str:
    """The address, if it is one of this desk's own pages; else the front page."""
    own = address.startswith("/") and not address.startswith(("//", "/\\")) and address.isprintable()
    return address if own else "/"
