"""A question in; out, what the endpoint answers, however often it has to be asked; or the reason why not.

Speaks the chat completions of OpenAI's interface, as vLLM, Ollama, llama.cpp and most hosts do. Follows no
redirect, which would carry the key elsewhere. What an endpoint says of an error is quoted without the key.
"""

from __future__ import annotations

import http.client
import urllib.error
import urllib.request
from email.message import Message
from threading import Lock
from urllib.parse import urlsplit

import msgspec

from communique.coders import CannotCodeError, StopError
from communique.llm.answers import Answer, Completion
from communique.llm.pace import Pace
from communique.llm.questions import Question, body
from communique.llm.settings import Settings, is_near

LARGEST = 10_000_000
"""Bytes of the largest answer that is read."""
PASSING = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 520, 522, 524, 529})
"""Statuses after which the same question may be answered later."""
CLOSED = frozenset({401, 402, 403, 404, 405})
"""Statuses that no question of this run will change."""
SPENT = ("insufficient_quota", "billing", "exceeded your current quota")
DEAD = 5
"""Questions in a row that got no answer, each after all its tries, before the endpoint is taken for dead."""
_SHOWN = 200


class EndpointError(StopError):
    """The endpoint cannot be used; the message says why."""


class _FailedError(Exception):
    """One try failed."""

    def __init__(self, told: str, status: int | None = None, wait: float | None = None) -> None:
        super().__init__(told)
        self.status = status
        self.wait = wait


class Endpoint:
    """An endpoint that the user named."""

    def __init__(self, settings: Settings, pace: Pace | None = None) -> None:
        self._settings = settings.checked()
        assert settings.endpoint is not None
        self._key = settings.key()
        base = settings.endpoint.rstrip("/")
        self._url = base if base.endswith("/chat/completions") else f"{base}/chat/completions"
        self._host = urlsplit(base).hostname or ""
        self._pace = pace or Pace(settings.per_minute)
        handlers: list[urllib.request.BaseHandler] = [_Straight()]
        if is_near(self._host):
            handlers.append(urllib.request.ProxyHandler({}))
        self._opener = urllib.request.build_opener(*handlers)
        self._lacks: frozenset[str] = frozenset()
        self._failed = 0
        self._lock = Lock()

    def ask(self, question: Question) -> Answer:
        """The answer. Raises CannotCodeError for a question that is not answered, EndpointError where none
        will be."""
        failure = _FailedError("it was not asked")
        tries = 0
        while tries < self._settings.tries:
            lacks = self._lacks
            self._pace.wait()
            try:
                answer = self._send(question, lacks)
            except _FailedError as error:
                failure = error
                if error.status == 400 or error.status == 422:
                    lacking = _lacking(str(error), lacks)
                    if lacking is None:
                        raise CannotCodeError(f"the endpoint refuses the question: {error}") from None
                    self._lacks = self._lacks | {lacking}
                    continue
                self._raise_if_closed(error)
                tries += 1
                if tries < self._settings.tries:
                    self._pace.failed(tries, error.wait)
            else:
                with self._lock:
                    self._failed = 0
                return answer
        with self._lock:
            self._failed += 1
            dead = self._failed >= DEAD
        told = f"{self._host} did not answer in {tries} tries, the last time because {failure}"
        raise EndpointError(told) if dead else CannotCodeError(told)

    def _raise_if_closed(self, error: _FailedError) -> None:
        told = str(error)
        if error.status == 429 and any(word in told.lower() for word in SPENT):
            raise EndpointError(f"{self._host} says that its account is spent: {told}")
        if error.status in (401, 403):
            have = "refuses the key in" if self._key else "asks for a key; put it into"
            raise EndpointError(f"{self._host} {have} {self._settings.key_variable} ({told})")
        if error.status in CLOSED or (error.status is not None and 300 <= error.status < 400):
            raise EndpointError(f"{self._url} cannot be asked ({told}); check --endpoint and --model")
        if error.status is not None and error.status not in PASSING:
            raise CannotCodeError(f"the endpoint refuses the question: {told}")

    def _send(self, question: Question, lacks: frozenset[str]) -> Answer:
        content = msgspec.json.encode(_within(body(question, self._settings.most_tokens, True), lacks))
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        headers |= {"User-Agent": "communique"}
        if self._key:
            headers["Authorization"] = f"Bearer {self._key}"
        request = urllib.request.Request(self._url, content, headers)
        try:
            with self._opener.open(request, timeout=self._settings.timeout) as response:
                raw = response.read(LARGEST + 1)
        except urllib.error.HTTPError as error:
            with error:
                raise _FailedError(self._told(error), error.code, _asked(error.headers)) from None
        except TimeoutError:
            raise _FailedError(f"it took longer than {self._settings.timeout:g} seconds") from None
        except (urllib.error.URLError, http.client.HTTPException, OSError) as error:
            reason = getattr(error, "reason", None) or error
            if isinstance(reason, TimeoutError):
                raise _FailedError(f"it took longer than {self._settings.timeout:g} seconds") from None
            raise _FailedError(self._without_key(str(reason) or type(reason).__name__)) from None
        if len(raw) > LARGEST:
            raise _FailedError("its answer is too large")
        try:
            answer = msgspec.json.decode(raw, type=Completion).answer()
        except (msgspec.MsgspecError, ValueError, RecursionError):
            raise _FailedError("what it sent is no chat completion") from None
        return msgspec.structs.replace(answer, text=self._without_key(answer.text))

    def _told(self, error: urllib.error.HTTPError) -> str:
        """What an endpoint says of an error, in short."""
        try:
            raw = error.read(_SHOWN * 50)
        except (OSError, http.client.HTTPException):
            raw = b""
        text = self._without_key(" ".join(raw.decode("utf-8", "replace").split()))
        return f"{error.code}: {text[:_SHOWN]}" if text else f"{error.code} {error.reason}"

    def _without_key(self, text: str) -> str:
        return text.replace(self._key, "[key]") if self._key else text


class _Straight(urllib.request.HTTPRedirectHandler):
    """Follows no redirect."""

    def redirect_request(self, *_: object, **__: object) -> None:
        """None: the redirect is the answer."""


def _within(sent: dict[str, object], lacks: frozenset[str]) -> dict[str, object]:
    """What is sent, without what the endpoint does not know."""
    if "max_tokens" in lacks:
        sent["max_completion_tokens"] = sent["max_tokens"]
    return {name: value for name, value in sent.items() if name not in lacks}


def _lacking(told: str, lacks: frozenset[str]) -> str | None:
    """What of a question an endpoint does not know, from what it says; the schema where it does not say."""
    if "max_completion_tokens" in told and "max_tokens" not in lacks:
        return "max_tokens"
    if "temperature" in told and "temperature" not in lacks:
        return "temperature"
    return "response_format" if "response_format" not in lacks else None


def _asked(headers: Message | None) -> float | None:
    """How many seconds an endpoint asks to wait."""
    try:
        return max(0.0, float(headers["Retry-After"] if headers else ""))
    except (TypeError, ValueError):
        return None
