"""The lines of a page as they stand in; out, the same, paragraphs that were broken by hand put together, as
in e-mails, old wires, Markdown and text taken out of a PDF.

On a scraped page a paragraph is a line. On a broken one, line after line ends in the midst of a sentence, at
about the same width, and the next goes on in lower case. Words broken by a hyphen are mended, and a sentence
that goes on past a page's number and running head is joined over them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from communique.articles.hyphens import is_broken, mended, written

NARROWEST = 25
"""Characters of the shortest line that can be a column's; menus in lower case have shorter ones."""
LEAST = 2
"""So many lines must go on in the next."""
SHARE = 0.35
"""And this share of those that are followed by another and nearly as long: of 869 scraped pages, whose
paragraphs are a line each, none has so many, and one .2."""
LONGER, MOST_LONGER = 1.3, 0.1
"""At most this share of the lines may be so many times as long as the width: paragraphs that are a line."""
HALF, NEARLY = 0.5, 0.8
"""Shares of the width: a line of the first length is joined to one in lower case. To another it is joined if
the next word would have gone past the second, and where a sentence ends between them, past the width."""
HEAD = (3, 80)
"""Characters of the shortest and the longest running head."""

ENDS = frozenset('.!?:;…。！？؟।"”»)]')
ITEM = re.compile(r"(?:[-*•·–—▪○]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)])\s+\S")
NUMBER = re.compile(
    r"\W*(?:(?:page|seite|página|pagina|p|стр|str|sida|side|oldal|strona|sayfa)\b\.?\s*)?\d{1,4}"
    r"(?:\s*(?:/|of|von|de|di|av|af|из|z|sur)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
"""The number of a page, alone in its line."""
DIGITS = re.compile(r"\d+")
NEAR = 2
"""So many lines from a page's number its running head stands."""


def unwrapped(raw: Sequence[str]) -> list[str]:
    """The lines without the white space at their ends, empty ones as they are; broken ones joined."""
    width = _width(raw)
    if width is None:
        return [line.strip() for line in raw]
    page = written("\n".join(raw))
    heads = _running_heads([line.strip() for line in raw])
    return _over_pages(_joined(raw, width, page, heads), page, heads)


def _width(raw: Sequence[str]) -> int | None:
    """The width at which the lines of a page are broken; none where they are not."""
    pairs = [(a.strip(), b.strip()) for a, b in pairwise(raw) if a.strip() and b.strip()]
    lengths = sorted(len(a) for a, b in pairs if len(a) >= NARROWEST and _goes_on(a, b))
    if len(lengths) < LEAST:
        return None
    width = lengths[-1]
    full = sum(len(a) >= max(NARROWEST, NEARLY * width) for a, _ in pairs)
    lines = [line.strip() for line in raw if line.strip()]
    longer = sum(len(line) > LONGER * width for line in lines)
    return width if len(lengths) >= SHARE * full and longer <= MOST_LONGER * len(lines) else None


def _goes_on(line: str, following: str) -> bool:
    """Whether a sentence goes on in the next line by their letters: in scripts without capitals, any can."""
    first = following[0]
    return line[-1] not in ENDS and first.isalpha() and not first.isupper()


def _running_heads(lines: Sequence[str]) -> frozenset[str]:
    """The lines that stand beside the numbers of several pages, digits apart."""
    full = [line for line in lines if line]
    near = Counter(
        shape
        for i, line in enumerate(full)
        if len(line) <= HEAD[1] and NUMBER.fullmatch(line)
        for shape in {_shape(each) for each in full[max(0, i - NEAR) : i + NEAR + 1] if each != line}
    )
    low, high = HEAD
    return frozenset(shape for shape, count in near.items() if count > 1 and low <= len(shape) <= high)


def _shape(line: str) -> str:
    return DIGITS.sub("0", line)


def _is_between(line: str, heads: frozenset[str]) -> bool:
    """Whether a line is the number or the running head of a page."""
    return len(line) <= HEAD[1] and (NUMBER.fullmatch(line) is not None or _shape(line) in heads)


def _joined(raw: Sequence[str], width: int, page: frozenset[str], heads: frozenset[str]) -> list[str]:
    """The lines of each paragraph as one, as far as no empty line or page's end is between them."""
    joined: list[str] = []
    above = ""
    for line in raw:
        text = line.strip()
        if above and text and not _is_between(text, heads) and _joins(above, line, width):
            joined[-1] = _one(joined[-1], text, page)
        else:
            joined.append(text)
        above = "" if _is_between(text, heads) else line
    return joined


def _joins(above: str, line: str, width: int) -> bool:
    """Whether a line goes on in the next, by its length, its end and how the next begins."""
    before, text = above.strip(), line.strip()
    if not before or ITEM.match(text):
        return False
    if is_broken(before, text) or (_goes_on(before, text) and len(before) >= HALF * width):
        return True
    if _indent(line) > _indent(above) and not ITEM.match(before):
        return False
    if before.isupper() != text.isupper():
        return False
    needed = len(before) + 1 + len(text.split()[0])
    return needed > width * (NEARLY if before[-1] not in ENDS else 1)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _one(above: str, text: str, page: frozenset[str]) -> str:
    return mended(above, text, page) if is_broken(above, text) else f"{above} {text}"


def _over_pages(lines: Sequence[str], page: frozenset[str], heads: frozenset[str]) -> list[str]:
    """The lines, those that go on over the number of a page joined; what stood between follows them."""
    found: list[str] = []
    last: int | None = None
    passed = False
    for line in lines:
        if not line or _is_between(line, heads):
            passed = passed or bool(line)
            found.append(line)
        elif last is not None and passed and (_goes_on(found[last], line) or is_broken(found[last], line)):
            found[last] = _one(found[last], line, page)
        else:
            last, passed = len(found), False
            found.append(line)
    return found
