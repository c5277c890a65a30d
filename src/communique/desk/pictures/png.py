"""A picture as SVG comes in, the same as PNG goes out, drawn with the desk's own font and none of the
machine's.

Drawn by resvg, which comes in a wheel of its own: https://github.com/linebender/resvg.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

ZOOM = 2.0
"""Points of the PNG for one of the picture: sharp on paper and on screens of today."""
FAMILY = "Inter"


def png(svg: str, fonts: Sequence[Path]) -> bytes:
    """The picture. Raises ImportError, with what to install, where there is no resvg."""
    try:
        from resvg_py import svg_to_bytes
    except ImportError as error:
        raise ImportError(
            "pictures as PNG need the package resvg-py: pip install 'communique[desk]'"
        ) from error
    return bytes(
        svg_to_bytes(
            svg_string=svg,
            zoom=ZOOM,
            skip_system_fonts=True,
            font_files=[str(font) for font in fonts],
            font_family=FAMILY,
            sans_serif_family=FAMILY,
        )
    )
