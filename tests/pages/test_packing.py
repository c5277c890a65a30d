"""What is packed is read as if it were not; damage and compression bombs cost themselves only."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from communique import pages
from communique.pages import packing
from communique.records import Page, PageError
from tests.pages.packers import zstded

PACK: dict[str, Callable[[bytes], bytes]] = {".gz": gzip.compress, ".zst": zstded}


@pytest.mark.parametrize("ending", PACK)
def test_a_packed_page_is_a_page(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"a.html{ending}"
    file.write_bytes(PACK[ending](b"<html><p>Two states met."))
    (page,) = pages.read([file])
    assert isinstance(page, Page)
    assert (page.content, page.media, page.uri) == (b"<html><p>Two states met.", "html", str(file))


@pytest.mark.parametrize("ending", PACK)
def test_packed_lines_are_pages(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"a.jsonl{ending}"
    file.write_bytes(PACK[ending](b'{"text": "one"}\n{"text": "two"}\n'))
    assert [page.content for page in pages.read([file]) if isinstance(page, Page)] == [b"one", b"two"]


@pytest.mark.parametrize("ending", PACK)
def test_lines_before_damage_are_read_and_the_damage_is_named(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"a.jsonl{ending}"
    lines = b"".join(
        b'{"text": "%s"}\n' % sha256(str(n).encode()).hexdigest().encode() for n in range(10_000)
    )
    file.write_bytes(PACK[ending](lines)[:-1000])
    *before, last = pages.read([file])
    assert len(before) > 1000 and all(isinstance(each, Page) for each in before)
    assert isinstance(last, PageError) and "damaged" in last.reason


@pytest.mark.parametrize("ending", PACK)
def test_a_bomb_is_stopped(tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "FREE_BYTES", 1_000_000)
    file = tmp_path / f"a.jsonl{ending}"
    file.write_bytes(PACK[ending](b'{"text": "' + b"a" * 90_000_000))
    (error,) = pages.read([file])
    assert isinstance(error, PageError) and "bomb" in error.reason


def test_a_packed_page_that_is_too_large_is_not_unpacked_to_its_end(tmp_path: Path) -> None:
    file = tmp_path / "a.txt.gz"
    file.write_bytes(gzip.compress(b"a" * 60_000_000))
    (error,) = pages.read([file])
    assert isinstance(error, PageError) and "larger than" in error.reason


def test_a_packing_inside_another_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.txt.gz"
    file.write_bytes(gzip.compress(gzip.compress(b"text")))
    (error,) = pages.read([file])
    assert isinstance(error, PageError) and "inside another" in error.reason
