"""The sentences of an article and their predicates in; out, the passages that the neural reader reads: a few
sentences on end under the page's headline, as word pieces, with the predicates and the actors in them.

Training and reading see the same passages.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from communique.coding.frames import PartOfSpeech
from communique.coding.likely import NONE
from communique.coding.pieces import END, START, Cut, cut, length, vocabulary
from communique.coding.predicates import Predicate
from communique.coding.tree import Tree
from communique.records import EVENT_TYPES, Sentence

LABELS = (NONE, *EVENT_TYPES)
KINDS: tuple[PartOfSpeech, ...] = ("verb", "noun", "adj")
HEADLINE = 12
"""Pieces of the headline that are read. With 24 a passage is a tenth longer, for .001 of event F1."""
LONGEST = 160
"""Pieces of a sentence that are read; no more than one in a thousand of the corpus is longer."""
PASSAGE = 96
"""Sentences on end are one passage up to so many pieces. One by one a quarter fewer pieces would be read for
the same typed F1 of deeds, but event F1 of stories not seen would fall from .596 to .585, or .590 with other
thresholds (all folds, before merging). Readers taught on longer ones do no better (``training/neural.py``),
and those taught on these do worse on longer ones: event F1 of unseen pages is .663, .660 with 128, .655 with
208."""
OPEN, ACTOR = 1, 2
"""Marks of a piece that belongs to a mention: whose actor is left open, or known. 0 for all others."""


class Place(NamedTuple):
    """A predicate's word: its characters in the field of its sentence, and its part of speech."""

    start: int
    end: int
    pos: PartOfSpeech


def place(tree: Tree, predicate: Predicate) -> Place:
    """Where a predicate stands."""
    token = tree.tokens[predicate.head]
    return Place(token.start, token.end, predicate.pos)


class Named(NamedTuple):
    """A mention of known actors: in which sentence, and their ids."""

    sentence: int
    ids: tuple[str, ...]


@dataclass(frozen=True)
class Passage:
    """What is read at once: ``t`` pieces, ``c`` predicates and ``m`` mentions made of ``a`` of them."""

    pieces: NDArray[np.int64]
    """Their numbers in the vocabulary, shape (t,)."""
    segments: NDArray[np.int64]
    """0 for the headline, 1 for the sentences, shape (t,)."""
    marks: NDArray[np.int64]
    """OPEN, ACTOR or 0, shape (t,)."""
    asked: NDArray[np.int64]
    """The pieces that matter in the end, the first and those of predicates and mentions, shape (a,)."""
    words: NDArray[np.float32]
    """Which of those each predicate's word is made of, each with its share, shape (c, a)."""
    kinds: NDArray[np.int64]
    """The part of speech of each, as a place in KINDS, shape (c,)."""
    of: tuple[tuple[int, int], ...]
    """Which predicate each is: of which sentence, and which of its predicates."""
    actors: NDArray[np.float32]
    """Which of the pieces asked for each mention of known actors is made of, like ``words``; shape (m, a)."""
    named: tuple[Named, ...]
    """Which mention each is."""


def passages(
    title: str | None,
    sentences: Sequence[Sentence],
    predicates: Sequence[Sequence[Place]],
    wanted: Callable[[Sequence[int]], bool],
    of_title: int = HEADLINE,
    longest: int = PASSAGE,
) -> Iterator[Passage]:
    """The passages that are wanted, in order, of those that hold a predicate. ``predicates`` are those of
    each sentence; ``wanted`` is asked of the sentences of a passage, by their places; ``of_title`` and
    ``longest`` are pieces of the headline and of the sentences of a passage."""
    headline = cut(title or "", of_title).ids
    for group in _groups(sentences, longest):
        if not wanted(group):
            continue
        own = [] if sentences[group[0]].field == "title" else headline
        read = [(i, sentences[i], cut(sentences[i].text, LONGEST), predicates[i]) for i in group]
        passage = _passage(own, read)
        if passage.of:
            yield passage


def _groups(sentences: Sequence[Sentence], longest: int) -> Iterator[list[int]]:
    """Sentences on end of one field, as many as make a passage, by their places."""
    group: list[int] = []
    whole = 0
    for i, sentence in enumerate(sentences):
        size = min(length(sentence.text), LONGEST)
        if group and (sentences[group[0]].field != sentence.field or whole + size > longest):
            yield group
            group, whole = [], 0
        group.append(i)
        whole += size
    if group:
        yield group


def _passage(headline: Sequence[int], group: Sequence[tuple[int, Sentence, Cut, Sequence[Place]]]) -> Passage:
    known = vocabulary()
    numbers = [known[START], *headline, known[END]]
    front = len(numbers)
    marks = [0] * front
    found: list[tuple[tuple[int, int], range, Place]] = []
    named: list[tuple[Named, range]] = []
    for i, sentence, own, predicates in group:
        before = len(numbers)
        for n, place in enumerate(predicates):
            if at := _of(own, sentence, place.start, place.end):
                found.append(((i, n), range(before + at.start, before + at.stop), place))
        for mention in sentence.mentions:
            if mention.actors and (at := _of(own, sentence, mention.start, mention.end)):
                who = Named(i, tuple(actor.id for actor in mention.actors))
                named.append((who, range(before + at.start, before + at.stop)))
        numbers += own.ids
        marks += _marks(own, sentence)
    numbers.append(known[END])
    marks.append(0)
    spans = [at for _, at, _ in found], [at for _, at in named]
    asked = [0, *sorted({k for some in spans for at in some for k in at})]
    column = {k: number for number, k in enumerate(asked)}
    words, actors = (shares([[column[k] for k in at] for at in some], len(asked)) for some in spans)
    return Passage(
        pieces=np.array(numbers, dtype=np.int64),
        segments=np.array([0] * front + [1] * (len(numbers) - front), dtype=np.int64),
        marks=np.array(marks, dtype=np.int64),
        asked=np.array(asked, dtype=np.int64),
        words=words,
        kinds=np.array([KINDS.index(place.pos) for _, _, place in found], dtype=np.int64),
        of=tuple(which for which, _, _ in found),
        actors=actors,
        named=tuple(who for who, _ in named),
    )


def shares(groups: Sequence[Sequence[int]], columns: int) -> NDArray[np.float32]:
    """A row for each group of columns, in which each has its share of one; shape (groups, columns)."""
    found = np.zeros((len(groups), columns), dtype=np.float32)
    for row, own in enumerate(groups):
        found[row, list(own)] = 1 / max(1, len(own))
    return found


def _marks(own: Cut, sentence: Sentence) -> list[int]:
    marks = [0] * len(own.ids)
    for mention in sentence.mentions:
        for k in _of(own, sentence, mention.start, mention.end):
            marks[k] = max(marks[k], ACTOR if mention.actors else OPEN)
    return marks


def _of(own: Cut, sentence: Sentence, start: int, end: int) -> range:
    """The pieces of a sentence that lie in characters of its field."""
    start, end = start - sentence.start, end - sentence.start
    return range(bisect_right(own.ends, start), bisect_left(own.starts, end))
