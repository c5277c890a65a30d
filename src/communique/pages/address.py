"""Addresses as carriers write them in, whole addresses of the web out."""

from __future__ import annotations

import re
from urllib.parse import urldefrag, urljoin

ADDRESS = re.compile(r"https?://[^\s/]\S*$", re.IGNORECASE)


def absolute(base: str | None, told: str | None) -> str | None:
    """The address that ``told`` means on the page ``base``, without its fragment; None where it is none."""
    if not told or not told.strip():
        return None
    try:
        url = urldefrag(urljoin(base or "", told.strip())).url
    except ValueError:
        return None
    return url if ADDRESS.match(url) else None
