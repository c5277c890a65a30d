"""A picture of the desk and a heading come in; out, the same as a file of its own, that looks the same
wherever it is opened: with its style in it, a heading, a ground, and nothing to follow, since it has left the
desk."""

from __future__ import annotations

from xml.etree import ElementTree

SVG = "http://www.w3.org/2000/svg"
MARGIN = 20
"""Points around the picture."""
HEADING = 46
"""Points above it."""


def alone(picture: str, heading: str, style: str) -> str:
    """The file. ``picture`` is one of ours, ``style`` a sheet that uses no variables."""
    ElementTree.register_namespace("", SVG)
    drawn = ElementTree.fromstring(picture)
    _, _, width, height = (float(part) for part in drawn.get("viewBox", "0 0 0 0").split())
    for link in drawn.iter(f"{{{SVG}}}a"):
        link.tag = f"{{{SVG}}}g"
        link.attrib.clear()
    wide, tall = width + 2 * MARGIN, height + HEADING + 2 * MARGIN
    box = f"{-MARGIN} {-MARGIN - HEADING} {wide:g} {tall:g}"
    file = ElementTree.Element(
        f"{{{SVG}}}svg",
        {"viewBox": box, "width": f"{wide:g}", "height": f"{tall:g}", "role": "img", "class": "picture"},
    )
    title = ElementTree.SubElement(file, f"{{{SVG}}}title")
    title.text = f"{heading}: {drawn.get('aria-label', '')}"
    ElementTree.SubElement(file, f"{{{SVG}}}style").text = style
    ground = {"x": f"{-MARGIN}", "y": f"{-MARGIN - HEADING}", "width": f"{wide:g}", "height": f"{tall:g}"}
    ElementTree.SubElement(file, f"{{{SVG}}}rect", {**ground, "class": "sheet"})
    head = ElementTree.SubElement(file, f"{{{SVG}}}text", {"x": "0", "y": "-24", "class": "heading"})
    head.text = heading
    under = ElementTree.SubElement(file, f"{{{SVG}}}text", {"x": "0", "y": "-6", "class": "under"})
    under.text = drawn.get("aria-label", "")
    file.extend(list(drawn))
    return ElementTree.tostring(file, encoding="unicode")
