"""Parties and pairs come in; out, a picture of who deals with whom: parties on a circle, lines as strong as
their dealings are many, quarrels apart."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin, sqrt

from communique.desk.choices import Choice
from communique.desk.pictures.svg import drawing, element, linked, words
from communique.desk.queries import PairTally, Tally

SIZE, RADIUS = 760, 250
THICKEST = 12.0


def drawn(actors: Sequence[Tally], pairs: Sequence[PairTally]) -> str:
    """The picture; empty where nobody deals with anybody."""
    places = {actor.id: _place(number, len(actors)) for number, actor in enumerate(actors)}
    shown = [pair for pair in pairs if pair.one in places and pair.other in places]
    if not shown:
        return ""
    most = max(pair.events for pair in shown)
    lines = [_line(pair, places, most) for pair in reversed(shown)]
    dots = [_dot(actor, places[actor.id], actors[0].events) for actor in actors]
    says = f"the {len(actors)} busiest parties and {len(shown)} pairs that deal with each other"
    return drawing(SIZE, SIZE, says, "".join(lines + dots))


def _place(number: int, of: int) -> tuple[float, float, float]:
    """Where on the circle, and at which angle."""
    angle = 2 * pi * number / of - pi / 2
    return SIZE / 2 + RADIUS * cos(angle), SIZE / 2 + RADIUS * sin(angle), angle


def _line(pair: PairTally, places: dict[str, tuple[float, float, float]], most: int) -> str:
    (x1, y1, _), (x2, y2, _) = places[pair.one], places[pair.other]
    centre = SIZE / 2
    bent = f"M{x1:.1f} {y1:.1f} Q{(x1 + x2 + centre) / 3:.1f} {(y1 + y2 + centre) / 3:.1f} {x2:.1f} {y2:.1f}"
    kind = "quarrel" if 2 * pair.quarrels > pair.events else "accord"
    wide = 1 + (THICKEST - 1) * pair.events / most
    path = element("path", d=bent, class_=f"tie {kind}", stroke_width=wide)
    says = f"{pair.one_name} and {pair.other_name}: {pair.events} events, {pair.quarrels} of them quarrels"
    return linked(f"/relation?{Choice(actors=(pair.one, pair.other)).query()}", path, says)


def _dot(actor: Tally, place: tuple[float, float, float], most: int) -> str:
    x, y, angle = place
    right = cos(angle) >= -0.01
    shape = element("circle", cx=x, cy=y, r=4 + 8 * sqrt(actor.events / most), class_="node")
    name = words(
        actor.name,
        x + (16 if right else -16) * (0.4 + 0.6 * abs(cos(angle))),
        y + 4 + 14 * sin(angle),
        class_="label start" if right else "label end",
    )
    return linked(f"/actor/{actor.id}", shape + name, f"{actor.name}: {actor.events} events")
