"""Records leave the program as the plain objects that the contract names."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from communique.exchange import objects
from communique.records import Entry, Interval
from tests.sentences import article


def test_an_article_says_where_its_pieces_of_news_begin_and_end() -> None:
    day = Interval(start=date(2021, 5, 12), end=date(2021, 5, 12), evidence="12 May 2021")
    pieces = (Entry(start=0, end=14, title="A border reopens", published=day), Entry(start=15, end=27))
    told = objects.article(replace(article("Trains run.\nRain fell."), entries=pieces))["entries"]
    assert told == [
        {
            "title": "A border reopens",
            "published": {
                "start": "2021-05-12",
                "end": "2021-05-12",
                "basis": "text",
                "evidence": "12 May 2021",
            },
            "start": 0,
            "end": 14,
        },
        {"title": None, "published": None, "start": 15, "end": 27},
    ]


def test_an_article_of_one_piece_has_no_entries() -> None:
    assert objects.article(article("Trains run."))["entries"] == []
