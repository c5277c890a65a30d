"""Everybody near a deed is weighed beside the others near it, and beside nobody else."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from communique.coding.around import Around
from communique.coding.careful.company import ACTIVE, Company, going, seats

WIDTH, ASKING, MENTIONS = 8, 3, 4
WHOLE = WIDTH + ACTIVE * ASKING
GRAIN = np.random.default_rng(3)


def some(*shape: int) -> NDArray[np.float32]:
    return GRAIN.normal(size=shape).astype(np.float32)


@pytest.fixture(scope="module")
def company() -> Company:
    arrays = {"types": some(16, WIDTH), "said.weight": some(3 + ACTIVE, WIDTH), "said.bias": some(WIDTH)}
    arrays |= {"norm.scale": some(WIDTH), "norm.shift": some(WIDTH)}
    arrays |= {"last.weight": some(WIDTH, 3), "last.bias": some(3)}
    for name, wide, out in (
        ("asked", WIDTH, 3 * WIDTH),
        ("heard", WIDTH, WIDTH),
        ("wider", WIDTH, 2 * WIDTH),
        ("back", 2 * WIDTH, WIDTH),
    ):
        arrays |= {f"0.{name}.weight": some(wide, out), f"0.{name}.bias": some(out)}
    for name in ("first_norm", "last_norm"):
        arrays |= {f"0.{name}.scale": some(WIDTH), f"0.{name}.shift": some(WIDTH)}
    return Company(arrays)


DOES, HERE, BEFORE = some(2, WHOLE), some(MENTIONS, WHOLE), some(MENTIONS, WHOLE)
LOGS = -np.abs(some(5, 3))
OF: tuple[tuple[int, int], ...] = ((0, 0), (0, 1), (0, 2), (3, 0), (3, 1))


def near(pairs: slice) -> Around:
    """Three near the first deed and two near the second."""
    shares = np.eye(5, MENTIONS, dtype=np.float32)[pairs]
    return Around(
        rows=np.array([0, 0, 0, 1, 1])[pairs],
        types=np.array([2, 2, 2, 5, 5])[pairs],
        here=shares,
        before=np.zeros_like(shares),
        of=OF[pairs],
    )


def sides(company: Company, pairs: slice) -> NDArray[np.float32]:
    return company.sides(DOES, HERE, BEFORE, near(pairs), LOGS[pairs])


def test_a_deed_is_weighed_without_regard_to_others(company: Company) -> None:
    both = sides(company, slice(0, 5))
    assert np.allclose(both[:3], sides(company, slice(0, 3)), atol=1e-4)
    assert np.allclose(both[3:], sides(company, slice(3, 5)), atol=1e-4)


def test_who_else_is_near_matters(company: Company) -> None:
    assert not np.allclose(sides(company, slice(0, 3))[:2], sides(company, slice(0, 2)), atol=1e-2)


def test_where_nobody_is_near_there_is_nothing_to_tell(company: Company) -> None:
    assert sides(company, slice(0, 0)).shape == (0, 3)


def test_the_best_of_an_actors_mentions_counts_and_one_without_any_adds_nothing() -> None:
    asking = np.array([[1, 0, 0, 0, 1, 0]] * 2, dtype=np.float32)
    mentions = np.array([[9, 0, 0, 0, 2, 0], [1, 0, 0, 0, 8, 0]], dtype=np.float32)
    told = going(asking, mentions, np.array([[0.5, 0.5], [0, 0]], dtype=np.float32))
    assert told[0] == pytest.approx(np.array([9, 8]) / 3**0.5, abs=0.05)
    assert (told[1] == 0).all()
    assert (going(asking, np.zeros((0, 6), "f4"), np.zeros((2, 0), "f4")) == 0).all()


def test_each_has_a_seat_beside_those_of_its_deed() -> None:
    assert seats([0, 0, 4, 7, 7]).tolist() == [[0, 0], [0, 1], [1, 0], [2, 0], [2, 1]]
