"""What the readers of anyone learn from a sentence: the deed of a trigger, the side of a participant."""

from pathlib import Path

from communique.coding.likely import NONE
from training.anyone import examples
from training.examples import Examples
from training.told import told


def learnt(folder: Path, written: str) -> Examples:
    (folder / "one.txt").write_text(written, "utf-8")
    return examples(told(folder))


def test_a_trigger_is_an_example_of_its_type_and_other_predicates_of_none(tmp_path: Path) -> None:
    found = learnt(tmp_path, "Police freed two men, officials said.\nCONCEDE freed | Police > two men\n")
    assert sorted(e.labels for e in found.alone) == [("CONCEDE",), (NONE,)]
    assert [e.labels for e in found.statuses] == [("occurred",)]


def test_each_participant_stands_on_the_side_of_its_span(tmp_path: Path) -> None:
    found = learnt(tmp_path, "Police in Lusaka freed two men.\nCONCEDE freed | Police in Lusaka > two men\n")
    assert sorted(e.labels[0] for e in found.parties) == ["actor", "none", "recipient"]


def test_a_sentence_without_a_deed_teaches_that_there_is_none(tmp_path: Path) -> None:
    found = learnt(tmp_path, "The harvest failed.\n-\n")
    assert {e.labels for e in found.alone} == {(NONE,)}
    assert found.parties == []
