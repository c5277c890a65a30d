"""The accounts in a book come in, the page on which an admin keeps them goes out; its forms change them."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from communique.desk import answers
from communique.desk.accounts import ROLES, SHORTEST, AccountError, Book
from communique.desk.accounts.entrances import visitor_of
from communique.desk.forms import Form, form_of, shown_at

VERBS = ("add", "role", "password", "remove")


class Managing:
    """The page of the accounts in a book."""

    def __init__(self, book: Book) -> None:
        self._book = book

    async def shown(self, request: Request) -> Response:
        """Everybody who has an account."""
        return self._page(request)

    async def change(self, request: Request) -> Response:
        """Does what a form asks, and shows the page anew."""
        form = await form_of(request)
        return await run_in_threadpool(self._change, request, form)

    def _change(self, request: Request, form: Form) -> Response:
        try:
            shown_at(request, form)
            self._do(request, form)
        except ValueError as error:
            return self._page(request, str(error), 400)
        return RedirectResponse("/accounts", status_code=303)

    def _do(self, request: Request, form: Form) -> None:
        verb, name = form.get("verb"), form.get("name")
        visitor = visitor_of(request)
        if verb in ("role", "remove") and visitor and visitor.name.casefold() == name.casefold():
            raise AccountError("Another admin, or `communique accounts`, changes that of your own account.")
        if verb == "add":
            self._book.add(name, form.get("role"), form.raw("password"))
        elif verb == "role":
            self._book.set_role(name, form.get("role"))
        elif verb == "password":
            self._book.set_password(name, form.raw("password"))
        elif verb == "remove":
            self._book.remove(name)
        else:
            raise AccountError(f"{verb!r} is nothing to do with accounts; there are {', '.join(VERBS)}")

    def _page(self, request: Request, why: str = "", status: int = 200) -> Response:
        accounts = [(one.name, one.role) for one in self._book.accounts()]
        return answers.page(
            request,
            "accounts.html",
            "Accounts",
            status,
            accounts=accounts,
            roles=ROLES,
            shortest=SHORTEST,
            why=why,
        )
