"""A file's bytes tell its kind; its ending only where they leave it open."""

from __future__ import annotations

import pytest

from communique.pages.kinds import sniff
from communique.pages.read import READERS


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a", b"Plain words.", "text"),
        ("a.txt", b"\xef\xbb\xbf<html>", "html"),
        ("a.html", b"words without tags", "text"),
        ("a", b'{"html": "<p>"}\n', "jsonl"),
        ("a.txt", b"WARC/1.1\r\n", "warc"),
        ("a.warc.gz", b"\x1f\x8b\x08", "warc"),
        ("a.js", b"let x = 1", "other"),
        ("a.xml", b"<?xml version='1.0'?><data/>", "other"),
    ],
)
def test_kind(name: str, head: bytes, kind: str) -> None:
    assert sniff(name, head) == kind


def test_every_kind_has_its_reader() -> None:
    for head in (b"x", b"<html>", b'{"text": ""}', b"WARC/1.0", b"\x1f\x8b", b"\x00", b"<rss>", b"<x>"):
        assert sniff("name", head) in READERS
