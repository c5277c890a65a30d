"""Those near some deeds, as the careful reader has heard of each, in; out, what it adds to the log odds of
the side that each stands on: everybody is weighed in the company of the others near the same deed.

Who acts hangs on who else could: "the three" are whoever is left. Two transformer layers (Vaswani et al.
2017) without places go over the actors near one deed. An actor comes in as what its mentions say, what the
deed's predicate says of those about it, how well both go together, the deed's type, and what the linear
reader makes of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from communique.coding.around import Around

Array = NDArray[np.float32]

HEADS = 4
"""Of each layer."""
LEAST_LOG = -8.0
"""The least log odds that are told apart."""
ACTIVE = 2
"""Sides on which one has a part in a deed."""
_EPSILON = 1e-5
_AWAY = np.float32(-1e9)


class Linear(NamedTuple):
    """A matrix, shape (in, out), and what is added."""

    weight: Array
    bias: Array

    def __call__(self, x: Array) -> Array:
        made: Array = x @ self.weight + self.bias
        return made


class Norm(NamedTuple):
    """A scale and a shift, each of shape (w,)."""

    scale: Array
    shift: Array

    def __call__(self, x: Array) -> Array:
        centred = x - x.mean(axis=-1, keepdims=True)
        spread = np.sqrt(np.square(centred).mean(axis=-1, keepdims=True) + _EPSILON)
        normed: Array = centred / spread * self.scale + self.shift
        return normed


class Layer(NamedTuple):
    """A transformer layer, its norms in front."""

    first_norm: Norm
    asked: Linear
    heard: Linear
    last_norm: Norm
    wider: Linear
    back: Linear

    def __call__(self, x: Array, away: Array) -> Array:
        """Of vectors of shape (deeds, actors, w); ``away`` is added to what each heeds, shape (deeds, 1, 1,
        actors)."""
        x = x + self._heeded(self.first_norm(x), away)
        out: Array = x + self.back(np.maximum(self.wider(self.last_norm(x)), 0))
        return out

    def _heeded(self, x: Array, away: Array) -> Array:
        many, long, width = x.shape
        asked = self.asked(x).reshape(many, long, 3, HEADS, width // HEADS)
        query, key, value = asked.transpose(2, 0, 3, 1, 4)
        near = query @ key.transpose(0, 1, 3, 2) * np.float32((width // HEADS) ** -0.5) + away
        near = np.exp(near - near.max(axis=-1, keepdims=True))
        near /= near.sum(axis=-1, keepdims=True)
        return self.heard((near @ value).transpose(0, 2, 1, 3).reshape(many, long, width))


class Company:
    """The taught head, from its arrays by their names."""

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        def linear(name: str) -> Linear:
            return Linear(arrays[f"{name}.weight"], arrays[f"{name}.bias"])

        def norm(name: str) -> Norm:
            return Norm(arrays[f"{name}.scale"], arrays[f"{name}.shift"])

        self._types, self._said = arrays["types"], linear("said")
        self._norm, self._last = norm("norm"), linear("last")
        self._layers = [
            Layer(
                norm(f"{i}.first_norm"),
                linear(f"{i}.asked"),
                linear(f"{i}.heard"),
                norm(f"{i}.last_norm"),
                linear(f"{i}.wider"),
                linear(f"{i}.back"),
            )
            for i in range(sum(name.endswith(".asked.weight") for name in arrays))
        ]

    def sides(self, does: Array, here: Array, before: Array, near: Around, logs: Array) -> Array:
        """What is to be added to the log odds of no part, of acting and of being acted on, shape (p, 3), for
        each pair of a deed and an actor near it, given the linear reader's log odds, of the same shape.
        ``does``, ``here`` and ``before`` are as in ``Heard``: in each vector what is added up stands before
        what is multiplied."""
        if not near.of:
            return np.zeros((0, 1 + ACTIVE), dtype=np.float32)
        width = self._types.shape[1]
        own = does[near.rows, :width] + self._types[near.types]
        own = own + near.here @ here[:, :width] + near.before @ before[:, :width]
        asking = does[near.rows, width:]
        go = going(asking, here[:, width:], near.here) + going(asking, before[:, width:], near.before)
        said = np.concatenate([np.clip(logs, LEAST_LOG, 0), go], axis=1)
        own = np.maximum(own, 0) + self._said(said)
        at = seats([deed for deed, _ in near.of])
        shape = at.max(axis=0) + 1
        x = np.zeros((*shape, width), dtype=np.float32)
        away = np.full((shape[0], 1, 1, shape[1]), _AWAY, dtype=np.float32)
        x[at[:, 0], at[:, 1]] = own
        away[at[:, 0], 0, 0, at[:, 1]] = 0
        for layer in self._layers:
            x = layer(x, away)
        told = self._last(self._norm(x[at[:, 0], at[:, 1]]))
        told[:, 1:] += go
        return told


def going(asking: Array, mentions: Array, shares: Array) -> Array:
    """How well an actor goes with acting in a deed and with being acted on: for each pair what its predicate
    asks for, shape (p, 2 k), the vectors of all mentions, shape (m, 2 k), and which are the actor's, shape
    (p, m); the best of them counts most. Nothing where it has none. Shape (p, ACTIVE)."""
    size = asking.shape[1] // ACTIVE
    if not len(mentions):
        return np.zeros((len(asking), ACTIVE), dtype=np.float32)
    query, keys = asking.reshape(-1, ACTIVE, size), mentions.reshape(-1, ACTIVE, size)
    fit = np.einsum("pjk,mjk->pmj", query, keys) / np.float32(size**0.5)
    own = np.asarray(shares > 0)[:, :, None]
    fit = np.where(own, fit, _AWAY)
    best = fit.max(axis=1)
    pooled = best + np.log(np.exp(fit - best[:, None]).sum(axis=1))
    found: Array = np.where(own.any(axis=1), pooled, 0).astype(np.float32)
    return found


def seats(deeds: Sequence[int]) -> NDArray[np.int64]:
    """For each pair which deed it is of, counted from 0, and which of those near that; pairs of one deed
    stand on end. Shape (p, 2)."""
    found: list[tuple[int, int]] = []
    for number, deed in enumerate(deeds):
        if not number:
            found.append((0, 0))
        elif deed == deeds[number - 1]:
            found.append((found[-1][0], found[-1][1] + 1))
        else:
            found.append((found[-1][0] + 1, 0))
    return np.array(found, dtype=np.int64).reshape(-1, 2)
