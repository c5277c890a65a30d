"""The sides that agree best with what may be true: where it is plain the likeliest, else the doubtful ones
weighed."""

from itertools import product
from math import prod

from hypothesis import given
from hypothesis import strategies as st

from communique.coding.agreement import ACTS, NOBODY, OTHER_SIDE, RECEIVES, WEIGHED, Odds, best


@st.composite
def _odds(draw: st.DrawFn) -> Odds:
    acts = draw(st.floats(0, 1))
    return Odds(acts, draw(st.floats(0, 1 - acts)))


some_odds = st.lists(_odds(), min_size=1, max_size=8)


def test_what_is_plain_is_left_alone() -> None:
    plain = [Odds(0.98, 0.01), Odds(0.01, 0.97), Odds(0.01, 0.01)]
    assert best(plain).sides == (ACTS, RECEIVES, NOBODY)


def test_somebody_always_acts() -> None:
    assert best([Odds(0.1, 0.2), Odds(0.15, 0.05)]).sides.count(ACTS) >= 1


def test_a_long_list_is_read_whole() -> None:
    many = [Odds(0.9, 0.02)] * (WEIGHED + 5)
    assert best(many).sides == (ACTS,) * (WEIGHED + 5)


def _expected(mine: tuple[int, ...], odds: list[Odds]) -> float:
    """How well a reading agrees on average with what may be true, worked out one by one."""
    agreed = total = 0.0
    for true in product((NOBODY, ACTS, RECEIVES), repeat=len(odds)):
        likely = prod(one.each[side] for one, side in zip(odds, true, strict=True))
        if ACTS in true:
            named = [(a, b) for a, b in zip(mine, true, strict=True) if a or b]
            shared = sum(1.0 if a == b else OTHER_SIDE for a, b in named if a and b)
            agreed += likely * shared / len(named)
            total += likely
    return agreed / total if total else 0.0


@given(st.lists(_odds(), min_size=1, max_size=3))
def test_no_other_reading_is_expected_to_agree_better(odds: list[Odds]) -> None:
    chosen = _expected(best(odds).sides, odds)
    ways = product((NOBODY, ACTS, RECEIVES), repeat=len(odds))
    assert all(chosen >= _expected(way, odds) - 1e-6 for way in ways if ACTS in way)


def test_a_plain_reading_is_surer_than_a_torn_one() -> None:
    assert best([Odds(0.9, 0.05), Odds(0.05, 0.9)]).sureness > best([Odds(0.5, 0.4), Odds(0.4, 0.5)]).sureness


@given(some_odds)
def test_a_reading_gives_everybody_a_side_and_says_how_sure_it_is(odds: list[Odds]) -> None:
    reading = best(odds)
    assert len(reading.sides) == len(odds)
    assert set(reading.sides) <= {NOBODY, ACTS, RECEIVES}
    assert 0 <= reading.sureness <= 1


def test_the_order_of_the_actors_decides_nothing() -> None:
    odds = [Odds(0.6, 0.2), Odds(0.3, 0.5), Odds(0.1, 0.3)]
    there = best(odds).sides
    back = best(odds[::-1]).sides
    assert back == there[::-1]
