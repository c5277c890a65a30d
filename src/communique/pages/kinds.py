"""The name and the first bytes of a source in, the kind of carrier it is out."""

from __future__ import annotations

import codecs
import json
import re
from typing import Literal

from communique.pages.columns import columns
from communique.pages.fields import known
from communique.pages.source import HEAD_BYTES
from communique.pages.wide import wide

Kind = Literal[
    "text",
    "html",
    "markdown",
    "message",
    "jsonl",
    "json",
    "table",
    "warc",
    "zip",
    "feed",
    "sitemap",
    "binary",
    "other",
]

MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"RIFF", "an image or a recording"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x1f\x8b", "a gzip archive inside another"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive inside another"),
    (b"\x7fELF", "a program"),
    (b"ID3", "a recording"),
    (b"OggS", "a recording"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"{\\rtf", "an RTF document"),
)
"""First bytes that tell a binary format, and its name in words."""

CODE = (".css", ".js", ".mjs", ".map", ".py", ".sql", ".svg", ".ttf", ".woff", ".woff2", ".ico", ".lock")
DATA = (".cdx", ".cdxj", ".toml", ".yaml", ".yml", ".ini", ".db", ".log")
TABLES = (".csv", ".tsv", ".tab")
NOT_PAGES = frozenset((*CODE, *DATA, *TABLES))
"""Endings of text files that stand beside saved pages and are none."""

HTML_SIGN = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|meta|title|div|article|section|p|table)[\s>/]", re.IGNORECASE
)
PROLOG = re.compile(rb"<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>|\s+", re.IGNORECASE | re.DOTALL)
ROOT = re.compile(rb"<(?:[\w.-]+:)?(\w+)[\s/>]")
ROOTS: dict[str, Kind] = {
    "rss": "feed",
    "feed": "feed",
    "rdf": "feed",
    "urlset": "sitemap",
    "sitemapindex": "sitemap",
    "html": "html",
}
"""First elements of XML documents that name pages, or are one."""
JSON_SIGN = re.compile(rb'\[?\s*\{\s*"[^"\n]*"\s*:|\[\s*[\]\d]')
MESSAGE = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}")
"""Headers of a message: names with colons, line by line."""
MIME = re.compile(
    rb"^(?:MIME-Version:\s*1\.0|Message-ID:|Content-Type:\s*multipart/)", re.IGNORECASE | re.MULTILINE
)
"""What one of them must be, so that no text which opens with names and colons is taken for a message."""
BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def sniff(name: str, head: bytes) -> Kind:
    """The kind of a source that is not packed: what its bytes say counts, its ending only where they leave it
    open."""
    ending = re.sub(r".*(?=\.)", "", name.lower()) if "." in name else ""
    if head.startswith(b"WARC/") or ending == ".warc":
        return "warc"
    if head.startswith(b"PK\x03\x04"):
        return "zip"
    if binary_format(head):
        return "binary"
    start = _plain(head).lstrip()
    if ending in (".jsonl", ".ndjson"):
        return "jsonl"
    if start.startswith((b"{", b"[")) and (JSON_SIGN.match(start) or ending == ".json"):
        return _json(start)
    if start.startswith(b"<"):
        return _markup(ending, start)
    if (headers := MESSAGE.match(head)) and MIME.search(headers[0]):
        return "message"
    if ending in (".html", ".htm", ".xhtml") and b"<" in start:
        return "html"
    if ending in (".md", ".markdown") and not head.startswith(BOMS[1:]):
        return "markdown"
    if ending in TABLES and columns(head):
        return "table"
    return "other" if ending in NOT_PAGES else "text"


def binary_format(head: bytes) -> str | None:
    """The name of the binary format these first bytes open, or ``None`` where they can be text."""
    for magic, words in MAGIC:
        if head.startswith(magic):
            return words
    if head.startswith(BOMS) or wide(head):
        return None
    return "binary data" if b"\x00" in head else None


def _plain(head: bytes) -> bytes:
    """First bytes without a byte order mark, UTF-16 as UTF-8."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head.decode("utf-16", "ignore").encode("utf-8", "ignore")
    if order := wide(head):
        return head.decode(order, "ignore").encode("utf-8", "ignore")
    return head.removeprefix(codecs.BOM_UTF8)


def _markup(ending: str, start: bytes) -> Kind:
    kind = ROOTS.get(_root(start))
    if kind is not None:
        return kind
    return "html" if HTML_SIGN.search(start) or ending in (".html", ".htm", ".xhtml") else "other"


def _root(start: bytes) -> str:
    """The name of the first element."""
    place = 0
    while passed := PROLOG.match(start, place):
        place = passed.end()
    found = ROOT.match(start, place)
    return found[1].decode("ascii", "replace").lower() if found else ""


def _json(start: bytes) -> Kind:
    """Lines where the first is an object that holds a page, else one document."""
    line, newline, _ = start.partition(b"\n")
    if not line.startswith(b"{"):
        return "json"
    if not newline and len(start) > HEAD_BYTES - 100:  # one long line, cut off
        return "jsonl"
    try:
        row = json.loads(line)
    except ValueError:
        return "json"
    return "jsonl" if isinstance(row, dict) and bool(known() & row.keys()) else "json"
