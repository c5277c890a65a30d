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
        ("a.md", b"# Words.", "markdown"),
        ("a.md", b"<div>Words.</div>", "html"),
        ("a.warc", b"damaged", "warc"),
        ("a.html", "<html><p>x".encode("utf-16"), "html"),
        ("a.wacz", b"PK\x03\x04", "zip"),
        ("a", b"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'>", "feed"),
        (
            "a",
            b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>",
            "sitemap",
        ),
        ("a.json", b'{\n  "maintext": "x"\n}', "json"),
        ("a.json", b'{"maintext": "x"}', "jsonl"),
        ("a.json", b'[{"text": "x"}]', "json"),
        ("a.txt", b"[Music] Words.", "text"),
        ("a.gz", b"\x1f\x8b\x08", "binary"),
        ("a.js", b"let x = 1", "other"),
        ("a.csv", b"url,title,text\n", "table"),
        ("a.csv", b"url,title,year\n", "other"),
        ("a.txt", b"url,title,text\n", "text"),
        ("index.cdxj", b"org,a)/ 2025 {}", "other"),
        ("a.xml", b"<?xml version='1.0'?><data/>", "other"),
    ],
)
def test_kind(name: str, head: bytes, kind: str) -> None:
    assert sniff(name, head) == kind


def test_every_kind_has_its_reader() -> None:
    for head in (
        b"x",
        b"<html>",
        b'{"text": ""}',
        b"WARC/1.0",
        b"\x1f\x8b",
        b"\x00",
        b"<rss>",
        b"<x>",
        b"[1]",
        b"PK\x03\x04",
        b"<urlset>",
    ):
        assert sniff("name", head) in READERS
