"""Logging in and out: who gets in, for how long, and what a guesser meets."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from communique.desk import application
from communique.desk.accounts import Book, sessions
from communique.desk.accounts.entrances import SESSION
from communique.store import Store
from tests.desk.accounts.conftest import PASSWORD, Browser, log_in
from tests.desk.forms import form_with, forms_of, send


def entered(client: TestClient) -> bool:
    return bool(client.get("/timeline", follow_redirects=False).status_code == 200)


def form_to(client: TestClient, page: str, action: str) -> dict[str, str | list[str]]:
    (form,) = [each for each in forms_of(client.get(page).text) if each.action == action]
    return form.filled()


class TestLogin:
    def test_the_right_password_opens_the_desk_and_a_cookie_that_scripts_and_other_sites_cannot_use(
        self, browser: Browser
    ) -> None:
        client = browser()
        sent = form_to(client, "/login", "/login") | {"name": "vera", "password": PASSWORD}
        answer = client.post("/login", data=sent, follow_redirects=False)
        cookie = answer.headers["set-cookie"].lower()
        assert "httponly" in cookie and "samesite=strict" in cookie and "max-age=" in cookie
        assert entered(client) and "Vera" in client.get("/").text

    def test_over_tls_the_cookie_stays_there(self, browser: Browser, store: Path, book: Book) -> None:
        client = TestClient(application(store, who="", accounts=book.path), base_url="https://desk.example")
        sent = form_to(client, "/login", "/login") | {"name": "Vera", "password": PASSWORD}
        assert (
            "secure" in client.post("/login", data=sent, follow_redirects=False).headers["set-cookie"].lower()
        )

    @pytest.mark.parametrize(("name", "password"), [("Vera", "wrong words here"), ("Nobody", PASSWORD)])
    def test_a_wrong_name_and_a_wrong_password_are_told_the_same(
        self, browser: Browser, name: str, password: str
    ) -> None:
        client = browser()
        sent = form_to(client, "/login", "/login") | {"name": name, "password": password}
        answer = client.post("/login", data=sent)
        assert answer.status_code == 401 and "no account of that name with that password" in answer.text
        assert not entered(client)

    def test_it_leads_to_the_page_that_was_wanted(self, browser: Browser) -> None:
        client = browser()
        page = client.get("/timeline?actor=JPN")
        assert page.url.path == "/login"
        form = next(each for each in forms_of(page.text) if each.action == "/login")
        answer = client.post(
            "/login", data=form.filled(name="Rea", password=PASSWORD), follow_redirects=False
        )
        assert answer.headers["location"] == "/timeline?actor=JPN"

    @pytest.mark.parametrize("elsewhere", ["https://evil.example", "//evil.example", "/\\evil.example", "x"])
    def test_it_leads_nowhere_else(self, browser: Browser, elsewhere: str) -> None:
        client = browser()
        sent = form_to(client, "/login", "/login") | {"name": "Rea", "password": PASSWORD, "next": elsewhere}
        assert client.post("/login", data=sent, follow_redirects=False).headers["location"] == "/"

    def test_a_form_without_its_seal_logs_nobody_in(self, browser: Browser) -> None:
        client = browser()
        answer = client.post("/login", data={"name": "Vera", "password": PASSWORD})
        assert answer.status_code == 400 and not entered(client)

    def test_programs_are_refused_without_a_page(self, browser: Browser) -> None:
        assert browser().get("/timeline.json", follow_redirects=False).status_code == 401

    def test_a_program_with_the_token_reads_and_no_more(self, store: Path, book: Book) -> None:
        desk = application(store, who="", token="sesame", accounts=book.path)
        client = TestClient(desk, base_url="http://desk.example", headers={"authorization": "Bearer sesame"})
        assert client.get("/timeline.json").status_code == 200
        assert client.post("/review/e-1", data={"verb": "accept"}).status_code == 403


class TestGuessing:
    def test_after_a_few_wrong_passwords_even_the_right_one_must_wait(self, browser: Browser) -> None:
        client = browser()
        assert [log_in(client, "Vera", "wrong words here") for _ in range(4)] == [401, 401, 401, 429]
        assert log_in(client, "Vera") == 429
        assert log_in(client, "Rea") == 303, "somebody else is not kept out"

    def test_it_says_how_long(self, browser: Browser) -> None:
        client = browser()
        for _ in range(4):
            log_in(client, "Vera", "wrong words here")
        sent = form_to(client, "/login", "/login") | {"name": "Vera", "password": PASSWORD}
        answer = client.post("/login", data=sent)
        assert int(answer.headers["retry-after"]) >= 1 and "next try" in answer.text


class TestSessions:
    def test_logging_out_ends_the_session_also_for_a_copy_of_its_cookie(self, browser: Browser) -> None:
        client = browser("Rea")
        copied = client.cookies[SESSION]
        client.post("/logout", data=form_to(client, "/account", "/logout"))
        assert not entered(client)
        client.cookies.set(SESSION, copied)
        assert not entered(client)

    def test_another_site_cannot_log_somebody_out(self, browser: Browser) -> None:
        client = browser("Rea")
        assert client.post("/logout", data={}).status_code == 400
        assert entered(client)

    def test_a_session_ends_after_its_time(self, browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
        client = browser("Rea")
        later = time.time() + sessions.LASTS + 1
        monkeypatch.setattr("communique.desk.accounts.entrances.time.time", lambda: later)
        assert not entered(client)

    def test_a_forged_or_changed_cookie_is_nobodys(self, browser: Browser) -> None:
        client = browser("Rea")
        told, _, signed = client.cookies[SESSION].rpartition(".")
        for forged in ("x", f"{told}.{signed[:-1]}", f"{told}x.{signed}", f".{signed}", "é.é"):
            client.cookies.clear()
            answer = client.get(
                "/timeline", headers={"cookie": f"{SESSION}={forged}".encode()}, follow_redirects=False
            )
            assert answer.status_code == 303, forged

    def test_what_happens_to_an_account_happens_to_its_sessions_at_once(
        self, browser: Browser, book: Book
    ) -> None:
        gone, changed, raised = browser("Rea"), browser("Vera"), browser("Rea")
        assert 'value="accept"' not in raised.get("/review").text
        book.set_role("Rea", "reviewer")
        assert 'value="accept"' in raised.get("/review").text
        assert raised.post("/review/x-none", data={}).status_code == 400, "no longer 403"
        book.set_password("Vera", "four green boats")
        assert not entered(changed)
        book.remove("Rea")
        assert not entered(gone)

    def test_without_its_accounts_file_the_desk_opens_to_nobody(self, browser: Browser, book: Book) -> None:
        client = browser("Ada")
        book.path.unlink()
        assert client.get("/").status_code == 503


class TestPassword:
    def change(self, client: TestClient, **given: str) -> int:
        sent = form_to(client, "/account", "/account") | given
        return int(client.post("/account", data=sent, follow_redirects=False).status_code)

    def test_everybody_changes_their_own_and_stays_in_while_other_sessions_end(
        self, browser: Browser
    ) -> None:
        client, other = browser("Rea"), browser("Rea")
        new = "four green boats"
        assert self.change(client, old=PASSWORD, new=new, again=new) == 303
        assert entered(client) and not entered(other)
        assert log_in(other, "Rea", new) == 303

    def test_not_without_the_old_one_nor_with_two_new_ones_nor_with_a_short_one(
        self, browser: Browser
    ) -> None:
        client = browser("Rea")
        for given in (
            {"old": "wrong words here", "new": "four green boats", "again": "four green boats"},
            {"old": PASSWORD, "new": "four green boats", "again": "five green boats"},
            {"old": PASSWORD, "new": "boats", "again": "boats"},
        ):
            assert self.change(client, **given) == 400
        assert log_in(browser(), "Rea") == 303


class TestSideBySide:
    def shown(self, client: TestClient) -> str:
        return form_with(client.get("/review").text, "accept").action

    def test_two_reviewers_are_given_two_events(self, browser: Browser) -> None:
        vera, ada = browser("Vera"), browser("Ada")
        first = self.shown(vera)
        assert self.shown(ada) != first and self.shown(vera) == first
        asked = ada.get(f"/review?event={first.removeprefix('/review/')}")
        assert form_with(asked.text, "accept").action == first, "by its address anybody gets it"

    def test_the_last_one_is_given_to_both(self, browser: Browser) -> None:
        vera, ada = browser("Vera"), browser("Ada")
        page = vera.get("/review").text
        for _ in range(vera.get("/review.json").json()["waiting"] - 1):
            page = send(vera, page, "accept")
        assert self.shown(ada) == self.shown(vera)


class TestNames:
    def test_a_decision_is_in_the_name_of_the_account(self, browser: Browser, store: Path) -> None:
        client = browser("Vera")
        send(client, client.get("/review").text, "accept", who="Ada")
        with Store(store) as opened:
            assert [each.who for each in opened.decisions()] == ["Vera"]

    def test_the_form_of_one_account_is_nothing_to_another(self, browser: Browser, store: Path) -> None:
        form = form_with(browser("Vera").get("/review").text, "accept")
        answer = browser("Ada").post(form.action, data=form.filled(verb="accept"))
        assert answer.status_code == 400
        with Store(store) as opened:
            assert not opened.decisions()

    def test_after_the_desk_was_started_anew_session_and_form_still_hold(
        self, browser: Browser, store: Path, book: Book
    ) -> None:
        client = browser("Vera")
        form = form_with(client.get("/review").text, "accept")
        anew = TestClient(
            application(store, who="", accounts=book.path),
            base_url="http://desk.example",
            cookies=dict(client.cookies),
        )
        assert anew.post(form.action, data=form.filled(verb="accept")).status_code == 200
