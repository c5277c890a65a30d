"""An admin keeps the accounts in the browser."""

from __future__ import annotations

from starlette.testclient import TestClient

from communique.desk.accounts import Book
from tests.desk.accounts.conftest import PASSWORD, Browser, log_in
from tests.desk.forms import forms_of


def change(client: TestClient, **given: str) -> tuple[int, str]:
    """Sends a form of the accounts page; gives the status and the page."""
    form = next(each for each in forms_of(client.get("/accounts").text) if each.action == "/accounts")
    seal = dict(form.fields)["seal"]
    answer = client.post("/accounts", data={"seal": seal, **given})
    return answer.status_code, answer.text


def test_accounts_are_made_changed_and_taken_away(browser: Browser, book: Book) -> None:
    admin = browser("Ada")
    assert change(admin, verb="add", name="Noa", role="reader", password=PASSWORD)[0] == 200
    assert log_in(browser(), "Noa") == 303
    change(admin, verb="role", name="Noa", role="reviewer")
    change(admin, verb="password", name="Noa", password="four green boats")
    assert log_in(browser(), "Noa", "four green boats") == 303
    assert [(one.name, one.role) for one in book.accounts()][1] == ("Noa", "reviewer")
    change(admin, verb="remove", name="Noa")
    assert book.find("Noa") is None


def test_what_cannot_be_done_is_said(browser: Browser) -> None:
    admin = browser("Ada")
    for given, says in (
        ({"verb": "add", "name": "vera", "role": "reader", "password": PASSWORD}, "already"),
        ({"verb": "add", "name": "Noa", "role": "reader", "password": "boats"}, "12 characters"),
        ({"verb": "add", "name": "Noa", "role": "king", "password": PASSWORD}, "no role"),
        ({"verb": "remove", "name": "Noa"}, "no account"),
        ({"verb": "dance", "name": "Vera"}, "dance"),
    ):
        status, page = change(admin, **given)
        assert status == 400 and says in page, given


def test_an_admin_does_not_lock_everybody_out(browser: Browser, book: Book) -> None:
    admin = browser("Ada")
    for given in ({"verb": "remove", "name": "ada"}, {"verb": "role", "name": "Ada", "role": "reader"}):
        assert change(admin, **given)[0] == 400
    assert book.find("Ada") is not None


def test_the_page_shows_no_password_not_even_its_hash(browser: Browser) -> None:
    assert "scrypt" not in browser("Ada").get("/accounts").text
