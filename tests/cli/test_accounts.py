"""Accounts made at a terminal, and what `serve` makes of them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

pytest.importorskip("starlette", reason="the extra `desk` is not installed")
pytest.importorskip("uvicorn", reason="the extra `desk` is not installed")

from communique.cli import main
from communique.cli.accounts import ROLES
from communique.desk import accounts
from communique.desk.accounts import Book, passwords

Run = Callable[..., Result]
PASSWORD = "three blue boats"


@pytest.fixture
def store(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(built, tmp_path / "record.db"))


@pytest.fixture
def run(store: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command on a store of its own, with passwords that cost nothing."""
    monkeypatch.setattr(passwords, "COST", (16, 1, 1))
    monkeypatch.setenv("COMMUNIQUE_STORE", str(store))
    monkeypatch.delenv("COMMUNIQUE_TOKEN", raising=False)

    def run(*arguments: str, stdin: str = "") -> Result:
        result = CliRunner().invoke(main, arguments, input=stdin)
        assert "Traceback" not in result.output
        return result

    return run


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The applications that would have been served."""
    found: list[Any] = []
    monkeypatch.setattr("uvicorn.run", lambda app, **how: found.append(app))
    return found


class TestAccounts:
    def test_an_account_is_made_with_a_password_from_standard_input(self, run: Run, store: Path) -> None:
        result = run("accounts", "add", "Ida Berg", "--role", "reviewer", stdin=f"{PASSWORD}\n")
        assert result.exit_code == 0 and "record.accounts.json" in result.stderr
        account = Book(accounts.beside(store)).find("ida berg")
        assert account and account.role == "reviewer" and accounts.matches(PASSWORD, account.password)
        listed = run("accounts", "list").stdout
        assert "Ida Berg" in listed and "reviewer" in listed and "scrypt" not in listed

    def test_role_password_and_end(self, run: Run, store: Path) -> None:
        run("accounts", "add", "Ida", stdin=f"{PASSWORD}\n")
        run("accounts", "role", "Ida", "admin")
        run("accounts", "password", "Ida", stdin="four green boats\n")
        account = Book(accounts.beside(store)).find("Ida")
        assert account and account.role == "admin" and accounts.matches("four green boats", account.password)
        run("accounts", "remove", "Ida")
        assert "There are no accounts" in run("accounts", "list").stderr

    @pytest.mark.parametrize(
        ("arguments", "stdin", "says"),
        [
            (("add", "Ida"), "boats\n", "12 characters"),
            (("add", "IDA"), f"{PASSWORD}\n", "already"),
            (("remove", "Nobody"), "", "no account"),
            (("password", "Nobody"), f"{PASSWORD}\n", "no account"),
            (("role", "Nobody", "admin"), "", "no account"),
        ],
    )
    def test_what_cannot_be_done_is_said(
        self, run: Run, arguments: tuple[str, ...], stdin: str, says: str
    ) -> None:
        if arguments == ("add", "IDA"):
            run("accounts", "add", "Ida", stdin=f"{PASSWORD}\n")
        result = run("accounts", *arguments, stdin=stdin)
        assert result.exit_code == 1 and says in result.stderr

    def test_a_password_is_never_an_argument(self, run: Run) -> None:
        assert "--password" not in run("accounts", "add", "--help").stdout
        assert run("accounts", "add", "Ida", PASSWORD).exit_code == 2

    def test_the_roles_are_those_of_the_desk(self) -> None:
        assert ROLES == accounts.ROLES


class TestServe:
    def test_on_this_machine_nothing_is_asked_where_there_are_no_accounts(
        self, run: Run, served: list[Any]
    ) -> None:
        result = run("serve")
        assert result.exit_code == 0 and "http://127.0.0.1:8450/ " in result.stderr and len(served) == 1

    def test_elsewhere_there_is_a_token(
        self, run: Run, served: list[Any], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert "?token=" in run("serve", "--host", "0.0.0.0").stderr
        monkeypatch.setenv("COMMUNIQUE_TOKEN", "sesame")
        told = run("serve", "--host", "0.0.0.0").stderr
        assert "?token=sesame" in told and "can read passwords" in told

    def test_where_there_are_accounts_people_log_in(self, run: Run, served: list[Any]) -> None:
        run("accounts", "add", "Ida", stdin=f"{PASSWORD}\n")
        for host in ("127.0.0.1", "0.0.0.0"):
            told = run("serve", "--host", host).stderr
            assert "log in with the accounts" in told and "token=" not in told
        assert all("/login" in [route.path for route in app.routes] for app in served)

    def test_a_file_without_accounts_is_no_desk_that_is_open(
        self, run: Run, served: list[Any], tmp_path: Path
    ) -> None:
        result = run("serve", "--accounts", str(tmp_path / "team.json"))
        assert result.exit_code == 1 and "communique accounts add" in result.stderr and not served

    def test_a_certificate_needs_its_key(self, run: Run, served: list[Any], store: Path) -> None:
        result = run("serve", "--certificate", str(store))
        assert result.exit_code == 2 and "--key" in result.stderr and not served
