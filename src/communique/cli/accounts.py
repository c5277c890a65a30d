"""``communique accounts``: who may see and correct the record in a browser, and in which role."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from communique.cli.options import store_option
from communique.cli.output import Column, say, show_table

if TYPE_CHECKING:
    from communique.desk.accounts import Book

F = TypeVar("F", bound=Callable[..., Any])
ROLES = ("reader", "reviewer", "admin")
COLUMNS: tuple[Column, ...] = (("name", {}), ("role", {}))


def accounts_option(command: F) -> F:
    """--accounts and --store: which file."""
    option = click.option(
        "--accounts",
        "file",
        type=click.Path(dir_okay=False, path_type=Path),
        help="The file of accounts. [default: STORE.accounts.json, beside the store]",
    )
    return option(store_option(command))


@click.group()
def accounts() -> None:
    """Make and change the accounts with which people log in to `communique serve`.

    A reader reads. A reviewer also decides, in the name of the account. An admin also keeps the accounts in
    the browser. Passwords are asked for, or read from standard input; only their hashes are kept.

    \b
    Examples:
      communique accounts add "Ida Berg" --role admin
      communique accounts role "Ida Berg" reviewer
      pass show desk | communique accounts password "Ida Berg"
      communique accounts list --store summits.db
    """


@accounts.command()
@click.argument("name")
@click.option(
    "--role", type=click.Choice(ROLES), default="reader", show_default=True, help="What the account may do."
)
@accounts_option
def add(name: str, role: str, store: Path, file: Path | None) -> None:
    """Make an account."""
    book = _book(store, file)
    if book.find(name):
        raise click.ClickException(f"there is an account {name!r} already")
    _change(lambda: book.add(name, role, _password()))
    say(f"{name} may log in as {role}; the accounts are kept in {book.path}")


@accounts.command()
@click.argument("name")
@accounts_option
def remove(name: str, store: Path, file: Path | None) -> None:
    """Take an account away. What it has decided stays."""
    book = _book(store, file)
    _change(lambda: book.remove(name))
    say(f"{name} can log in no longer.")


@accounts.command("list")
@accounts_option
def list_(store: Path, file: Path | None) -> None:
    """Show who has an account."""
    book = _book(store, file)
    known = _change(book.accounts)
    if not known:
        say(f"There are no accounts in {book.path}; make one with: communique accounts add NAME")
        return
    show_table(COLUMNS, [(one.name, one.role) for one in known])


@accounts.command("role")
@click.argument("name")
@click.argument("to", metavar="ROLE", type=click.Choice(ROLES))
@accounts_option
def role_(name: str, to: str, store: Path, file: Path | None) -> None:
    """Give an account another role: reader, reviewer or admin. It holds at once."""
    book = _book(store, file)
    _change(lambda: book.set_role(name, to))
    say(f"{name} is a {to}.")


@accounts.command()
@click.argument("name")
@accounts_option
def password(name: str, store: Path, file: Path | None) -> None:
    """Give an account another password, which ends its sessions."""
    book = _book(store, file)
    if _change(lambda: book.find(name)) is None:
        raise click.ClickException(f"there is no account {name!r}")
    _change(lambda: book.set_password(name, _password()))
    say(f"{name} has another password; open sessions are over.")


def _book(store: Path, file: Path | None) -> Book:
    try:
        from communique.desk.accounts import Book, beside
    except ImportError as error:
        raise click.ClickException(
            f"accounts are part of the desk, and a package of it is not installed ({error.name}): "
            "pip install 'communique[desk]'"
        ) from error
    return Book(file or beside(store))


T = TypeVar("T")


def _change(work: Callable[[], T]) -> T:
    """Does it; what cannot be done is a message and exit status 1."""
    from communique.desk.accounts import AccountError

    try:
        return work()
    except AccountError as error:
        raise click.ClickException(str(error)) from error


def _password() -> str:
    """Asked for twice at a terminal; else the first line of standard input. Never an argument, which other
    users of the machine can read."""
    if sys.stdin.isatty():
        return str(click.prompt("Password", hide_input=True, confirmation_prompt="Once more", err=True))
    return sys.stdin.readline().rstrip("\r\n")
