"""Nothing comes in; the trained linear readers go out: those of pages, those of texts that stand alone, and
those of anyone whom such texts name.

Both are learnt from the corpus, the second from short sentences besides. On held-out pages one set for both
would cost .006 of event F1 (one fold of stories: .616 without the sentences, .610 with them).
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from communique.coding.linear import Linear, load

NAMES = ("deeds", "parties", "statuses")
ALONE = "-alone"
"""What the names of the second end in."""
ANYONE = "-anyone"
"""And of the third."""


class Readers(NamedTuple):
    """One for each question: what was done, by whom and to whom, with which status."""

    deeds: Linear
    parties: Linear
    statuses: Linear


@cache
def of_pages() -> Readers:
    """For the sentences of a page."""
    return Readers(*map(load, NAMES))


@cache
def of_texts_alone() -> Readers:
    """For a sentence or a paragraph whose page is not known."""
    return Readers(*(load(name + ALONE) for name in NAMES))


@cache
def of_anyone() -> Readers:
    """For a sentence by itself in which every noun phrase may be a party."""
    return Readers(*(load(name + ANYONE) for name in NAMES))
