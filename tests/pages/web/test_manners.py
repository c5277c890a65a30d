"""Hosts are asked as a guest asks."""

from __future__ import annotations

from collections.abc import Mapping

import httpx
import pytest

from communique.pages.web.asking import Answer
from communique.pages.web.failed import FetchError
from communique.pages.web.manners import DELAY, MAX_DELAY, TRIES, Manners
from tests.pages.web.server import Time

URL = "http://a.org/1"


def answer(status: int, **headers: str) -> Answer:
    named = httpx.Headers({name.replace("_", "-"): value for name, value in headers.items()})
    return Answer(URL, status, "", named, b"", httpx.Headers(), None)


def manners(time: Time, *replies: Answer | FetchError) -> Manners:
    """Manners that meet these replies, one after the other, and the last again."""
    left = list(replies)

    def ask(url: str, headers: Mapping[str, str]) -> Answer:
        reply = left.pop(0) if len(left) > 1 else left[0]
        if isinstance(reply, FetchError):
            raise reply
        return reply

    return Manners(ask, time.clock())


def test_a_host_has_a_pause_between_requests_and_another_host_none(time: Time) -> None:
    guest = manners(time, answer(200))
    for url in (URL, "http://a.org/2", "http://b.org/"):
        guest.ask(url, {})
    assert time.slept == [DELAY]


def test_a_host_may_ask_for_a_longer_pause_but_not_for_days(time: Time) -> None:
    guest = manners(time, answer(200))
    guest.slow_down(URL, 7)
    guest.slow_down("http://b.org/", 999_999)
    for url in (URL, URL, "http://b.org/", "http://b.org/"):
        guest.ask(url, {})
    assert time.slept == [7, MAX_DELAY]


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_busy_host_is_asked_again_later_and_later(time: Time, status: int) -> None:
    assert manners(time, answer(status), answer(status), answer(200)).ask(URL, {}).status == 200
    assert time.slept == [2, 4]


def test_a_host_that_stays_busy_is_left(time: Time) -> None:
    assert manners(time, answer(503)).ask(URL, {}).status == 503
    assert len(time.slept) == TRIES - 1


@pytest.mark.parametrize(
    ("told", "waited"),
    [
        ("7", 7),
        ("Wed, 01 Jan 2025 00:01:30 GMT", 90),
        ("soon", 2),
        ("", 2),
        ("Wed, 01 Jan 2020 00:00:00 GMT", 0),
    ],
)
def test_a_host_says_when_to_come_again(time: Time, told: str, waited: float) -> None:
    guest = manners(time, answer(429, Retry_After=told), answer(200))
    assert guest.ask(URL, {}).status == 200
    assert time.slept[0] == waited


def test_a_host_that_says_tomorrow_is_left(time: Time) -> None:
    assert manners(time, answer(503, Retry_After="86400")).ask(URL, {}).status == 503
    assert time.slept == []


def test_what_passes_is_tried_again_and_what_does_not_is_not(time: Time) -> None:
    assert manners(time, FetchError("slow", passing=True), answer(200)).ask(URL, {}).status == 200
    with pytest.raises(FetchError):
        manners(time, FetchError("refused"), answer(200)).ask("http://b.org/", {})


def test_not_found_is_an_answer(time: Time) -> None:
    assert manners(time, answer(404)).ask(URL, {}).status == 404
    assert time.slept == []
