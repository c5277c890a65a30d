"""The style sheets of the desk as text: for a file of its own, and for a picture of its own."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from pathlib import Path

STATIC = Path(__file__).parents[1] / "static"
FONTS = STATIC / "fonts"

_NAMED = re.compile(r"--([\w-]+):\s*([^;]+);")
_USED = re.compile(r"var\(--([\w-]+)\)")


@cache
def page() -> str:
    """What a page looks like, in light and in dark, without the fonts: a reader has some that will do."""
    return "\n".join(_sheet(name) for name in ("colours", "pictures", "tables", "desk"))


@cache
def picture() -> str:
    """What a picture looks like in light, with its colours written out: outside browsers few programs know
    names for colours."""
    light = dict(_NAMED.findall(_sheet("colours").partition("@media")[0]))
    return _USED.sub(lambda used: light[used[1]], _sheet("pictures"))


@cache
def lettered() -> str:
    """The same with the letters in it, for a picture that leaves the desk: in another font than Inter, words
    of other widths would run into one another."""
    font = b64encode((FONTS / "inter-latin.woff2").read_bytes()).decode()
    source = f'url("data:font/woff2;base64,{font}") format("woff2")'
    return f'@font-face {{ font-family: "Inter"; src: {source}; }}\n{picture()}'


def _sheet(name: str) -> str:
    """A sheet without its comments and without what it fetches."""
    text = (STATIC / f"{name}.css").read_text("utf-8")
    kept = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return re.sub(r"@import[^;]+;", "", kept).strip()
