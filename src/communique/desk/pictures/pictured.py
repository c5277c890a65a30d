"""What a view shows comes in; its picture as a file of its own goes out, as SVG or as PNG."""

from __future__ import annotations

from starlette.responses import PlainTextResponse, Response

from communique.desk.pictures import styles
from communique.desk.pictures.alone import alone
from communique.desk.pictures.png import png
from communique.desk.views.shown import Shown, View

PICTURES = (".svg", ".png")
"""Endings of the addresses of pictures."""
POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"
"""A picture that is a file of its own has its style and its letters in it, and may do nothing else."""


def pictured(view: View, shown: Shown, form: str) -> Response:
    """The picture under the name of its view; 404 where there is nothing to draw."""
    if not shown.picture:
        return PlainTextResponse("There is nothing to draw: no event in the record fits.\n", 404)
    drawn = alone(shown.picture, shown.title, styles.lettered() if form == ".svg" else styles.picture())
    headers = {
        "content-disposition": f'inline; filename="{view.name}{form}"',
        "content-security-policy": POLICY,
    }
    if form == ".svg":
        return Response(drawn, media_type="image/svg+xml", headers=headers)
    try:
        return Response(png(drawn, [styles.FONTS / "inter.ttf"]), media_type="image/png", headers=headers)
    except ImportError as error:
        return PlainTextResponse(f"{error}\n", 501)
