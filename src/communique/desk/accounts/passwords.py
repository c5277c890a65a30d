"""Passwords come in, hashes that can be kept go out; a password and a hash, and whether they fit."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import unicodedata

SHORTEST = 12
"""Characters. Length is what makes a password hard to guess; no rule about kinds of characters (NIST SP
800-63B, 5.1.1)."""
LONGEST = 1024
"""Characters: no more is hashed for whoever asks."""
COST = (2**15, 8, 3)
"""n, r and p of scrypt: 32 MiB and about a quarter of a second a try, as OWASP's Password Storage Cheat Sheet
asks for."""
_SALT = 16
"""Bytes."""


def hashed(password: str) -> str:
    """A password as it is kept: ``scrypt$n$r$p$salt$hash``. Raises ValueError for one of a wrong length."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise ValueError(f"a password needs at least {SHORTEST} characters; a few words together are good")
    salt = secrets.token_bytes(_SALT)
    return "$".join(("scrypt", *map(str, COST), _text(salt), _text(_hash(password, salt, *COST))))


def matches(password: str, kept: str) -> bool:
    """Whether a password is the one that was kept. Takes the same time wherever they differ."""
    if len(password) > LONGEST:
        return False
    _, n, r, p, salt, expected = kept.split("$")
    found = _hash(password, base64.b64decode(salt), int(n), int(r), int(p))
    return hmac.compare_digest(found, base64.b64decode(expected))


def _hash(password: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    plain = unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")
    return hashlib.scrypt(plain, salt=salt, n=n, r=r, p=p, maxmem=256 * n * r, dklen=32)


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode()
