"""A way of reading in; out, the coder as it reads that way: with frames alone, with one of its trained
readers, or with all of them.

The coder has no switches; here the functions it is composed of are stood in for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from typing import Literal, NamedTuple
from unittest.mock import patch

from communique.coding import neural, reader
from communique.coding.chain import chain
from communique.coding.first import FirstReading
from communique.coding.likely import Odds, moved
from communique.coding.linear import Linear
from communique.coding.listener import Heard, Listener
from communique.coding.parties import Asked, Sides
from communique.coding.passages import LABELS, Place, passages, place
from communique.coding.predicates import Marks, Predicate, predicates
from communique.coding.readers import Readers, of_pages, of_texts_alone
from communique.coding.status import Standing
from communique.coding.tree import Tree
from communique.records import EVENT_TYPES, EventType, Sentence, Status

Way = Literal[
    "frames alone", "frames, then trained parties and status", "linear alone", "neural alone", "both"
]
WAYS: tuple[Way, ...] = (
    "frames alone",
    "frames, then trained parties and status",
    "linear alone",
    "neural alone",
    "both",
)
DEEDS = 0.29
"""Share of the corpus's predicates that tell a deed."""
BEFORE: Odds = {LABELS[0]: 1 - DEEDS} | dict.fromkeys(EVENT_TYPES, DEEDS / len(EVENT_TYPES))
"""What is known of a predicate that no reader has looked at: the neural reader's word is added to this where
it reads alone."""


class Trained(NamedTuple):
    """What gives the trained readers that are to be used."""

    pages: Callable[[], Readers]
    alone: Callable[[], Readers]
    """Of texts too short to be a page."""
    neural: Callable[[], Listener]


SHIPPED = Trained(of_pages, of_texts_alone, neural.load)
"""The readers of the program."""


@contextmanager
def reading(way: Way, trained: Trained) -> Iterator[None]:
    """Within it ``communique.coding.code`` reads that way."""
    with ExitStack() as stack:
        for name, stand_in in _stand_ins(way, trained).items():
            stack.enter_context(patch.object(reader, name, stand_in))
        stack.enter_context(patch.object(neural, "load", trained.neural))
        yield


def _stand_ins(way: Way, trained: Trained) -> Mapping[str, Callable[..., object]]:
    """Names of the coder's module, and what stands there instead."""
    readers: dict[str, Callable[..., object]] = {
        "of_pages": trained.pages,
        "of_texts_alone": trained.alone,
    }
    by_frames: dict[str, Callable[..., object]] = {
        "first_looks": no_looks,
        "hear": no_hearing,
        "judge": by_best_frame,
    }
    match way:
        case "frames alone":
            return readers | by_frames | {"each_sides": by_roles, "each_status": by_grammar}
        case "frames, then trained parties and status":
            return readers | by_frames
        case "linear alone":
            return readers | {"hear": no_hearing}
        case "neural alone":
            return readers | {
                "first_looks": no_looks,
                "hear": all_heard,
                "second_look": only_second_look,
            }
        case "both":
            return readers


def no_looks(sentences: Iterable[Sentence], page: frozenset[str], model: Linear) -> list[FirstReading]:
    """In place of the linear reader's: the predicates, of which nothing is known."""
    return [_no_look(sentence) for sentence in sentences]


def _no_look(sentence: Sentence) -> FirstReading:
    tree = Tree(sentence)
    marks = Marks(tree)
    found = tuple(predicates(tree, marks))
    nothing: tuple[list[int], ...] = ([],) * len(found)
    return FirstReading(
        tree, marks, found, tuple(place(tree, p) for p in found), nothing, (BEFORE,) * len(found)
    )


def no_hearing(
    title: str | None,
    sentences: Sequence[Sentence],
    predicates: Sequence[Sequence[Place]],
    odds: Sequence[Sequence[Odds]],
    listener: Listener,
) -> list[Heard]:
    """In place of the passages of an article that may tell a deed: none."""
    return []


def all_heard(
    title: str | None,
    sentences: Sequence[Sentence],
    predicates: Sequence[Sequence[Place]],
    odds: Sequence[Sequence[Odds]],
    listener: Listener,
) -> list[Heard]:
    """In place of them: all."""
    return [listener.heard(one) for one in passages(title, sentences, predicates, lambda group: True)]


def only_second_look(
    odds: Sequence[Sequence[Odds]], heard: Sequence[Heard], trust: float
) -> list[list[Odds]]:
    """In place of both readers' word: what the neural reader makes of every predicate by itself."""
    found = [[BEFORE] * len(own) for own in odds]
    for one in heard:
        told = moved([BEFORE] * len(one.passage.of), LABELS, one.corrections)
        for (i, n), new in zip(one.passage.of, told, strict=True):
            found[i][n] = new
    return found


def by_best_frame(
    seen: Sequence[int], p: Predicate, odds: Odds, model: Linear
) -> tuple[EventType | None, float, tuple[str, ...]]:
    """In place of the coder's judgement: a predicate tells the deed of the frame it fits best, if any."""
    if not p.matches:
        return None, 0.0, ()
    return p.matches[0].frame.type, p.matches[0].frame.weight, ()


def by_roles(
    asked: Sequence[Asked], model: Linear, heard: Sequence[Heard], listener: Listener
) -> list[Sides]:
    """In place of the reader of parties: whoever fills the roles that the frame names; who acts is not acted
    on."""
    return [_by_roles(deed) for deed in asked]


def _by_roles(deed: Asked) -> Sides:
    frame = next(m.frame for m in deed.predicate.matches if m.frame.type == deed.type)
    marks = Marks(deed.tree)
    acting = _filling(deed.predicate, marks, frame.actor)
    receiving = _filling(deed.predicate, marks, frame.recipient)
    if frame.mutual:
        acting, receiving = acting | receiving, frozenset()
    return Sides(
        tuple(n.party for n in deed.near if n.actor.id in acting),
        tuple(n.party for n in deed.near if n.actor.id in receiving - acting),
        1.0,
    )


def _filling(p: Predicate, marks: Marks, roles: Sequence[str]) -> frozenset[str]:
    tokens = (token for role in roles for token in p.roles.get(role, ()))
    return frozenset(
        actor.id for token in tokens for mention in marks.near(token) for actor in mention.actors
    )


def by_grammar(deeds: Iterable[tuple[Tree, Predicate, EventType]], model: Linear) -> list[Standing]:
    """In place of the reader of statuses: the grammar's reading, then what the frame fixes."""
    return [Standing(_by_grammar(*deed), ()) for deed in deeds]


def _by_grammar(tree: Tree, p: Predicate, type_: EventType) -> Status:
    frame = next(m.frame for m in p.matches if m.frame.type == type_)
    read = chain(tree, p)
    return frame.status if frame.status and read == "occurred" else read
