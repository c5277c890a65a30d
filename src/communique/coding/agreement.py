"""The type of a deed and how likely each of several actors acts or is acted on come in; out, the two sides
that a careful reader would most agree with.

A reader who gives every actor its likeliest side leaves out whoever is doubtful: seldom wrong, often
incomplete. Here all ways to share out the doubtful ones are weighed against all that may be true, and the one
is taken that can be expected to agree best (minimum Bayes risk): to tell of the same deed, and to name all of
its parties. What may be true is what the reader says of each actor, weighed by how many act and are acted on
in deeds of the type (:mod:`communique.coding.valency`) and by whom the sentence joins. Where it is plain who
took part and not who acted on whom, all act, and the reading says that this is open.

Of 7,636 deeds of held-out stories, by both trained readers, the score's half of the parties is right in
80.6 %, all of them in 41.0 %. Without the numbers, and with the share of sides in common as what two readings
agree on, it was 79.3 % and 40.4 %, and event F1 of their 444 pages .599 instead of .606, though the neural
reader had more to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from communique.coding.valency import MANY, valency
from communique.records import EventType

WEIGHED = 4
"""Actors that are weighed together: the most doubtful. With five, as many deeds have the right parties."""
WHOLE = 0.35
"""How much it counts besides that a reading names all parties as they are. The more, the more are named all
(with OPEN at .8, of 7,636 deeds of held-out stories .397 at .25, .412 at .35, .428 at .5), the fewer by half
(.805, .802, .795); event F1 of their 444 pages is .607, .603 and .597."""
SAME_DEED = 0.5
"""Share of those whom either of two readings names that both name, from which they tell of one deed."""
OPEN = 0.85
"""How much it counts that a reading in which all act tells of a deed in which some are acted on. At 1 it is
given for 12 % of the deeds of which the gold knows better, with .85 for 9 %, .8 for 8 %; the score takes it
for right, and event F1 is .606, .606 and .603."""
NOBODY, ACTS, RECEIVES = range(3)
TOGETHER, APART = 3.0, 0.5
"""How much likelier than by chance it is that two who are joined ("Chad *and* Mali") stand on one side, and
that they stand on two. Of 1,936 such pairs 87 % have the same part in the deed; by what the reader says of
each it would be 64 %. Rounded from what a random field over all pairs near a deed learns; three more of a
thousand deeds have all parties right with it."""
_DIGITS = 9
"""Decimals to which gains are compared, so that the order of a sum decides nothing."""


class Odds(NamedTuple):
    """How likely an actor is to act and to be acted on; else it has no part."""

    acts: float
    receives: float

    @property
    def each(self) -> tuple[float, float, float]:
        """The same by ``NOBODY``, ``ACTS``, ``RECEIVES``."""
        return max(0.0, 1 - self.acts - self.receives), self.acts, self.receives


class Reading(NamedTuple):
    """The side of each actor, in order, and how likely it is that the reading tells of the true deed."""

    sides: tuple[int, ...]
    sureness: float
    open: bool = False
    """Whether all act as it is not plain who acts on whom: the likeliest way has somebody acted on."""


def best(
    odds: Sequence[Odds],
    type_: EventType,
    joined: Iterable[tuple[int, int]] = (),
    whole: float = WHOLE,
) -> Reading:
    """The sides that agree best with what may be true, given that somebody acts. ``odds`` must not be empty;
    ``joined`` are pairs of them, by their places; ``whole`` is how much it counts that all are right.

    Two readings tell of one deed if half of all they name are named by both, and, where somebody is acted on,
    one that acts is the same and one that is acted on; if only the other names any, by OPEN.
    """
    each = [one.each for one in odds]
    most = [max(one) for one in each]
    likeliest = [one.index(highest) for one, highest in zip(each, most, strict=True)]
    doubtful = sorted(range(len(odds)), key=lambda i: (most[i], i))[:WEIGHED]
    settled = [side for i, side in enumerate(likeliest) if i not in doubtful]
    ways = _ways(len(doubtful), settled.count(ACTS), settled.count(RECEIVES))
    true = _chances([each[i] for i in doubtful]) * valency(type_)[ways.numbers]
    standing = {i: ways.array[:, n] for n, i in enumerate(doubtful)}
    for one, other in joined:
        if one in standing or other in standing:
            true *= _joined()[standing.get(one, likeliest[one]), standing.get(other, likeliest[other])]
    total = float(true.sum())
    if total <= 0:
        return Reading(tuple(likeliest), 0.0)
    true /= total
    worth = ways.same @ true + whole * true
    worth[ways.nobody_acts] = -1.0
    row = int(worth.round(_DIGITS).argmax())
    chosen = dict(zip(doubtful, ways.sides[row], strict=True))
    acted_on = ways.numbers[1]
    return Reading(
        tuple(chosen.get(i, side) for i, side in enumerate(likeliest)),
        min(1.0, round(float(ways.same[row] @ true), _DIGITS)),
        open=not acted_on[row] and bool(acted_on[true.argmax()]),
    )


def _chances(each: Iterable[tuple[float, float, float]]) -> NDArray[np.float64]:
    """How likely each of their ways is, if everybody stands where he stands whatever the others do."""
    chances = [1.0]  # in the order of ``_Ways``; for so few, lists take less time than arrays
    for sides in each:
        chances = [chance * side for chance in chances for side in sides]
    return np.array(chances)


@cache
def _joined() -> NDArray[np.float64]:
    """How much likelier than by chance each pair of sides is for two who are joined."""
    table = np.ones((3, 3))
    table[ACTS, ACTS] = table[RECEIVES, RECEIVES] = TOGETHER
    table[ACTS, RECEIVES] = table[RECEIVES, ACTS] = APART
    return table


class _Ways(NamedTuple):
    """All ways to give sides to a few actors, where so many others act and are acted on already."""

    sides: tuple[tuple[int, ...], ...]
    array: NDArray[np.int8]
    """The same, shape (ways, actors)."""
    numbers: tuple[NDArray[np.int64], NDArray[np.int64]]
    """Of each way, how many act in all and how many are acted on, as ``valency`` tells them apart."""
    nobody_acts: NDArray[np.bool_]
    same: NDArray[np.float64]
    """1 where a way (row) tells of the same deed as another (column) that may be true; OPEN where only the
    former leaves out that somebody is acted on."""


@cache
def _ways(actors: int, acting: int, acted_on: int) -> _Ways:
    sides = tuple(product(range(3), repeat=actors))
    ways = np.array(sides, dtype=np.int8).reshape(len(sides), actors)
    act, receive = (ways == ACTS).sum(axis=1) + acting, (ways == RECEIVES).sum(axis=1) + acted_on
    mine, theirs = ways[:, None, :], ways[None, :, :]
    both = ((mine != NOBODY) & (theirs != NOBODY)).sum(axis=2) + acting + acted_on
    either = ((mine != NOBODY) | (theirs != NOBODY)).sum(axis=2) + acting + acted_on
    an_actor = ((mine == ACTS) & (theirs == ACTS)).sum(axis=2) + acting > 0
    a_recipient = ((mine == RECEIVES) & (theirs == RECEIVES)).sum(axis=2) + acted_on > 0
    none_truly, none_told = (receive == 0)[None, :], (receive == 0)[:, None]
    sided = np.where(none_truly | (an_actor & a_recipient), 1.0, OPEN * (an_actor & none_told))
    same = sided * (both >= SAME_DEED * np.maximum(either, 1))
    return _Ways(sides, ways, (np.minimum(act, MANY), np.minimum(receive, MANY)), act == 0, same)
