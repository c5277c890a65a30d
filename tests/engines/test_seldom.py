"""While a build runs Python looks for dead cycles seldom; afterwards as before."""

import gc

import pytest

from communique.engines.seldom import SELDOM, collecting_seldom


def test_python_looks_seldom_inside_and_as_before_outside() -> None:
    before = gc.get_threshold()
    with collecting_seldom():
        assert gc.get_threshold()[0] == SELDOM > before[0]
    assert gc.get_threshold() == before


def test_a_block_that_fails_leaves_no_trace() -> None:
    before = gc.get_threshold()
    with pytest.raises(RuntimeError), collecting_seldom():
        raise RuntimeError
    assert gc.get_threshold() == before
