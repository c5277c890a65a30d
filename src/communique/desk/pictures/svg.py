"""Shapes and words come in, pieces of SVG go out, with everything in them escaped."""

from __future__ import annotations

from html import escape

Number = float | int


def element(name: str, inside: str = "", **attributes: Number | str) -> str:
    """One element. ``inside`` is SVG already; of names of attributes, ``class_`` is class, ``a_b`` is a-b."""
    said = "".join(f' {_name(key)}="{_value(value)}"' for key, value in attributes.items())
    return f"<{name}{said}>{inside}</{name}>" if inside else f"<{name}{said}/>"


def words(text: str, x: Number, y: Number, **attributes: Number | str) -> str:
    """Text at a place."""
    return element("text", escape(text), x=x, y=y, **attributes)


def linked(address: str, inside: str, says: str, *, stop: bool = True) -> str:
    """Something to follow; ``says`` is what a pointer or a screen reader gets to know of it.

    Without ``stop`` the key Tab passes it by: of hundreds of marks whose events are in the table below.
    """
    off = {} if stop else {"tabindex": "-1"}
    return element("a", f"<title>{escape(says)}</title>{inside}", href=address, **off)


def drawing(width: int, height: int, says: str, inside: str) -> str:
    """A whole picture, described in a sentence. It is a group, since an image has nothing in it to follow."""
    return element(
        "svg",
        inside,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        role="group",
        aria_label=says,
        class_="picture",
    )


def shortened(text: str, most: int) -> str:
    """A name that fits in ``most`` characters."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-") if key != "viewBox" else key


def _value(value: Number | str) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else escape(str(value))
