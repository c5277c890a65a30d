"""The sides that agree best with what may be true: where it is plain the likeliest, else the doubtful ones
weighed, with how many act and are acted on in deeds of the type."""

from itertools import product
from math import prod

from hypothesis import given
from hypothesis import strategies as st

from communique.coding.agreement import ACTS, NOBODY, OPEN, RECEIVES, SAME_DEED, WEIGHED, WHOLE, Odds, best
from communique.coding.valency import MANY, valency
from communique.records import EVENT_TYPES, EventType

types = st.sampled_from(EVENT_TYPES)


@st.composite
def _odds(draw: st.DrawFn) -> Odds:
    acts = draw(st.floats(0, 1))
    return Odds(acts, draw(st.floats(0, 1 - acts)))


some_odds = st.lists(_odds(), min_size=1, max_size=8)


def test_what_is_plain_is_left_alone() -> None:
    plain = [Odds(0.98, 0.01), Odds(0.01, 0.97), Odds(0.01, 0.01)]
    assert best(plain, "AID").sides == (ACTS, RECEIVES, NOBODY)


@given(types)
def test_somebody_always_acts(type_: EventType) -> None:
    assert best([Odds(0.1, 0.2), Odds(0.15, 0.05)], type_).sides.count(ACTS) >= 1


def test_a_long_list_is_read_whole() -> None:
    many = [Odds(0.9, 0.02)] * (WEIGHED + 5)
    assert best(many, "AGREE").sides == (ACTS,) * (WEIGHED + 5)


def test_who_is_accused_is_accused_by_somebody_and_who_cooperates_does_so_with_another() -> None:
    either = [Odds(0.7, 0.2), Odds(0.5, 0.4)]
    assert best(either, "ACCUSE").sides == (ACTS, RECEIVES)
    assert best(either, "COOPERATE").sides == (ACTS, ACTS)


def test_who_is_joined_to_another_stands_beside_him() -> None:
    """As in "Chad and Mali accused Niger"."""
    three = [Odds(0.9, 0.05), Odds(0.4, 0.5), Odds(0.05, 0.9)]
    assert best(three, "ACCUSE").sides == (ACTS, RECEIVES, RECEIVES)
    assert best(three, "ACCUSE", [(0, 1)]).sides == (ACTS, ACTS, RECEIVES)
    many = [*[Odds(0.45, 0.5)] * WEIGHED, Odds(0.97, 0.01), Odds(0.01, 0.97)]
    joined = [(i, WEIGHED) for i in range(WEIGHED)]  # to one who is settled
    assert best(many, "ACCUSE", joined).sides == (*[ACTS] * (WEIGHED + 1), RECEIVES)


def test_where_it_is_not_plain_who_acts_on_whom_that_is_open() -> None:
    torn, plain = [Odds(0.5, 0.45), Odds(0.45, 0.5)], [Odds(0.95, 0.02), Odds(0.02, 0.95)]
    assert best(torn, "AID").sides == (ACTS, ACTS) and best(torn, "AID").open
    assert best(plain, "AID").sides == (ACTS, RECEIVES) and not best(plain, "AID").open
    assert not best([Odds(0.95, 0.02)] * 2, "AGREE").open


def _same(mine: tuple[int, ...], true: tuple[int, ...]) -> float:
    """How far two readings tell of one deed, worked out one by one."""
    pairs = list(zip(mine, true, strict=True))
    both = sum(1 for a, b in pairs if a and b)
    if both < SAME_DEED * max(1, sum(1 for a, b in pairs if a or b)):
        return 0.0
    if RECEIVES not in true or ((ACTS, ACTS) in pairs and (RECEIVES, RECEIVES) in pairs):
        return 1.0
    return OPEN if (ACTS, ACTS) in pairs and RECEIVES not in mine else 0.0


def _expected(mine: tuple[int, ...], odds: list[Odds], type_: EventType) -> float:
    """What a reading can be expected to be worth."""
    worth = total = 0.0
    for true in product((NOBODY, ACTS, RECEIVES), repeat=len(odds)):
        numbers = tuple(min(MANY, true.count(side)) for side in (ACTS, RECEIVES))
        likely = prod(one.each[side] for one, side in zip(odds, true, strict=True)) * valency(type_)[numbers]
        worth += likely * (_same(mine, true) + WHOLE * (mine == true))
        total += likely
    return worth / total if total else 0.0


@given(st.lists(_odds(), min_size=1, max_size=3), types)
def test_no_other_reading_can_be_expected_to_be_worth_more(odds: list[Odds], type_: EventType) -> None:
    chosen = _expected(best(odds, type_).sides, odds, type_)
    ways = product((NOBODY, ACTS, RECEIVES), repeat=len(odds))
    assert all(chosen >= _expected(way, odds, type_) - 1e-6 for way in ways if ACTS in way)


def test_a_plain_reading_is_surer_than_a_torn_one() -> None:
    plain, torn = [Odds(0.9, 0.05), Odds(0.05, 0.9)], [Odds(0.5, 0.4), Odds(0.4, 0.5)]
    assert best(plain, "AID").sureness > best(torn, "AID").sureness


@given(some_odds, types)
def test_a_reading_gives_everybody_a_side_and_says_how_sure_it_is(odds: list[Odds], type_: EventType) -> None:
    reading = best(odds, type_)
    assert len(reading.sides) == len(odds)
    assert set(reading.sides) <= {NOBODY, ACTS, RECEIVES}
    assert 0 <= reading.sureness <= 1


def test_the_order_of_the_actors_decides_nothing() -> None:
    odds = [Odds(0.6, 0.2), Odds(0.3, 0.5), Odds(0.1, 0.3)]
    there = best(odds, "AID").sides
    assert best(odds[::-1], "AID").sides == there[::-1]
