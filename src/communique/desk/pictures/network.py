"""Parties and pairs come in; out, a picture of who deals with whom: parties on a circle, lines as strong as
their dealings are many, quarrels apart.

Parties that deal much with each other stand side by side, so that fewer lines cross.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin, sqrt

from communique.desk.choices import Choice
from communique.desk.pictures.legend import legend
from communique.desk.pictures.svg import drawing, element, linked, shortened, words
from communique.desk.queries import PairTally, Tally

WIDTH, HEIGHT, RADIUS = 1000, 664, 270
CENTRE_X, CENTRE_Y = WIDTH / 2, 308
THICKEST = 14.0
LONGEST = 34
"""Letters of a name."""


def drawn(actors: Sequence[Tally], pairs: Sequence[PairTally]) -> str:
    """The picture; empty where nobody deals with anybody."""
    ids = {actor.id for actor in actors}
    shown = [pair for pair in pairs if pair.one in ids and pair.other in ids]
    if not shown:
        return ""
    linking = {id for pair in shown for id in (pair.one, pair.other)}
    around = [actor for actor in ordered(actors, shown) if actor.id in linking]
    places = {actor.id: _place(number, len(around)) for number, actor in enumerate(around)}
    most = max(pair.events for pair in shown)
    busiest = max(actor.events for actor in around)
    lines = [_line(pair, places, most) for pair in reversed(shown)]
    dots = [_dot(actor, places[actor.id], busiest) for actor in around]
    says = f"The {len(around)} busiest parties and the {len(shown)} pairs that deal with each other"
    told = legend(
        [("accord", "mostly in accord"), ("force", "mostly in quarrel")], CENTRE_X - 135, HEIGHT - 12
    )
    return drawing(WIDTH, HEIGHT, says, "".join([*lines, *dots, told]))


def ordered(actors: Sequence[Tally], pairs: Sequence[PairTally]) -> list[Tally]:
    """The parties in the order they stand: each beside the one placed before that it deals with most.

    A greedy seriation: simple, the same every time, and enough for the two dozen that are shown.
    """
    ties: dict[tuple[str, str], int] = {}
    for pair in pairs:
        ties[pair.one, pair.other] = ties[pair.other, pair.one] = pair.events
    waiting = list(actors)
    row = [waiting.pop(0)] if waiting else []
    while waiting:
        ends = (row[0], row[-1])
        at, following = max(
            ((end, actor) for end in range(2) for actor in waiting),
            key=lambda found: (ties.get((ends[found[0]].id, found[1].id), 0), found[0], found[1].events),
        )
        waiting.remove(following)
        row.insert(0 if at == 0 else len(row), following)
    return row


def _place(number: int, of: int) -> tuple[float, float, float]:
    """Where on the circle, and at which angle."""
    angle = 2 * pi * number / of - pi / 2
    return CENTRE_X + RADIUS * cos(angle), CENTRE_Y + RADIUS * sin(angle), angle


def _line(pair: PairTally, places: dict[str, tuple[float, float, float]], most: int) -> str:
    (x1, y1, _), (x2, y2, _) = places[pair.one], places[pair.other]
    bend_x, bend_y = (x1 + x2 + CENTRE_X) / 3, (y1 + y2 + CENTRE_Y) / 3
    bent = f"M{x1:.1f} {y1:.1f} Q{bend_x:.1f} {bend_y:.1f} {x2:.1f} {y2:.1f}"
    kind = "quarrel" if 2 * pair.quarrels > pair.events else "accord"
    wide = 1 + (THICKEST - 1) * pair.events / most
    path = element("path", d=bent, class_=f"tie {kind}", stroke_width=wide)
    says = (
        f"{pair.one_name} and {pair.other_name}: {pair.events:,} events, {pair.quarrels:,} of them quarrels"
    )
    return linked(f"/relation?{Choice(actors=(pair.one, pair.other)).query()}", path, says, stop=False)


def _dot(actor: Tally, place: tuple[float, float, float], most: int) -> str:
    x, y, angle = place
    radius = 4 + 8 * sqrt(actor.events / most)
    shape = element("circle", cx=x, cy=y, r=radius, class_="node")
    upright = abs(cos(angle)) < 0.12
    away = radius + 7
    name = words(
        shortened(actor.name, LONGEST),
        x if upright else x + away * (1 if cos(angle) > 0 else -1),
        y + (away + 8 if sin(angle) > 0 else -away) if upright else y + 4 + 6 * sin(angle),
        class_="label middle" if upright else "label start" if cos(angle) > 0 else "label end",
    )
    return linked(f"/actor/{actor.id}", shape + name, f"{actor.name}: {actor.events:,} events")
