"""The lines that belong to the readers' comments in, the comments with their authors and times out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from communique.records import Comment

AUTHOR = re.compile(
    r"^(?P<author>@?\w[\w .,'’-]{0,38}?(?: \([^)]{1,20}\))?)\s*"
    r"(?:·\s*(?P<posted>\d+ \w+ ago))?\s?(?::|\s[—–-]|·| says:| commented:)\s+(?P<text>\S.*)$"
)
VOTES = re.compile(
    r"\s*(?:[▲▼⬆⬇↑↓👍👎♥♡]\s*\d*|\d+\s*[▲▼⬆⬇↑↓♡]|\[[+-]\d+\]|[Ll]ike \(\d+\)|\d+ likes\.?)\s*$"
)
VOTES_WITHIN = 40
"""Characters at a comment's end that its votes are looked for in: a run of 30,000 blanks takes minutes."""

HEADING = re.compile(
    r"^(?P<author>\S.{0,30}?)\s*"
    r"(?P<posted>(?:Today|Yesterday|\w{3,9}\.? \d{1,2},?)\s+\d{1,2}:\d\d\s*(?:am|pm)?.{0,6})$"
)


def comments(lines: Iterable[str]) -> tuple[Comment, ...]:
    """One comment a line; a line that only names an author and a time belongs to the comment after it."""
    found: list[Comment] = []
    author = posted = None
    for line in lines:
        heading = HEADING.match(line)
        if heading:
            author, posted = heading["author"], heading["posted"]
            continue
        found.append(_comment(line, author, posted))
        author = posted = None
    return tuple(found)


def _comment(line: str, author: str | None, posted: str | None) -> Comment:
    match = AUTHOR.match(line[:5000])
    if match and not author:
        author, posted, line = match["author"].strip(), match["posted"] or posted, match["text"]
    text = line[:-VOTES_WITHIN] + VOTES.sub("", line[-VOTES_WITHIN:])
    return Comment(text=text.rstrip() or line, author=author, posted=posted)
