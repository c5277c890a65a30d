"""A file that the user wrote, or options of a command, in; out, where the model is and how to deal with
it."""

from __future__ import annotations

import ipaddress
import os
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

import msgspec

KEY_VARIABLE = "COMMUNIQUE_LLM_KEY"


class SettingsError(ValueError):
    """The settings cannot be used; the message says what to change."""


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where the model is and how to deal with it. No key stands here, only the name of the variable of the
    environment that holds it."""

    endpoint: str | None = None
    """The address before ``/chat/completions``, such as ``https://api.openai.com/v1`` or
    ``http://localhost:8000/v1``."""
    model: str | None = None
    key_variable: str = KEY_VARIABLE
    at_once: int = 4
    """Questions that wait for an answer at a time."""
    per_minute: float | None = None
    """Questions a minute, at most."""
    timeout: float = 180.0
    """Seconds to wait for an answer, before it is asked for again."""
    tries: int = 6
    """How often a question is sent before its page is given up for this run."""
    most_tokens: int = 8_000
    """Tokens of the longest answer. What is cut off there is asked for in halves."""
    longest_part: int = 8_000
    """Characters of a page that are sent together."""
    price_read: float | None = None
    """What a million tokens of questions cost."""
    price_written: float | None = None
    """What a million tokens of answers cost."""
    budget: float | None = None
    """What a run may cost, by these prices."""
    token_budget: int | None = None
    """Tokens, read and written, that a run may use."""

    def checked(self) -> Settings:
        """These settings, where they can be used with an endpoint. Raises SettingsError."""
        self.checked_numbers()
        if not self.endpoint:
            raise SettingsError("no endpoint is named: give --endpoint URL, or `endpoint` in the settings")
        if not self.model:
            raise SettingsError("no model is named: give --model NAME, or `model` in the settings")
        address = _split(self.endpoint)
        if address.username or address.password or address.query:
            raise SettingsError(
                f"the endpoint may hold no user, password or query; put the key into {self.key_variable}"
            )
        if self.key() and address.scheme == "http" and not is_near(address.hostname or ""):
            raise SettingsError(
                f"{self.key_variable} is set, and a key is not sent over http to {address.hostname}, where "
                "all on the way can read it; use https, or unset the variable"
            )
        return self

    def checked_numbers(self) -> None:
        """Raises SettingsError for numbers that make no sense."""
        for name in ("at_once", "tries", "timeout", "most_tokens", "longest_part", "per_minute"):
            value = getattr(self, name)
            if value is not None and value <= 0:
                raise SettingsError(f"{name} must be above 0, not {value}")
        if self.budget is not None and (self.price_read is None or self.price_written is None):
            raise SettingsError(
                "a budget in money needs the prices of a million tokens: give --prices READ,WRITTEN, or a "
                "--token-budget instead"
            )

    def key(self) -> str | None:
        """The key, from the environment, or None."""
        return os.environ.get(self.key_variable, "").strip() or None


def _split(endpoint: str) -> SplitResult:
    try:
        address = urlsplit(endpoint)
        _ = address.port
    except ValueError:
        raise SettingsError("the endpoint is no address; write https://host/v1") from None
    if address.scheme not in ("http", "https") or not address.hostname:
        raise SettingsError("the endpoint must be an address that begins with http:// or https://")
    return address


def is_near(host: str) -> bool:
    """Whether a host is this machine, so that what is sent to it crosses no network."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def read(path: Path) -> Settings:
    """The settings in a TOML file. Raises SettingsError."""
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Settings)
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}") from None
    except (msgspec.MsgspecError, UnicodeError, ValueError) as error:
        raise SettingsError(f"{path} does not hold settings of a model: {error}") from None
