"""For as long as a block runs, Python looks for dead cycles of objects seldom.

What the stages make holds no cycles to speak of: 62 pages leave 7,000 objects in them. Looking for those
after every 700 new objects, as Python does by itself, goes over a page's records again and again and takes a
twentieth of the time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = 20_000
"""New objects after which Python looks."""


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Sets the process so, and back in the end."""
    before = gc.get_threshold()
    gc.set_threshold(SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
