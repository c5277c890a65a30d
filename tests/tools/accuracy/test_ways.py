"""The coder reads with the readers it is left with, and as ever afterwards."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from communique import coding
from communique.coding.around import Around
from communique.coding.listener import Heard, Trust
from communique.coding.passages import LABELS, Passage
from communique.coding.second_sides import SIDES
from tests.sentences import article, parsed
from tools.accuracy.ways import SHIPPED, Trained, Way, reading

FILLER = "Rain fell on the roofs. Trams were late. It was cold. Nobody was surprised."
"""Makes a page of a sentence."""


class Accuser:
    """A neural reader that takes everything for an accusation."""

    longest = 96
    trust = Trust(1.0, 1.0, 0.0)

    def heard(self, passage: Passage) -> Heard:
        accusing = np.array([[9.0 * (label == "ACCUSE") for label in LABELS]] * len(passage.of))
        nothing = np.zeros((0, 0), dtype=np.float32)
        return Heard(passage, accusing, nothing, nothing, nothing)

    def sides(self, heard: Heard, near: Around, logs: NDArray[np.float32]) -> NDArray[np.float64]:
        return np.zeros((len(near.of), len(SIDES)))


ACCUSING = SHIPPED._replace(neural=Accuser)


def read(text: str, way: Way, trained: Trained = SHIPPED) -> list[tuple[str, str, list[str], list[str]]]:
    """Type, status, who and whom of each report."""
    one = article(f"{text} {FILLER}")
    with reading(way, trained):
        reports = tuple(coding.code(one, parsed(one)))
    return [(r.type, r.status, [a.id for a in r.actors], [a.id for a in r.recipients]) for r in reports]


@pytest.mark.parametrize("way", ["frames alone", "linear alone", "both"])
def test_a_plain_sentence_needs_no_more_than_its_frame(way: Way) -> None:
    assert read("Norway condemned Belarus.", way) == [("ACCUSE", "occurred", ["NOR"], ["BLR"])]


def test_frames_know_who_acts_by_roles_alone() -> None:
    text = "The travel guide to Norway praised Belarus."
    assert read(text, "frames alone") == []
    with_readers = read(text, "frames, then trained parties and status")
    assert with_readers == [("SUPPORT", "occurred", ["NOR"], ["BLR"])]


def test_frames_alone_read_status_from_the_grammar() -> None:
    assert read("Kenya will send tanks to Norway.", "frames alone") == [("AID", "planned", ["KEN"], ["NOR"])]


def test_those_who_do_a_mutual_deed_all_act() -> None:
    ((_, _, actors, recipients),) = read("Kenya held talks with Norway.", "frames alone")
    assert (actors, recipients) == (["KEN", "NOR"], [])


def test_the_neural_reader_alone_has_the_only_word() -> None:
    assert [type_ for type_, *_ in read("Norway praised Belarus.", "neural alone", ACCUSING)] == ["ACCUSE"]
    assert [type_ for type_, *_ in read("Norway praised Belarus.", "linear alone", ACCUSING)] == ["SUPPORT"]


def test_afterwards_the_coder_reads_as_ever() -> None:
    one = article(f"Norway praised Belarus. {FILLER}")
    before = tuple(coding.code(one, parsed(one)))
    read("Norway praised Belarus.", "neural alone", ACCUSING)
    assert tuple(coding.code(one, parsed(one))) == before
