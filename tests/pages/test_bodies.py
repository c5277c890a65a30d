"""Bodies of HTTP messages are uncoded, whatever their headers claim."""

from __future__ import annotations

import gzip
import zlib

import pytest

from communique.pages.bodies import undone
from communique.pages.making import MAX_BYTES
from tests.pages.packers import brotlied, zstded

TEXT = b"Two states met. " * 100


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", gzip.compress(TEXT)),
        ("x-gzip", gzip.compress(TEXT)),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", zlib.compress(TEXT)[2:-4]),
        ("br", brotlied(TEXT)),
        ("zstd", zstded(TEXT)),
        ("identity", TEXT),
        (None, TEXT),
        ("gzip, br", brotlied(gzip.compress(TEXT))),
    ],
)
def test_codings(coding: str | None, body: bytes) -> None:
    assert undone(body, coding) == TEXT


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd", "unheard-of"])
def test_a_body_that_is_not_in_the_claimed_coding_is_taken_as_it_is(coding: str) -> None:
    assert undone(TEXT, coding) == TEXT


def test_a_body_that_is_cut_off_is_read_as_far_as_it_goes() -> None:
    assert TEXT.startswith(undone(gzip.compress(TEXT)[:-15], "gzip")[:50])


def test_chunks_are_joined_before_anything_else() -> None:
    packed = gzip.compress(TEXT)
    chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (len(packed), packed)
    assert undone(chunks, "gzip", "chunked") == TEXT


@pytest.mark.parametrize("compress", [gzip.compress, zlib.compress])
def test_a_bomb_is_not_inflated_to_its_end(compress: object) -> None:
    bomb = (gzip.compress if compress is gzip.compress else zlib.compress)(b"\0" * 100_000_000)
    coding = "gzip" if compress is gzip.compress else "deflate"
    assert MAX_BYTES < len(undone(bomb, coding)) < MAX_BYTES + 1_000_000
