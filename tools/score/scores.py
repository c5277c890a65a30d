"""A record and gold come in; every measure goes out."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tools.score.gold import Across, Gold
from tools.score.page import PageScore, score_page
from tools.score.pledges import PledgeScore, score_pledges
from tools.score.record import Record
from tools.score.text import f1


class Scores(msgspec.Struct, frozen=True):
    """The measures, each from 0 to 1 and better the higher, save ``pages`` and ``lines_leaked``: counts."""

    pages: int
    body_f1: float
    """Mean over pages of the token F1 of the article's text."""
    title: float
    published: float
    """Articles whose interval of publication lies in gold's and holds the true day."""
    lines_leaked: int
    event_precision: float
    event_recall: float
    event_f1: float
    event_date: float
    """Of the events that are right and dated in gold."""
    event_status: float
    event_evidence: float
    """Of the events that are right, those with a quote on one of gold's lines."""
    grounded: float
    """Of all quotes, those that stand verbatim in the page."""
    pledge_f1: float
    same_event: float
    """Of gold's pairs of events that are one, those that the record has as one."""


class Scored(msgspec.Struct, frozen=True):
    """The measures, and what they were counted from."""

    scores: Scores
    pages: tuple[PageScore, ...]
    pledges: PledgeScore


def score(record: Record, gold: Gold) -> Scored:
    """Scores a record against gold; pages that gold does not know count neither way."""
    articles = {article.name: article for article in reversed(record.articles)}
    pages = tuple(
        score_page(page, gold.lines[page.name], articles.get(page.name), record.events) for page in gold.pages
    )
    pledges = score_pledges(gold, record)
    right, said, wanted = _sum(pages, "right"), _sum(pages, "said"), _sum(pages, "wanted")
    scores = Scores(
        pages=len(pages),
        body_f1=_share(sum(page.body_f1 for page in pages), len(pages)),
        title=_share(_sum(pages, "title_right"), len(pages)),
        published=_share(_sum(pages, "published_right"), len(pages)),
        lines_leaked=_sum(pages, "lines_leaked"),
        event_precision=_share(right, said),
        event_recall=_share(right, wanted),
        event_f1=f1(right, said, wanted),
        event_date=_share(_sum(pages, "date_right"), _sum(pages, "dated")),
        event_status=_share(_sum(pages, "status_right"), right),
        event_evidence=_share(_sum(pages, "evidence_right"), right),
        grounded=_share(_sum(pages, "grounded"), _sum(pages, "quotes")),
        pledge_f1=pledges.f1,
        same_event=_same_event(pages, gold.across),
    )
    return Scored(scores=scores, pages=pages, pledges=pledges)


def _sum(pages: Sequence[PageScore], count: str) -> int:
    return sum(int(getattr(page, count)) for page in pages)


def _share(part: float, whole: int) -> float:
    return part / whole if whole else 0.0


def _same_event(pages: Sequence[PageScore], across: Across) -> float:
    found = {gold: event for page in pages for gold, event in page.found}
    one = [pair for pair in across.same_event if pair[0] in found and found[pair[0]] == found.get(pair[1])]
    return _share(len(one), len(across.same_event))
