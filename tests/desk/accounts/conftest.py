"""Three people with accounts at a desk, each in a browser of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="the extra `desk` is not installed")

from starlette.testclient import TestClient

from communique.desk import application
from communique.desk.accounts import Book, passwords
from tests.desk.forms import forms_of

PASSWORD = "three blue boats"
PEOPLE = {"Rea": "reader", "Vera": "reviewer", "Ada": "admin"}
Browser = Callable[..., TestClient]


@pytest.fixture(autouse=True)
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashes that cost nothing."""
    monkeypatch.setattr(passwords, "COST", (16, 1, 1))


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """A reader, a reviewer and an admin."""
    made = Book(tmp_path / "record.accounts.json")
    for name, role in PEOPLE.items():
        made.add(name, role, PASSWORD)
    return made


@pytest.fixture
def browser(store: Path, book: Book) -> Iterator[Browser]:
    """Opens a browser at a desk with these accounts; of somebody who has logged in, where a name is given."""
    desk = application(store, who="nobody", accounts=book.path)
    with ExitStack() as open_ones:

        def open_one(name: str = "", password: str = PASSWORD) -> TestClient:
            client = open_ones.enter_context(TestClient(desk, base_url="http://desk.example"))
            if name:
                assert log_in(client, name, password) == 303
            return client

        yield open_one


def log_in(client: TestClient, name: str, password: str = PASSWORD, wanted: str = "/") -> int:
    """Fills in the login page; gives the status of the answer."""
    (form,) = [each for each in forms_of(client.get("/login").text) if each.action == "/login"]
    sent = form.filled(name=name, password=password, next=wanted)
    return int(client.post("/login", data=sent, follow_redirects=False).status_code)
