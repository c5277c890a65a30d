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


def linked(address: str, inside: str, says: str) -> str:
    """Something to follow; ``says`` is what a pointer or a screen reader gets to know of it."""
    return element("a", f"<title>{escape(says)}</title>{inside}", href=address)


def drawing(width: int, height: int, says: str, inside: str) -> str:
    """A whole picture, described in a sentence."""
    named = f"<title>{escape(says)}</title>{inside}"
    return element(
        "svg",
        named,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        role="img",
        class_="picture",
    )


def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-") if key != "viewBox" else key


def _value(value: Number | str) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else escape(str(value))
