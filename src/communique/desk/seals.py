"""What a form does and who it is shown to come in; out, a seal that goes with it, and later when it was made.

Only a page of this desk has the seal, so that no other site can send a form in somebody's name (a token
against cross-site request forgery), and nobody the form of another account.
"""

from __future__ import annotations

import hmac
import secrets
from datetime import UTC, datetime


def secret() -> str:
    """A key nobody can guess."""
    return secrets.token_urlsafe(32)


def sealed(key: str, who: str, action: str, when: datetime) -> str:
    """The seal of a form that does ``action`` (its address), shown to ``who`` at ``when``."""
    moment = f"{when.timestamp():.6f}-{secrets.token_hex(4)}"
    return f"{moment}.{_signed(key, who, action, moment)}"


def genuine(key: str, who: str, action: str, seal: str) -> datetime | None:
    """When a form was shown; None where this desk did not make it for ``who`` and ``action``."""
    moment, _, signed = seal.rpartition(".")
    if not hmac.compare_digest(_signed(key, who, action, moment).encode(), signed.encode("utf-8", "replace")):
        return None
    return datetime.fromtimestamp(float(moment.partition("-")[0]), UTC)


def _signed(key: str, who: str, action: str, moment: str) -> str:
    told = "\x1f".join(("form", who, action, moment))
    return hmac.new(key.encode(), told.encode("utf-8", "replace"), "sha256").hexdigest()
