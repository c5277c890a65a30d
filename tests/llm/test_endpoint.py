"""An endpoint over real HTTP: answers, troubles that pass, troubles that do not, and the key."""

from __future__ import annotations

import json
from typing import Any

import pytest

from communique.coders import CannotCodeError
from communique.llm import Endpoint, Settings, SettingsError
from communique.llm.endpoint import EndpointError
from communique.llm.pace import Pace
from communique.llm.questions import SCHEMA, Message, Question
from tests.llm.server import Reply, serving

KEY = "sk-very-secret-0123456789"
QUESTION = Question(model="m", messages=(Message(role="user", content="What?"),), page="p")


class Waits:
    """Sleeps without sleeping, and remembers."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def endpoint(url: str, waits: Waits | None = None, **settings: Any) -> Endpoint:
    waits = waits or Waits()
    made = Settings(endpoint=url, model="m", **settings)
    return Endpoint(made, Pace(made.per_minute, waits.clock, waits.sleep))


def test_a_question_is_a_chat_completion_at_temperature_zero_with_the_schema() -> None:
    with serving(lambda body, n: Reply("yes")) as server:
        answer = endpoint(server.url).ask(QUESTION)
    assert answer.text == "yes" and answer.usage is not None and answer.usage.prompt_tokens == 100
    (body,) = server.bodies
    assert body["model"] == "m" and body["temperature"] == 0
    assert body["response_format"]["json_schema"]["schema"] == SCHEMA


@pytest.mark.parametrize(
    ("lacks", "told"),
    [
        ("response_format", "unknown field response_format"),
        ("response_format", "bad request"),
        ("temperature", "temperature does not support 0 with this model"),
        ("max_tokens", "use max_completion_tokens instead"),
    ],
)
def test_what_an_endpoint_does_not_know_is_left_out_from_then_on(lacks: str, told: str) -> None:
    def answering(body: dict[str, Any], n: int) -> Reply:
        return Reply(status=400, raw=told.encode()) if lacks in body else Reply("yes")

    with serving(answering) as server:
        asked = endpoint(server.url)
        assert asked.ask(QUESTION).text == asked.ask(QUESTION).text == "yes"
    assert [lacks in body for body in server.bodies] == [True, False, False]


@pytest.mark.parametrize("status", [429, 500, 502, 503, 529])
def test_a_trouble_that_passes_is_waited_out_longer_each_time(status: int) -> None:
    waits = Waits()
    with serving(lambda body, n: Reply("yes") if n == 3 else Reply(status=status)) as server:
        assert endpoint(server.url, waits).ask(QUESTION).text == "yes"
    assert waits.slept == [1, 2, 4]


def test_an_endpoint_that_asks_to_wait_is_waited_for() -> None:
    waits = Waits()
    busy = Reply(status=429, headers={"Retry-After": "17"})
    with serving(lambda body, n: Reply("yes") if n else busy) as server:
        endpoint(server.url, waits).ask(QUESTION)
    assert waits.slept == [17]


def test_questions_keep_to_so_many_a_minute() -> None:
    waits = Waits()
    with serving(lambda body, n: Reply("yes")) as server:
        asked = endpoint(server.url, waits, per_minute=30)
        for _ in range(3):
            asked.ask(QUESTION)
    assert waits.slept == [2, 2]


@pytest.mark.parametrize(
    "reply", [Reply("late", wait=0.5), Reply(raw=b"<html>"), Reply(raw=b'{"choices": []}'), Reply(status=500)]
)
def test_a_page_is_given_up_after_so_many_tries_with_the_reason(reply: Reply) -> None:
    with serving(lambda body, n: reply) as server, pytest.raises(CannotCodeError, match="in 2 tries"):
        endpoint(server.url, tries=2, timeout=0.1).ask(QUESTION)
    assert len(server.bodies) == 2


def test_an_endpoint_that_never_answers_is_taken_for_dead() -> None:
    asked = endpoint("http://127.0.0.1:9/v1", tries=1)
    for _ in range(4):
        with pytest.raises(CannotCodeError):
            asked.ask(QUESTION)
    with pytest.raises(EndpointError, match=r"127\.0\.0\.1"):
        asked.ask(QUESTION)


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (Reply(status=401), "asks for a key; put it into COMMUNIQUE_LLM_KEY"),
        (Reply(status=404), "check --endpoint and --model"),
        (Reply(status=302, headers={"Location": "http://127.0.0.1:9/"}), "cannot be asked"),
        (Reply(status=429, raw=b'{"error": {"code": "insufficient_quota"}}'), "account is spent"),
    ],
)
def test_what_no_further_question_will_change_ends_the_run_at_once(reply: Reply, told: str) -> None:
    with serving(lambda body, n: reply) as server, pytest.raises(EndpointError, match=told):
        endpoint(server.url).ask(QUESTION)
    assert len(server.bodies) == 1


class TestTheKey:
    @pytest.fixture(autouse=True)
    def key(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COMMUNIQUE_LLM_KEY", KEY)

    def test_goes_into_the_header_and_nowhere_else(self) -> None:
        with serving(lambda body, n: Reply("yes")) as server:
            endpoint(server.url).ask(QUESTION)
        assert server.headers[0]["Authorization"] == f"Bearer {KEY}"
        assert KEY not in json.dumps(server.bodies)

    @pytest.mark.parametrize("status", [400, 401, 404, 500])
    def test_is_in_no_error_even_where_the_endpoint_repeats_it(self, status: int) -> None:
        reply = Reply(status=status, raw=f"wrong key {KEY}".encode())
        with serving(lambda body, n: reply) as server, pytest.raises(Exception) as failure:
            endpoint(server.url, tries=1).ask(QUESTION)
        assert "[key]" in str(failure.value) and KEY not in str(failure.value)
        assert failure.value.__cause__ is None

    def test_is_in_no_answer_even_where_the_model_repeats_it(self) -> None:
        with serving(lambda body, n: Reply(f"your key is {KEY}")) as server:
            assert endpoint(server.url).ask(QUESTION).text == "your key is [key]"

    def test_is_not_carried_to_where_a_redirect_points(self) -> None:
        with serving(lambda body, n: Reply("gotcha")) as other:
            there = Reply(status=307, headers={"Location": f"{other.url}/chat/completions"})
            with serving(lambda body, n: there) as server, pytest.raises(EndpointError):
                endpoint(server.url).ask(QUESTION)
        assert other.bodies == []

    def test_is_not_sent_in_the_open(self) -> None:
        with pytest.raises(SettingsError, match="https"):
            endpoint("http://models.example/v1")

    def test_of_another_service_is_not_taken(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("COMMUNIQUE_LLM_KEY")
        monkeypatch.setenv("OPENAI_API_KEY", KEY)
        with serving(lambda body, n: Reply("yes")) as server:
            endpoint(server.url).ask(QUESTION)
        assert "Authorization" not in server.headers[0]


@pytest.mark.parametrize(
    "settings",
    [
        {"endpoint": None},
        {"model": None},
        {"endpoint": "models.example"},
        {"endpoint": "ftp://models.example"},
        {"endpoint": "https://user:password@models.example/v1"},
        {"at_once": 0},
        {"budget": 5.0},
    ],
)
def test_settings_that_cannot_work_are_refused_before_anything_is_sent(settings: dict[str, Any]) -> None:
    with pytest.raises(SettingsError):
        Settings(**({"endpoint": "https://models.example/v1", "model": "m"} | settings)).checked()
