"""The marked sentences of an article in; out, its reports: what was done, by whom, to whom, when, where, and
how it was read.

The built-in coder. Frames propose what a predicate can mean; a linear reader weighs the deed, a neural one
reads again the passages that may tell one; two more weigh its parties and its status; the rest is grammar.
Each report says in words what decided.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, cast

import numpy as np

from communique.coding import neural
from communique.coding.attribution import attributed_to
from communique.coding.clock import Clock
from communique.coding.completed import completed
from communique.coding.contexts import contexts_of
from communique.coding.dating import date_of
from communique.coding.documents import Issuers
from communique.coding.first import FirstReading, first_looks
from communique.coding.gist import gist, is_page
from communique.coding.hearing import hear
from communique.coding.horizon import Horizon
from communique.coding.likely import NONE, Odds
from communique.coding.linear import Linear
from communique.coding.listener import Listener
from communique.coding.modes import mode_of
from communique.coding.parties import Asked, Sides, each_sides
from communique.coding.party_features import Near
from communique.coding.pieces import vocabulary
from communique.coding.places import place_of
from communique.coding.predicates import Marks, Predicate
from communique.coding.quantities import quantities_of
from communique.coding.readers import Readers, of_pages, of_texts_alone
from communique.coding.second import second_look
from communique.coding.status import Standing, each_status
from communique.coding.tense import time_of
from communique.coding.tree import Tree
from communique.coding.vectors import vectors
from communique.coding.wording import in_words
from communique.records import Article, EventType, Mention, Report, Sentence, identify

DEED = 0.4
"""The least probability that a predicate tells a deed for it to be reported. Of 331 pages of held-out stories
event F1 is .6165 at .45, .6181 at .4 and .6186 at .36; of the 76 among them that were written first .6162,
.6195 and .6174. Less for predicates that a frame knows well gains nothing."""

DONE_TOGETHER = "somebody joins others in doing it"
"""What ``why`` says where a verb has handed on its likelihood."""
WHO_IS_OPEN = "who does it to whom is left open: all stand as actors"
"""What ``why`` says where that is not plain."""
TYPED = 0.2
"""The least probability of the likeliest type: a deed of which nobody can say what it was is no entry. At .25
and above event F1 of held-out stories falls (.564 without, .561 at .25, .550 at .32)."""

UNSURE = 0.3
"""Under this probability of the likeliest type, a frame whose demands are all met decides instead. Event F1
of two folds of held-out stories stays (.620 and .587 without, .618 and .587 with); the two were not told
apart, so the frame, which explains itself, wins."""
CLOSE = 2
"""The least closeness of such a frame: it asks for an object, a complement or further words, and has them."""
SURE_FRAME = 0.7
"""Its least weight."""


def load() -> None:
    """Has everything loaded that the sentences of a page need."""
    of_pages()
    neural.load()
    vectors(np.zeros(1, dtype=np.int64))
    vocabulary()


def code(
    article: Article, sentences: Iterable[Sentence], listener: Listener | None = None
) -> Iterator[Report]:
    """The reports of an article, in the order of its sentences; by another neural reader if one is given."""
    marked = tuple(sentences)
    readers = of_pages() if is_page(marked) else of_texts_alone()
    yield from told(article, marked, readers, listener or neural.load())


def told(
    article: Article, marked: Sequence[Sentence], readers: Readers, listener: Listener
) -> Iterator[Report]:
    """The same by given readers; the linear ones read the whole article at once."""
    read = first_looks(marked, gist(marked), readers.deeds)
    once = [r.odds for r in read]
    places = [r.places for r in read]
    heard = hear(article.title, marked, places, once, listener) if is_page(marked) else []
    again = second_look(once, heard, listener.trust.deeds)
    deeds = list(_deeds(read, again, readers.deeds))
    near = _near(marked, {deed.sentence for deed in deeds})
    asked = [
        Asked(read[d.sentence].tree, d.predicate, d.type, *near[d.sentence], d.sentence, d.number)
        for d in deeds
    ]
    parties = each_sides(asked, readers.parties, heard, listener)
    statuses = each_status([one[:3] for one in asked], readers.statuses)
    later = deque(zip(deeds, parties, statuses, strict=True))
    clock = Clock(article.published)
    issuers = Issuers()
    for number, (sentence, first) in enumerate(zip(marked, read, strict=True)):
        clock.enter(sentence)
        while later and later[0][0].sentence == number:
            deed, named, status = later.popleft()
            p = deed.predicate
            sides = issuers.speak(first.tree, first.marks, p, named)
            if sides.actors:
                issuers.note(first.tree, p, deed.type, sides.actors)
                yield reported(
                    article, first.tree, first.marks, p, deed.type, deed.score, deed.why, sides, status, clock
                )
        clock.leave(sentence)


def _near(
    marked: Sequence[Sentence], asked: Container[int]
) -> dict[int, tuple[list[Near], dict[str, tuple[Mention, ...]]]]:
    """Who is near at the sentences that are asked about, and the mentions of each actor in them."""
    horizon = Horizon()
    found = {}
    for number, sentence in enumerate(marked):
        if number in asked:
            found[number] = horizon.step(sentence)
        else:
            horizon.pass_by(sentence)
    return found


class Deed(NamedTuple):
    """A deed that a predicate tells: of which sentence, how likely it is any deed, and what spoke for it."""

    sentence: int
    number: int
    """Which of the predicates of its sentence."""
    predicate: Predicate
    type: EventType
    score: float
    why: tuple[str, ...]


def _deeds(read: Sequence[FirstReading], again: Sequence[Sequence[Odds]], model: Linear) -> Iterator[Deed]:
    """What the predicates of the sentences tell, by both readings."""
    for number, (first, both) in enumerate(zip(read, again, strict=True)):
        told = completed(first.tree, first.predicates, both)
        readings = zip(first.predicates, first.seen, first.odds, both, told, strict=True)
        for n, (p, seen, before, after, odds) in enumerate(readings):
            deed, score, because = judge(seen, p, odds, model)
            if deed is not None:
                joined = () if odds is after else (DONE_TOGETHER,)
                why = (f"deed: {in_words(because)}", *reread(deed, before, after), *joined)
                yield Deed(number, n, p, deed, score, why)


def judge(
    seen: Sequence[int], p: Predicate, odds: Mapping[str, float], model: Linear
) -> tuple[EventType | None, float, tuple[str, ...]]:
    """The deed that a predicate tells by what is seen of it (as rows of the model) and how likely each type
    is; how likely it is any deed, and what spoke for it."""
    score = 1 - odds[NONE]
    if score < DEED:
        return None, score, ()
    frame = next(
        (m.frame for m in p.matches[:1] if m.closeness >= CLOSE and m.frame.weight >= SURE_FRAME), None
    )
    best = max((label for label in odds if label != NONE), key=lambda label: (odds[label], label))
    if frame is not None and odds[best] < UNSURE:
        return frame.type, score, model.because(seen, frame.type)
    if odds[best] < TYPED:
        return None, score, ()
    return cast("EventType", best), score, model.because(seen, best)


def reported(
    article: Article,
    tree: Tree,
    marks: Marks,
    p: Predicate,
    deed: EventType,
    score: float,
    why: tuple[str, ...],
    parties: Sides,
    standing: Standing,
    clock: Clock,
) -> Report:
    sentence = tree.sentence
    trigger = tree.tokens[p.head]
    return Report(
        id=identify("r", article.id, sentence.field, str(trigger.start), deed),
        article=article.id,
        field=sentence.field,
        start=sentence.start,
        end=sentence.end,
        quote=sentence.text,
        type=deed,
        status=standing.status,
        trigger=trigger.text,
        actors=parties.actors,
        recipients=parties.recipients,
        mode=mode_of(tree, p, deed),
        contexts=contexts_of(tree, p, deed),
        date=date_of(tree, p, standing.status, clock),
        place=place_of(tree, marks, p),
        quantities=quantities_of(tree, p),
        attributed_to=attributed_to(tree, marks, p.head),
        background=time_of(tree, p.head).pluperfect,
        score=round(score * max(parties.sureness, 0.05), 4),
        why=(
            _fired(p, deed),
            *why,
            *((WHO_IS_OPEN,) if parties.open else ()),
            f"status: {in_words(standing.because)}",
        ),
    )


def _fired(p: Predicate, deed: EventType) -> str:
    frame = next((m for m in p.matches if m.frame.type == deed), None)
    if frame is None:
        return f"no frame of {deed} fits {p.lemma!r} ({p.pos})"
    return f"frame {deed}: {' '.join(frame.phrase)} ({p.pos})"


def reread(deed: EventType, before: Odds, after: Odds) -> tuple[str, ...]:
    """What the neural reader changed, if it was asked."""
    if before is after:
        return ()
    return (f"read again with its passage: {deed} from {before[deed]:.0%} to {after[deed]:.0%} likely",)
