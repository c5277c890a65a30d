"""From what a reader says of each actor, and the right sides, the shares that make up for what it cannot
know."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")
from communique.coding.valency import MANY
from training.valency import Sided, fitted, write

TORN = {"none": 0.2, "actor": 0.4, "recipient": 0.4}


def test_what_the_gold_has_more_often_than_the_reader_expects_gets_the_larger_share() -> None:
    one_each = [Sided("ACCUSE", [TORN, TORN], ["actor", "recipient"])] * 200
    both_act = [Sided("AGREE", [TORN, TORN], ["actor", "actor"])] * 200
    table = fitted([*one_each, *both_act])
    assert table["ACCUSE"][1, 1] == 1 > table["ACCUSE"][2, 0]
    assert table["AGREE"][2, 0] > 1 == table["AGREE"][1, 1]


def test_a_reader_that_expects_what_is_told_is_left_as_it_is() -> None:
    """Of two actors one acts; the other is acted on in half of the deeds."""
    half = {"none": 0.5, "actor": 0.0, "recipient": 0.5}
    acts = {"none": 0.0, "actor": 1.0, "recipient": 0.0}
    some = [Sided("AID", [acts, half], ["actor", other]) for other in ("none", "recipient") * 300]
    assert fitted(some)["AID"][1, 0] == pytest.approx(1, abs=0.02)


def test_deeds_of_which_nobody_is_known_to_act_teach_nothing() -> None:
    unknown = [Sided("AID", [TORN, TORN], ["none", "recipient"])] * 50
    assert np.array_equal(fitted(unknown)["AID"], fitted([])["AID"])


def test_the_table_is_written_as_it_is_read(tmp_path: Path) -> None:
    write(fitted([Sided("AID", [TORN, TORN], ["actor", "recipient"])] * 50), tmp_path / "table.csv")
    head, *rows = (tmp_path / "table.csv").read_text("utf-8").splitlines()
    assert head == "type,acting,acted_on,share"
    assert len(rows) == 16 * MANY * (MANY + 1) and "AID,1,1,1.000" in rows
