"""A page's furniture in, the name that it gives its outlet out.

A name stands in the first lines of a page, in its notice of copyright, or where a page asks to subscribe.
It looks like a name: a few words, most with capitals, no date, no sentence, no button, no section of a menu.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from importlib import resources

import tomli

from communique.articles.cues import cues
from communique.articles.dates.stamps import stamps

CUT = re.compile(
    r"\s(?:[|/>•·:»~*★–—-]{1,3}|::|\|\|)\s+|\s{2,}|\s[–—-]{1,2}\s|\t|\||[,:]?\s(?:No\.|Issue|Vol\.)\s?\d|\s★|:\s"
)
FIRST_LINES = 2
LONGEST, MOST_WORDS = 60, 8
FEW_WORDS, LOWER_CASE_WORDS = 3, 5
"""In the first line a name of few words may have any letter case ("VOSTOK news service"), and one all in
lower case, as blogs have them, some more."""


def masthead(head: Sequence[str]) -> str | None:
    """The name in the first lines of a page, up to the first bar."""
    for i, line in enumerate(head[:FIRST_LINES]):
        name = _trimmed(CUT.split(line.strip(" |>*~•·-–—"))[0])
        told = i > 0 and any(cue.label == "comment" for cue in cues(line))
        if is_name(name, first=i == 0) and not told:
            return name
    return None


def is_name(text: str, *, first: bool = False) -> bool:
    """Whether a piece of furniture looks like the name of an outlet; ``first`` if it opens the page."""
    words = text.split()
    if not 2 <= len(text) <= LONGEST or len(words) > MOST_WORDS or re.search(r"[?!\[\]<>{}=@]|\.$|…", text):
        return False
    if (
        not re.match(r"\w", text)
        or not any(map(str.isalpha, text))
        or stamps(text)
        or re.search(r"\d:\d\d", text)
    ):
        return False
    if sum(map(str.isdigit, text)) >= sum(map(str.isalpha, text)):
        return False
    if _furniture().search(text) or text.casefold() in _lists()["sections"]:
        return False
    lettered = [word for word in words if word[0].isalpha()]
    capitals = sum(not word[0].islower() for word in lettered)
    if first and (len(words) <= FEW_WORDS or (capitals == 0 and len(words) <= LOWER_CASE_WORDS)):
        return True
    return 2 * capitals >= max(1, len(lettered))


def _trimmed(text: str) -> str:
    """A name without what stands in brackets after it."""
    return re.sub(r"\s*\([^)]*\)?\s*$", "", text).strip(" .,:;|*~★")


@functools.cache
def _lists() -> dict[str, list[str]]:
    file = resources.files("communique.articles") / "data" / "mastheads.toml"
    return tomli.loads(file.read_text(encoding="utf-8"))


@functools.cache
def _furniture() -> re.Pattern[str]:
    begins, has = ("|".join(map(re.escape, _lists()[name])) for name in ("begins", "has"))
    return re.compile(rf"^(?:{begins})\b|\b(?:{has})\b", re.IGNORECASE)


YEARS = r"(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?"
HOLDERS = (
    re.compile(
        rf"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:by\s)?(?:{YEARS})?[\s,.:-]*(?:by\s)?([^\W\d][^|·.,©]{{2,60}})",
        re.IGNORECASE,
    ),
    re.compile(rf"^([^\W\d][^|·.,©]{{2,60}}?)\s*(?:©|\(c\))\s*{YEARS}"),
    re.compile(r"\b(?:[Dd]iscover more from|[Ss]ubscribe to|SUBSCRIBE TO)\s+([^\W\d][^|·.,©]{2,60})"),
)
LEGAL_FORM = re.compile(
    r"\s(?:all rights|(?:19|20)\d\d|ltd|inc|pvt|limited|llc|plc|gmbh|reserved)\b", re.IGNORECASE
)
NO_HOLDER = re.compile(
    r"all rights|reserved|reproduction|the author|the broadcaster|our |this |your |redistribution",
    re.IGNORECASE,
)


def holders(lines: Sequence[str]) -> Iterator[str]:
    """The names in notices of copyright and invitations to subscribe, in the lines' order for each form."""
    for form in HOLDERS:
        for line in lines:
            match = form.search(line)
            if match and not NO_HOLDER.match(match[1].strip()):
                name = _trimmed(LEGAL_FORM.split(match[1])[0].strip(" ,.-–"))
                if is_name(name):
                    yield name
