"""The name and the first bytes of a file in, the kind of carrier it is out."""

from __future__ import annotations

import codecs
import json
import re
from typing import Literal

Kind = Literal["text", "html", "jsonl", "warc", "gzip", "binary", "feed", "json", "other"]

HEAD_BYTES = 8192
"""How many of a file's first bytes are looked at."""

MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"RIFF", "an image or a recording"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\x7fELF", "a program"),
    (b"ID3", "a recording"),
    (b"OggS", "a recording"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"{\\rtf", "an RTF document"),
)
"""First bytes that tell a binary format, and its name in words."""

CODE = (".css", ".js", ".mjs", ".map", ".py", ".sql", ".svg", ".ttf", ".woff", ".woff2", ".ico", ".lock")
DATA = (".csv", ".tsv", ".toml", ".yaml", ".yml", ".ini", ".db", ".log")
NOT_PAGES = frozenset((*CODE, *DATA))
"""Endings of text files that stand beside saved pages and are none."""

HTML_SIGN = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|meta|title|div|article|section|p|table)[\s>/]", re.IGNORECASE
)
FEED_SIGN = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def sniff(name: str, head: bytes) -> Kind:
    """The kind of a file: what its bytes say counts, its ending only where they leave it open."""
    if head.startswith(b"\x1f\x8b"):
        return "warc" if name.lower().endswith(".warc.gz") else "gzip"
    if head.startswith(b"WARC/"):
        return "warc"
    if binary_format(head):
        return "binary"
    ending = re.sub(r".*(?=\.)", "", name.lower()) if "." in name else ""
    start = head.removeprefix(codecs.BOM_UTF8).lstrip()
    if ending in (".jsonl", ".ndjson") or (start.startswith(b"{") and _is_json_line(start)):
        return "jsonl"
    if start.startswith(b"<"):
        if FEED_SIGN.search(start[:1024]) and not HTML_SIGN.search(start[:1024]):
            return "feed"
        return "html" if HTML_SIGN.search(start) or ending in (".html", ".htm", ".xhtml") else "other"
    if ending in (".html", ".htm", ".xhtml") and b"<" in start:
        return "html"
    if ending == ".json":
        return "json"
    return "other" if ending in NOT_PAGES else "text"


def binary_format(head: bytes) -> str | None:
    """The name of the binary format these first bytes open, or ``None`` where they can be text."""
    for magic, words in MAGIC:
        if head.startswith(magic):
            return words
    if head.startswith(BOMS):
        return None
    return "binary data" if b"\x00" in head else None


def _is_json_line(start: bytes) -> bool:
    line, newline, _ = start.partition(b"\n")
    if not newline and len(start) > HEAD_BYTES - 100:  # one long line, cut off: judged by its first key
        return re.match(rb'\{\s*"(?:url|html|text|date|id|title)"\s*:', line) is not None
    try:
        row = json.loads(line)
    except ValueError:
        return False
    return isinstance(row, dict) and bool({"html", "text"} & row.keys())
