"""Who may do what: every address of the desk, asked by everybody."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.routing import Mount, Route

from communique.desk import application
from communique.desk.accounts import ROLES, Book, Visitor, least_role
from tests.desk.accounts.conftest import PEOPLE, Browser

EXPECTED = {
    ("POST", "/review/{event}"): "reviewer",
    ("GET", "/login"): None,
    ("POST", "/login"): None,
    ("POST", "/logout"): "reader",
    ("GET", "/account"): "reader",
    ("POST", "/account"): "reader",
    ("GET", "/accounts"): "admin",
    ("POST", "/accounts"): "admin",
    ("GET", "/static"): None,
}
"""All that is not here is to be read by readers."""


def addresses(store: Path, book: Book) -> list[tuple[str, str]]:
    """Each method and path that a desk with accounts answers."""
    found = []
    for route in application(store, who="nobody", accounts=book.path).routes:
        if isinstance(route, Mount):
            found.append(("GET", route.path))
        elif isinstance(route, Route):
            found += [(method, route.path) for method in (route.methods or ()) if method != "HEAD"]
    return found


def test_every_address_has_the_role_it_should_have(store: Path, book: Book) -> None:
    found = addresses(store, book)
    assert EXPECTED.keys() <= set(found)
    for method, path in found:
        expected = EXPECTED.get((method, path), "reader" if method == "GET" else "a rule of its own")
        assert least_role(method, path) == expected, (method, path)


@pytest.mark.parametrize("name", ["", *PEOPLE])
def test_every_address_lets_in_those_and_nobody_else(
    store: Path, book: Book, browser: Browser, name: str
) -> None:
    client = browser(name)
    role = PEOPLE.get(name)
    for method, path in addresses(store, book):
        if path == "/logout":
            continue
        asked = path.replace("{id}", "x-none").replace("{event}", "x-none") + (
            "/desk.svg" * (path == "/static")
        )
        answer = client.request(method, asked, follow_redirects=False, data={} if method == "POST" else None)
        least = least_role(method, path)
        if least is None:
            assert answer.status_code in (200, 400), (method, path)
        elif role is None:
            asked_to_log_in = answer.status_code == 303 and answer.headers["location"].startswith("/login")
            assert asked_to_log_in or answer.status_code == 401, (method, path)
        elif ROLES.index(role) < ROLES.index(least):
            assert answer.status_code == 403 and role in answer.text, (method, path)
        else:
            assert answer.status_code in (200, 400, 404), (method, path, answer.status_code)


def test_what_has_no_rule_takes_no_form_from_anybody_but_an_admin() -> None:
    assert least_role("POST", "/something/new") == "admin"
    assert least_role("DELETE", "/timeline") == "admin"
    assert least_role("PUT", "/static/desk.css") == "admin"


def test_a_path_that_only_looks_like_another_has_not_its_rule() -> None:
    assert least_role("GET", "/loginx") == "reader"
    assert least_role("GET", "/accounts/") == "admin"
    assert least_role("GET", "/accounts.json") == "admin"


def test_each_role_may_do_what_those_before_it_may() -> None:
    may = {role: [least for least in ROLES if Visitor("A", role).may(least)] for role in ROLES}
    assert may == {
        "reader": ["reader"],
        "reviewer": ["reader", "reviewer"],
        "admin": ["reader", "reviewer", "admin"],
    }
