"""When two reports are read side by side, and what becomes of what is read."""

from __future__ import annotations

from threading import get_ident
from typing import Any

import pytest

from communique import merging
from communique.merging.alike import DOUBT, FEW, READ_ALIKE, Alike, why
from communique.merging.briefs import Brief
from communique.merging.likeness import likeness
from communique.merging.side_by_side import MOST
from tests.merging.made_up import day, report, sources

KNOWN = sources("Herald", "Courier")


def told(article: str, quote: str, parties: str = "NOR CHL", **more: Any) -> Brief:
    one = report(article, quote, "CONSULT occurred met", parties, **more)
    return merging.brief(one, KNOWN[article])


HERE = told("Herald", "Norway's premier met Chile's president in Oslo.")
THERE = told("Courier", "The two leaders met over dinner.")
APART = told("Courier", "Peru met Ghana.", "PER GHA", date=day("2021-06-20"))


class Reader:
    """Says the same of all pairs, and counts them."""

    def __init__(self, says: float) -> None:
        self.says = says
        self.asked: list[set[str]] = []

    def __call__(self, one: Brief, other: Brief) -> float:
        self.asked.append({one.report, other.report})
        return self.says


def test_what_the_table_leaves_in_doubt_is_read_and_added() -> None:
    assert likeness(HERE, THERE) >= DOUBT
    assert Alike(read=Reader(1.5))(HERE, THERE) == pytest.approx(likeness(HERE, THERE) + 1.5)


def test_what_the_table_is_sure_of_is_not_read() -> None:
    reader = Reader(MOST)
    assert Alike(read=reader)(HERE, APART) == likeness(HERE, APART) < DOUBT
    assert not reader.asked


def test_two_reports_of_one_article_are_not_read() -> None:
    reader = Reader(MOST)
    one, other = HERE, told("Herald", "They met for an hour.", start=60)
    assert Alike(read=reader)(one, other) == likeness(one, other)
    assert not reader.asked


def test_a_pair_is_read_once_whichever_comes_first() -> None:
    reader = Reader(0.5)
    alike = Alike(read=reader)
    assert alike(HERE, THERE) == alike(THERE, HERE)
    assert len(reader.asked) == 1
    ends = tuple(sorted((HERE.report, THERE.report)))
    assert alike.heard == {ends: 0.5}


def test_what_is_known_is_not_read_again() -> None:
    reader = Reader(0.5)
    first, second = sorted((HERE.report, THERE.report))
    alike = Alike({(first, second): -2.0}, reader)
    assert alike(HERE, THERE) == pytest.approx(likeness(HERE, THERE) - 2.0)
    assert not reader.asked and not alike.heard


def test_many_pairs_are_read_at_the_same_time_each_once_and_as_one_by_one() -> None:
    others = [told("Courier", f"The two leaders met over dinner {n}.", start=60 * n) for n in range(FEW + 2)]
    pairs = [(HERE, other) for other in (*others, *others, APART)]
    reader = Reader(0.5)
    together = Alike(read=reader, jobs=4)
    assert together.each(pairs) == [Alike(read=Reader(0.5))(*pair) for pair in pairs]
    assert len(reader.asked) == len(others)


@pytest.mark.parametrize(("jobs", "others"), [(1, False), (4, True)])
def test_no_more_cores_are_used_than_are_given(jobs: int, others: bool) -> None:
    threads = set()

    def read(one: Brief, other: Brief) -> float:
        threads.add(get_ident())
        return 0.0

    courier = [told("Courier", f"The two leaders met over dinner {n}.", start=60 * n) for n in range(FEW + 2)]
    Alike(read=read, jobs=jobs).each([(HERE, other) for other in courier])
    assert (threads != {get_ident()}) is others and len(threads) <= jobs


@pytest.mark.parametrize("least", [-6.0, -1.0, 2.0])
def test_what_comes_out_under_the_least_asked_for_is_said_to_be_under_it(least: float) -> None:
    for other in (THERE, APART):
        exact = Alike(read=Reader(1.0))(HERE, other)
        found = Alike(read=Reader(1.0))(HERE, other, least)
        assert found == pytest.approx(exact) if exact >= least else found < least


def test_why_says_that_the_sentences_were_read_where_that_spoke_for_it() -> None:
    alike = told("Courier", "In Oslo Chile's president met the premier of Norway.")
    assert READ_ALIKE in why(HERE, alike)
    assert READ_ALIKE not in why(HERE, APART)
