"""Somebody who has logged in comes in, a signed token for a cookie goes out; a token, and whose it is.

Nothing is kept on the server but the tokens of those who left. A token ends after a working day, when its
account goes, and when its password changes; a new role holds at once.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import secrets

import msgspec

from communique.desk.accounts.book import Account, Book
from communique.records import Record

LASTS = 12 * 60 * 60
"""Seconds from the login to the end of a session: a working day."""


class Session(Record, frozen=True):
    """What a token says."""

    name: str
    ends: float
    """Seconds since 1970."""
    mark: str
    """Of the password with which it began."""
    number: str
    """Tells one session of an account from another."""


class Sessions:
    """The sessions of the accounts in a book."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._left: dict[str, float] = {}

    def begin(self, account: Account, now: float) -> str:
        """A token for somebody who has given the right password at ``now`` (seconds since 1970)."""
        number = secrets.token_urlsafe(16)
        session = Session(name=account.name, ends=now + LASTS, mark=_mark(account), number=number)
        told = base64.urlsafe_b64encode(msgspec.json.encode(session)).decode()
        return f"{told}.{self._signed(told)}"

    def whose(self, token: str, now: float) -> Account | None:
        """The account of a token, as it is now; None for a forged one and for a session that has ended."""
        session = self._session(token)
        if session is None or session.ends <= now or session.number in self._left:
            return None
        account = self._book.find(session.name)
        if account is None or not hmac.compare_digest(session.mark, _mark(account)):
            return None
        return account

    def end(self, token: str, now: float) -> None:
        """Ends a session before its time."""
        session = self._session(token)
        if session:
            self._left = {number: ends for number, ends in self._left.items() if ends > now}
            self._left[session.number] = session.ends

    def _session(self, token: str) -> Session | None:
        told, _, signed = token.rpartition(".")
        if not hmac.compare_digest(self._signed(told).encode(), signed.encode("utf-8", "replace")):
            return None
        try:
            return msgspec.json.decode(base64.urlsafe_b64decode(told), type=Session)
        except (msgspec.MsgspecError, binascii.Error):
            return None

    def _signed(self, told: str) -> str:
        key = f"session\x1f{self._book.contents().key}".encode()
        return hmac.new(key, told.encode("utf-8", "replace"), "sha256").hexdigest()


def _mark(account: Account) -> str:
    return hashlib.sha256(account.password.encode()).hexdigest()[:16]
