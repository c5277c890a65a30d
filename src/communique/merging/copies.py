"""Text in, signature out; two signatures in, resemblance out: finds copies of one wire story.

MinHash (Broder 1997, "On the resemblance and containment of documents"): of all runs of four words in a text,
each of 64 hash functions keeps the smallest value. The share of equal values estimates the share of word runs
that two texts have in common. The hash functions are fixed here, so signatures agree between machines and
processes.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # loaded where signatures are made: the process that stores and merges starts without it
    import numpy as np
    import numpy.typing as npt

Signature = tuple[int, ...]

FUNCTIONS = 64
"""Numbers in a signature: the standard error of a resemblance of one half is 0.06."""
RUN = 4
"""Words in a run: long enough that two writers do not hit on the same runs by chance."""
SHORTEST = 20
"""Runs below which a text is too short for its signature to mean anything."""
COPY = 0.3
"""Resemblance from which one text counts as a copy of the other. Of 438 pages in many hands on 90 stories no
two accounts have more than 0.05, and the two that print one agency's story have 0.56; a page cut to two
thirds, with a paragraph of another added, has 0.37 to 0.75 of the whole."""

_PRIME = (1 << 31) - 1


@cache
def _functions() -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.uint64]]:
    """Multipliers and addends of the hash functions x -> (a x + b) mod 2^31-1, drawn from SHA-256 of their
    numbers."""
    import numpy as np

    drawn = [hashlib.sha256(f"minhash {n}".encode()).digest() for n in range(FUNCTIONS)]
    a = [int.from_bytes(d[:8], "big") % (_PRIME - 1) + 1 for d in drawn]
    b = [int.from_bytes(d[8:16], "big") % _PRIME for d in drawn]
    return np.array(a, dtype=np.uint64), np.array(b, dtype=np.uint64)


def _runs(text: str) -> set[int]:
    """Every run of words as a 31-bit number."""
    words = re.findall(r"\w+", text.casefold())
    runs = {" ".join(words[n : n + RUN]) for n in range(len(words) - RUN + 1)}
    return {
        int.from_bytes(hashlib.blake2b(run.encode("utf-8", "surrogatepass"), digest_size=4).digest(), "big")
        % _PRIME
        for run in runs
    }


def signature(text: str) -> Signature:
    """The MinHash signature of a text: 64 numbers below 2^31, or none where the text is too short."""
    runs = _runs(text)
    if len(runs) < SHORTEST:
        return ()
    import numpy as np

    a, b = _functions()
    values = np.fromiter(runs, dtype=np.uint64, count=len(runs))
    smallest = ((values[:, None] * a + b) % np.uint64(_PRIME)).min(axis=0)
    return tuple(int(value) for value in smallest)


def resemblance(one: Signature, other: Signature) -> float:
    """The estimated share of word runs in common, 0 to 1; 0 where either text was too short."""
    if not one or not other:
        return 0.0
    return sum(a == b for a, b in zip(one, other, strict=True)) / FUNCTIONS


def copies(one: Signature, other: Signature) -> bool:
    """Whether one text is a copy of the other, cut or lightly edited."""
    return resemblance(one, other) >= COPY
