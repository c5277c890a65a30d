"""What the user allows of the web."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Web(NamedTuple):
    """What may be fetched, and where it is kept. Addresses that the user names need no ``follow``."""

    follow: bool = False
    """Whether the links of feeds and site maps that are files are fetched."""
    private: bool = False
    """Whether addresses of this machine and of private networks may be fetched."""
    archive: Path | None = None
    """The folder in which what was fetched is kept as WARC."""


OFFLINE = Web()
