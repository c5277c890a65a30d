"""A tiny corpus: in each story somebody thanks, accuses or urges somebody while Norway watches."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from communique.records import EventType, Status
from tests.sentences import article
from training.corpus import GoldEvent, GoldPage, Span
from training.examples import Examples, examples, marked

TEXT = "{0} {2} {1} while {3} watched. Rain fell on the roofs."
NAMES = {"Chad": "TCD", "Mali": "MLI", "Peru": "PER", "Fiji": "FJI", "Kenya": "KEN", "Japan": "JPN"}
DEEDS: tuple[tuple[str, EventType, Status], ...] = (
    ("thanked", "SUPPORT", "occurred"),
    ("accused", "ACCUSE", "ongoing"),
    ("urged", "REQUEST", "possible"),
)


def page(by: str, to: str, verb: str, type_: EventType, status: Status, optional: bool = False) -> GoldPage:
    """A story of one deed."""
    text = TEXT.format(by, to, verb, "Norway")
    start = text.index(verb)
    deed = GoldEvent(
        id=f"{by}-{verb}",
        types=(type_,),
        statuses=(status,),
        actors=(NAMES[by],),
        recipients=(NAMES[to],),
        optional=optional,
        mode=None,
        date=None,
        trigger=Span("text", start, start + len(verb)),
        lines=(Span("text", 0, len(text)),),
    )
    return GoldPage(name=f"{by}-{to}-{verb}", story=f"{by}-{verb}", article=article(text), events=(deed,))


@cache
def found() -> Examples:
    """The examples of a story for each pair of neighbours in the list of states, and each deed."""
    pages = [page(by, to, *deed) for by, to in pairwise(NAMES) for deed in DEEDS]
    return examples((one, marked(one)) for one in pages)
