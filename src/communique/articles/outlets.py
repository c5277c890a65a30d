"""A page's address and its furniture in, the outlet that publishes it and the agency that wrote it out.

The table ``data/outlets.csv`` knows the best-known outlets and agencies of the world; an outlet outside
it is named by the page itself, in its masthead or its copyright notice.
"""

from __future__ import annotations

import csv
import functools
import re
from collections.abc import Sequence
from importlib import resources
from typing import NamedTuple
from urllib.parse import urlsplit

from communique.articles.cues import cues


class Outlet(NamedTuple):
    """A known outlet, as its row of the table says."""

    domain: str
    name: str
    country: str | None
    state_owned: bool
    agency: bool
    kind: str


ABBREVIATIONS = {
    "AP": "Associated Press",
    "AFP": "Agence France-Presse",
    "dpa": "Deutsche Presse-Agentur",
    "DPA": "Deutsche Presse-Agentur",
    "PTI": "Press Trust of India",
    "ANI": "Asian News International",
    "AA": "Anadolu Agency",
    "Anadolu": "Anadolu Agency",
    "Kyodo": "Kyodo News",
    "Jiji": "Jiji Press",
    "PAP": "Polish Press Agency",
    "CTK": "Czech News Agency",
    "ČTK": "Czech News Agency",
    "CNA": "Central News Agency",
    "SPA": "Saudi Press Agency",
    "WAM": "Emirates News Agency",
    "QNA": "Qatar News Agency",
    "MENA": "Middle East News Agency",
    "MAP": "Maghreb Arab Press",
    "APS": "Algeria Press Service",
    "NAN": "News Agency of Nigeria",
    "GNA": "Ghana News Agency",
    "PNA": "Philippine News Agency",
    "VNA": "Vietnam News Agency",
    "AAP": "Australian Associated Press",
    "APP": "Associated Press of Pakistan",
    "BSS": "Bangladesh Sangbad Sangstha",
    "UNB": "United News of Bangladesh",
    "Belga": "Belga",
    "CP": "The Canadian Press",
}
"""Signs under which agencies' copy is credited, where they differ from the agency's name in the table."""


@functools.cache
def outlets() -> dict[str, Outlet]:
    """The known outlets by domain."""
    text = (resources.files("communique.articles") / "data" / "outlets.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return {
        row["domain"]: Outlet(
            row["domain"],
            row["name"],
            row["country"] or None,
            row["state_owned"] == "yes",
            row["agency"] == "yes",
            row["kind"],
        )
        for row in rows
    }


@functools.cache
def _by_name() -> dict[str, Outlet]:
    return {_key(each.name): each for each in outlets().values()}


@functools.cache
def _agencies() -> dict[str, str]:
    names = {each.name: each.name for each in outlets().values() if each.agency}
    return names | ABBREVIATIONS


def known(url: str | None) -> Outlet | None:
    """The outlet that an address belongs to, by the longest domain that fits."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    parts = host.split(".")
    return next((hit for i in range(len(parts) - 1) if (hit := outlets().get(".".join(parts[i:])))), None)


def outlet(url: str | None, head: Sequence[str], foot: Sequence[str], site: str | None = None) -> str | None:
    """The name of the outlet: by its address, the site name its metadata give, its masthead or its notice."""
    hit = known(url)
    if hit:
        return hit.name
    if site:
        return site
    for name in (_masthead(head), _copyright(foot), _copyright(head)):
        if name:
            match = _by_name().get(_key(name))
            return match.name if match else name
    return None


CUT = re.compile(r"\s[|/>•·:»]+\s|\s{2,}|\s[–—-]{1,2}\s|\s//\s|\s\*\s|\t|\|")
NO_NAME = re.compile(
    r"^(?:home|menu|news|live|opinion|search|sign in|share|print|by|\W*\d)\b|^\W*$", re.IGNORECASE
)


def _masthead(head: Sequence[str]) -> str | None:
    """The first line of the page, up to the first bar, where it can be a name."""
    for line in head[:2]:
        name = CUT.split(line.strip(" |>*~•·-–—[]()"))[0].strip(" .,:")
        told = {cue.label for cue in cues(line)} & {"comment", "caption"}
        if 3 <= len(name) <= 60 and not NO_NAME.search(name) and not told and any(map(str.isalpha, name)):
            return name
    return None


HOLDER = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:by\s)?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?)?[\s,.:-]*([^\W\d][^|·.,©]{2,60})",
    re.IGNORECASE,
)


def _copyright(lines: Sequence[str]) -> str | None:
    for line in lines:
        match = HOLDER.search(line)
        if match:
            name = re.split(
                r"\s(?:all rights|(?:19|20)\d\d|ltd|inc|pvt|limited|llc|reserved)\b",
                match[1],
                flags=re.IGNORECASE,
            )[0]
            if name.strip() and not re.match(
                r"all rights|reserved|reproduction|the author", name.strip(), re.IGNORECASE
            ):
                return name.strip(" ,.-")
    return None


def agency(body: Sequence[str], lines: Sequence[str]) -> str | None:
    """The agency that wrote the text: named in the dateline, after the text, or in a byline."""
    places = [body[0][:120]] if body else []
    places += [paragraph[-60:] for paragraph in body[-1:]]
    for text in places:
        for sign in re.findall(r"\(([^()]{2,40})\)", text):
            for part in re.split(r"\s*[-/,–]\s*", sign):
                if part in _agencies():
                    return _agencies()[part]
        dateline = re.match(r"[A-Z][^.]{2,60}?,?\s([A-Za-zČ]{2,12})\s?[-–—]{1,2}\s", text)
        if dateline and dateline[1] in _agencies():
            return _agencies()[dateline[1]]
    for line in lines:
        for part in re.split(r"\s*[|·•/,:]\s*|\s{2,}|^[Bb]y\s|^Source:\s*", line[:160]):
            if part.strip(" ()") in _agencies():
                return _agencies()[part.strip(" ()")]
    return None


def _key(name: str) -> str:
    return re.sub(r"^the\s|\W+", "", name.casefold())
