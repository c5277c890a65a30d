"""A Markdown file in; out, its page as plain text: without the marks, and with what its front matter claims.

CommonMark's marks, as far as articles use them; front matter as Hugo, Jekyll and trafilatura write it. Marks
are ASCII, so the bytes are worked on whatever their encoding is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.pages.address import ADDRESS
from communique.pages.fields import names
from communique.pages.making import EMPTY, MAX_BYTES, TOO_LARGE, make_error, make_page
from communique.pages.source import Source
from communique.records import Page, PageError

FRONT = re.compile(rb"\A(?:\xef\xbb\xbf)?---[ \t]*\r?\n(.{0,8000}?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
TOML_FRONT = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\+\+\+[ \t]*\r?\n(.{0,8000}?)\r?\n\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL
)
FIELD = re.compile(rb"""^([A-Za-z_]+)[ \t]*[:=][ \t]*["']?([^\r\n]*?)["']?[ \t]*\r?$""", re.MULTILINE)


def _inside(sign: bytes) -> bytes:
    """A pattern for what stands between two signs, in one paragraph."""
    return rb"(?:[^" + sign + rb"\n]|\n(?!\s*\n)){1,2000}"


MARKS: tuple[tuple[re.Pattern[bytes], bytes], ...] = (
    (re.compile(rb"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$", re.MULTILINE), rb"\1"),  # headings
    (re.compile(rb"^ {0,3}(?:=+|-{2,}|(?:[*_-][ \t]*){3,})\r?$", re.MULTILINE), b""),  # rules, underlining
    (re.compile(rb"^ {0,3}>[ \t]?", re.MULTILINE), b""),  # quotations
    (re.compile(rb"!\[[^\[\]]{0,500}\]\([^()]{0,2000}\)"), b""),  # images
    (re.compile(rb"\[\^[^\[\]\s]{1,50}\]:?"), b""),  # footnotes
    (re.compile(rb"\[([^\[\]]{1,500})\]\([^()]{0,2000}\)"), rb"\1"),  # links
    (re.compile(rb"\[([^\[\]]{1,500})\]\[[^\[\]\n]{0,200}\]"), rb"\1"),  # links by reference
    (re.compile(rb"^ {0,3}\[[^\[\]\n]{1,200}\]:[ \t]*\S+.*$", re.MULTILINE), b""),  # what they refer to
    (re.compile(rb"<(https?://[^<>\s]{1,2000})>"), rb"\1"),
    (
        re.compile(rb"(?<![\w*\\])\*(?=\S)(" + _inside(rb"*") + rb")(?<=[^\s\\])\*(?![\w*])"),
        rb"\1",
    ),  # emphasis
    (re.compile(rb"(?<![\w_\\])_(?=\S)(" + _inside(rb"_") + rb")(?<=[^\s\\])_(?![\w_])"), rb"\1"),
    (re.compile(rb"\*\*(?=\S)(" + _inside(rb"*") + rb")(?<=[^\s\\])\*\*"), rb"\1"),  # strong
    (re.compile(rb"(?<!\w)__(?=\S)(" + _inside(rb"_") + rb")(?<=[^\s\\])__(?!\w)"), rb"\1"),
    (re.compile(rb"\\([!-/:-@\[-`{-~])"), rb"\1"),  # escapes
)
"""Marks, and what is left of them, in the order they are taken away. None may hold its own opening mark, so
that marks which open without end cost little."""


def read_markdown(source: Source) -> Iterator[Page | PageError]:
    """The page of a Markdown file."""
    with source.open() as file:
        content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        yield make_error(source.uri, TOO_LARGE)
        return
    claims, text = _front(content)
    headed = text.lstrip().startswith(b"#")
    text = plain(text)
    title = claims.get("title", b"")
    if title and not headed and not text.lstrip().startswith(title):
        text = title + b"\n\n" + text.lstrip()
    if not text.strip():
        yield make_error(source.uri, EMPTY)
        return
    yield make_page(
        source.uri,
        text,
        "text",
        charset=source.charset,
        url=source.url or _claim(claims, "url"),
        published=source.published or _claim(claims, "published"),
    )


def plain(text: bytes) -> bytes:
    """Markdown without its marks."""
    for mark, left in MARKS:
        text = mark.sub(left, text)
    return text


def _front(content: bytes) -> tuple[dict[str, bytes], bytes]:
    """The fields of the front matter, and what comes after it."""
    front = FRONT.match(content) or TOML_FRONT.match(content)
    if front is None:
        return {}, content
    fields = {name.decode(): value for name, value in FIELD.findall(front[1])}
    return fields, content[front.end() :]


def _claim(claims: dict[str, bytes], part: str) -> str | None:
    found = (claims[name].decode("utf-8", "replace") for name in names()[part] if claims.get(name))
    return next((value for value in found if part != "url" or ADDRESS.match(value)), None)
