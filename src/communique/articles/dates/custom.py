"""A page in, the order out in which its writers print day and month in numbers, as their country or their
spelling tells it.

Nearly all the world prints the day first; the United States and the Philippines the month. A known outlet's
country settles it. Else a text in British spelling puts the day first; American spelling settles nothing, as
agencies of the whole world use it.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.articles.dates.words import listed, words
from communique.articles.known_outlets import known


def day_first(url: str | None, body: Sequence[str]) -> bool | None:
    """Whether the day stands first; ``None`` where nothing tells."""
    outlet = known(url)
    if outlet and outlet.country:
        return outlet.country not in listed("month_first")
    text = " ".join(body)
    if len(words("british").findall(text)) > len(words("american").findall(text)):
        return True
    return None
