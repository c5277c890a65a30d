"""Fixtures of these tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from communique.pages.web.choices import Web
from communique.pages.web.fetching import Fetcher
from tests.pages.web.server import Server, Time, serving


@pytest.fixture
def server() -> Iterator[Server]:
    """A server of this test's own."""
    with serving() as server:
        yield server


@pytest.fixture
def time() -> Time:
    """A clock that nobody waits for."""
    return Time()


@pytest.fixture
def fetcher(time: Time) -> Fetcher:
    """One that may ask this machine."""
    return Fetcher(Web(private=True), time.clock())
