"""The accounts file: a path comes in; who has an account, with which role and password, goes out, and is
changed.

    communique.db               the record
    communique.accounts.json    who may see and correct it: only its owner may read the file

It holds passwords only as hashes, and the key with which sessions and forms are signed.
"""

from __future__ import annotations

import os
import secrets
import threading
from pathlib import Path

import msgspec
from msgspec.structs import replace

from communique.desk.accounts.passwords import hashed
from communique.desk.accounts.rules import ROLES, Role
from communique.records import Record

LONGEST_NAME = 80
"""Characters."""


class AccountError(ValueError):
    """What cannot be done to the accounts, in a sentence for whoever asked."""


class Account(Record, frozen=True):
    """Somebody who may log in."""

    name: str
    """In which decisions are taken."""
    role: Role
    password: str
    """As ``passwords.hashed`` gives it."""


class Accounts(Record, frozen=True):
    """All that the file holds."""

    key: str
    """Signs sessions and forms. Whoever makes a new one ends all sessions."""
    accounts: tuple[Account, ...] = ()


def beside(store: Path) -> Path:
    """The accounts file of the store at a path."""
    return store.with_name(f"{store.stem}.accounts.json")


class Book:
    """The accounts in a file, read again whenever the file has changed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read: tuple[tuple[int, int, int], Accounts] | None = None
        self._lock = threading.Lock()

    def contents(self) -> Accounts:
        """All of the file. Raises AccountError where there is none or something else stands in it."""
        try:
            state = self.path.stat()
            seen = state.st_mtime_ns, state.st_size, state.st_ino
            if self._read is None or self._read[0] != seen:
                self._read = seen, msgspec.json.decode(self.path.read_bytes(), type=Accounts)
        except OSError as error:
            raise AccountError(f"{self.path} cannot be read: {error.strerror}") from None
        except (msgspec.MsgspecError, UnicodeError) as error:
            raise AccountError(f"{self.path} is no file of accounts: {error}") from None
        return self._read[1]

    def accounts(self) -> tuple[Account, ...]:
        """Everybody, by name; nobody where there is no file."""
        return self.contents().accounts if self.path.exists() else ()

    def find(self, name: str) -> Account | None:
        """The account of that name, in capitals or not."""
        wanted = name.strip().casefold()
        return next((one for one in self.accounts() if one.name.casefold() == wanted), None)

    def add(self, name: str, role: str, password: str) -> None:
        """Makes an account. Raises AccountError where the name is taken or none, and for no role of ROLES."""
        name = " ".join(name.split())
        if not name or len(name) > LONGEST_NAME or not name.isprintable():
            raise AccountError(f"a name has 1 to {LONGEST_NAME} characters")
        made = Account(name=name, role=_role(role), password=_hashed(password))
        with self._lock:
            if self.find(name):
                raise AccountError(f"there is an account {name!r} already")
            self._write((*self.accounts(), made))

    def remove(self, name: str) -> None:
        """Takes an account away; its decisions stay."""
        with self._lock:
            gone = self._known(name)
            self._write(tuple(one for one in self.accounts() if one != gone))

    def set_role(self, name: str, role: str) -> None:
        """Gives an account another role."""
        with self._lock:
            self._replace(replace(self._known(name), role=_role(role)))

    def set_password(self, name: str, password: str) -> None:
        """Gives an account another password, which ends its sessions."""
        kept = _hashed(password)
        with self._lock:
            self._replace(replace(self._known(name), password=kept))

    def _known(self, name: str) -> Account:
        found = self.find(name)
        if found is None:
            raise AccountError(f"there is no account {name!r}")
        return found

    def _replace(self, account: Account) -> None:
        self._write(tuple(account if one.name == account.name else one for one in self.accounts()))

    def _write(self, accounts: tuple[Account, ...]) -> None:
        """Puts a new file in place of the old in one step."""
        key = self.contents().key if self.path.exists() else secrets.token_urlsafe(32)
        told = Accounts(key=key, accounts=tuple(sorted(accounts, key=lambda one: one.name.casefold())))
        aside = self.path.with_name(f".{self.path.name}.{os.getpid()}")
        try:
            aside.unlink(missing_ok=True)
            handle = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(msgspec.json.format(msgspec.json.encode(told), indent=2) + b"\n")
                file.flush()
                os.fsync(file.fileno())
            aside.replace(self.path)
        except OSError as error:
            raise AccountError(f"{self.path} cannot be written: {error.strerror}") from None


def _role(role: str) -> Role:
    for known in ROLES:
        if role == known:
            return known
    raise AccountError(f"{role!r} is no role; there are {', '.join(ROLES)}")


def _hashed(password: str) -> str:
    try:
        return hashed(password)
    except ValueError as error:
        raise AccountError(str(error)) from None
