"""A page in, the order out in which its writers print day and month in numbers, as their country or their
spelling tells it; and whether their summer is at the turn of the year.

Nearly all the world prints the day first; the United States and the Philippines the month. A known outlet's
country settles it, or that of the address. Else a text in another language than English puts the day first,
and so does one in British spelling; American spelling settles nothing, as agencies of the whole world use it.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from communique.articles.dates.words import listed, words
from communique.articles.known_outlets import known
from communique.articles.language import language

ENGLISH = ("en", "und")


def in_english(body: Sequence[str]) -> bool:
    """Whether a text is in English, or too short to tell."""
    return language(" ".join(body)) in ENGLISH


def day_first(url: str | None, body: Sequence[str]) -> bool | None:
    """Whether the day stands first; ``None`` where nothing tells."""
    outlet = known(url)
    if outlet and outlet.country:
        return outlet.country not in listed("month_first")
    domain = _last_part(url)
    if domain in listed("month_first_domains"):
        return False
    if (len(domain) == 2 and domain not in listed("worldwide_domains")) or not in_english(body):
        return True
    text = " ".join(body)
    if len(words("british").findall(text)) > len(words("american").findall(text)):
        return True
    return None


def southern(url: str | None) -> bool:
    """Whether the writers live in the southern half of the world, as far as outlet or address tells."""
    outlet = known(url)
    if outlet and outlet.country:
        return outlet.country in listed("southern")
    return _last_part(url) in listed("southern_domains")


def _last_part(url: str | None) -> str:
    """The top-level domain of an address."""
    try:
        return (urlsplit(url or "").hostname or "").rpartition(".")[2]
    except ValueError:
        return ""
