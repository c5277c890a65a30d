"""A file of JSON lines, one page a line, in; the pages and the lines that are none out.

A line is an object with ``html`` or ``text``, and where known ``url`` and ``date`` (the day of publication,
in any form). A line that is wrong is named by its number and the others go on.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from communique.pages.making import MAX_BYTES, TOO_LARGE, make_error, make_page
from communique.pages.sources import Source
from communique.records import Page, PageError


def read_jsonl(source: Source) -> Iterator[Page | PageError]:
    """The pages of a JSON lines file, one in memory at a time."""
    found = False
    with source.path.open("rb") as file:
        for number, line in enumerate(_lines(file), 1):
            if line.strip():
                found = True
                yield _page(f"{source.uri}:{number}", line)
    if not found:
        yield make_error(source.uri, "empty: not one line that holds a page")


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """Lines, each cut off soon after ``MAX_BYTES`` so that none can fill the memory."""
    while line := file.readline(MAX_BYTES + 2):
        yield line
        while line and not line.endswith(b"\n") and len(line) >= MAX_BYTES:
            line = file.readline(MAX_BYTES + 2)


def _page(uri: str, line: bytes) -> Page | PageError:
    if len(line) > MAX_BYTES:
        return make_error(uri, TOO_LARGE)
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return make_error(uri, "not UTF-8, which JSON must be")
    except (ValueError, RecursionError) as error:
        return make_error(uri, f"not JSON: {error}")
    if not isinstance(row, dict):
        return make_error(uri, 'not an object; write {"url": ..., "html": ...} or {"text": ...}')
    media = "html" if isinstance(row.get("html"), str) else "text"
    content = row.get(media)
    if not isinstance(content, str) or not content.strip():
        return make_error(uri, 'neither "html" nor "text" holds a page')
    url, published = row.get("url"), row.get("date")
    address = url if isinstance(url, str) and url else None
    return make_page(
        address or uri,
        content.encode("utf-8", "surrogatepass"),
        "html" if media == "html" else "text",
        charset="utf-8",
        url=address,
        published=published if isinstance(published, str) and published else None,
    )
