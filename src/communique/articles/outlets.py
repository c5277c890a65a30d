"""A page's address and its furniture in, the outlet that publishes it and the agency that wrote it out.

The table ``data/outlets.csv`` knows the best-known outlets and agencies of the world; an outlet outside
it is named by the page itself, in its masthead or its copyright notice.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from communique.articles.known_outlets import Outlet, known, named, outlets
from communique.articles.mastheads import holders, masthead

__all__ = ["Outlet", "agency", "known", "outlet", "outlets"]


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
def _agencies() -> dict[str, str]:
    names = {each.name: each.name for each in outlets().values() if each.agency}
    return names | ABBREVIATIONS


def outlet(url: str | None, head: Sequence[str], foot: Sequence[str], site: str | None = None) -> str | None:
    """The name of the outlet: by its address, the site name its metadata give, its masthead or its notice."""
    return outlet_and_source(url, head, foot, site)[0]


def outlet_and_source(
    url: str | None, head: Sequence[str], foot: Sequence[str], site: str | None = None
) -> tuple[str | None, str]:
    """The same, and what tells it, in words."""
    hit = known(url)
    if hit:
        return hit.name, f"address: {hit.domain} in the table of outlets"
    if site:
        return _house_style(site), f"metadata: site name {site!r}"
    found = masthead(head)
    if found:
        return _house_style(found), f"masthead: {found!r}"
    found = next(holders((*foot, *head)), None)
    if found:
        return _house_style(found), f"notice of copyright or invitation to subscribe: {found!r}"
    return None, "neither a known address, a site name, a masthead nor a notice of copyright"


def _house_style(name: str) -> str:
    """The name as the table writes it, where the table knows it."""
    match = named(name)
    return match.name if match else name


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
