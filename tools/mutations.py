"""The bytes of a page, those of another and a source of chance in; the page broken as the web breaks pages,
or as somebody who means harm would, out."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

MOST = 4
"""Ways in which one page is broken at most."""

LARGEST = 400_000
"""Bytes: what a mutation makes is cut there, so that a run ends."""

TOKENS = [
    *(
        b"<",
        b">",
        b"</",
        b"<!--",
        b"-->",
        b"<![CDATA[",
        b"]]>",
        b"<script>",
        b"</script>",
        b"<style>",
        b"<p>",
        b"</div>",
    ),
    *(
        b"<table><tr>",
        b"<svg>",
        b"<math>",
        b"<template>",
        b"<noscript>",
        b"<frameset>",
        b"<plaintext>",
        b"<base href=x>",
    ),
    *(
        b"&",
        b"&#0;",
        b"&#x110000;",
        b"&#55296;",
        b"&amp;amp;",
        b"&nbsp;" * 40,
        b"\x00",
        b"\xff\xfe",
        b"\xed\xa0\x80",
    ),
    *(
        b"\r",
        b"\x0b",
        b"\x1b[31m",
        b"\xe2\x80\xae",
        b"\xe2\x80\x8b",
        b"\xcc\x81" * 30,
        b"\xf0\x9f\x98\x80",
        b"\xc2\xad",
    ),
    *(
        b"31 February 2023",
        b"00/00/0000",
        b"2023-13-45T99:99",
        b"99999999999999999999",
        b"12.12.12",
        b"Jan 1, 0001",
    ),
    *(
        b'<meta charset="utf-16">',
        b'<meta name="date" content="-1">',
        b'<time datetime="9999-99-99">x</time>',
    ),
    *(
        b'<script type="application/ld+json">[[[{"@graph":[1,null,{"author":[[]]}]}]]]</script>',
        b'<a href="http://[">x</a>',
    ),
    *(
        b"<title></title>",
        b'<meta property="og:title" content="|">',
        b"<h1> </h1>",
        b"(c) (c) (c)",
        b"Comments (3)",
        b"By",
    ),
]
"""What parsers and patterns stumble over."""

Mutation = Callable[[bytes, bytes, Random], bytes]


def mutated(page: bytes, other: bytes, random: Random) -> bytes:
    """The page broken in one to ``MOST`` ways."""
    for _ in range(random.randint(1, MOST)):
        page = random.choice(MUTATIONS)(page, other, random)[:LARGEST]
    return page


def _cut(page: bytes, other: bytes, random: Random) -> bytes:
    return page[: random.randrange(len(page) + 1)]


def _without(page: bytes, other: bytes, random: Random) -> bytes:
    start, end = sorted(random.randrange(len(page) + 1) for _ in range(2))
    return page[:start] + page[end:]


def _repeated(page: bytes, other: bytes, random: Random) -> bytes:
    start = random.randrange(len(page) + 1)
    piece = page[start : start + random.choice([1, 20, 300, 3000])]
    return page[:start] + piece * random.choice([2, 30, 1000]) + page[start:]


def _flipped(page: bytes, other: bytes, random: Random) -> bytes:
    broken = bytearray(page)
    for _ in range(random.choice([1, 10, 200]) if broken else 0):
        broken[random.randrange(len(broken))] = random.randrange(256)
    return bytes(broken)


def _strewn(page: bytes, other: bytes, random: Random) -> bytes:
    token = random.choice(TOKENS)
    for _ in range(random.choice([1, 5, 60])):
        at = random.randrange(len(page) + 1)
        page = page[:at] + token + page[at:]
    return page


def _nested(page: bytes, other: bytes, random: Random) -> bytes:
    tag = random.choice(
        [b"<div>", b"<b>", b"<span class=x>", b"<table><tr><td>", b"<ul><li>", b"<blockquote>", b"<a>"]
    )
    at = random.randrange(len(page) + 1)
    return page[:at] + tag * random.choice([50, 1000, 5000]) + page[at:]


def _spliced(page: bytes, other: bytes, random: Random) -> bytes:
    return page[: random.randrange(len(page) + 1)] + other[random.randrange(len(other) + 1) :]


def _both(page: bytes, other: bytes, random: Random) -> bytes:
    return page + other


def _one_line(page: bytes, other: bytes, random: Random) -> bytes:
    return page.replace(b"\n", random.choice([b" ", b"", b"\r", b"\n\n\n", b"<br>"]))


def _shuffled(page: bytes, other: bytes, random: Random) -> bytes:
    lines = page.split(b"\n")
    random.shuffle(lines)
    return b"\n".join(lines)


def _encoded(page: bytes, other: bytes, random: Random) -> bytes:
    code = random.choice(["utf-16", "utf-16-le", "utf-32", "cp1252", "shift_jis", "koi8-r", "utf-7"])
    return page.decode("utf-8", "replace").encode(code, "replace")


def _stretched(page: bytes, other: bytes, random: Random) -> bytes:
    """A run of one character where there was one: what patterns that look back take long over."""
    at = random.randrange(len(page) + 1)
    return (
        page[:at]
        + random.choice([b" ", b"a", b"-", b"|", b".", b"(", b"1", b"A ", b"1/", b"<"]) * 30_000
        + page[at:]
    )


MUTATIONS: list[Mutation] = [
    *(_cut, _without, _repeated, _flipped, _strewn, _nested, _spliced, _both, _one_line, _shuffled, _encoded),
    _stretched,
]
