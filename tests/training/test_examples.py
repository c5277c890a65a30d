"""What a reader of gold learns: which words tell a deed, who its parties are, which deeds are left aside."""

from collections import Counter

from tests.training.tales import DEEDS, NAMES, found, page
from training.examples import Examples, examples, marked

STORIES = (len(NAMES) - 1) * len(DEEDS)


def of(optional: bool) -> Examples:
    one = page("Chad", "Mali", *DEEDS[0], optional)
    return examples([(one, marked(one))])


def test_a_trigger_is_an_example_of_its_type_and_other_verbs_are_of_none() -> None:
    labels = {f: e.labels for e in of(False).deeds for f in e.features if f.startswith("w=") and "|" not in f}
    assert labels == {"w=thank": ("SUPPORT",), "w=watch": ("none",), "w=fall": ("none",)}


def test_each_predicate_is_learnt_with_its_page_and_without() -> None:
    assert [e.labels for e in found().deeds] == [e.labels for e in found().alone]
    assert {e.weight for e in (*found().deeds, *found().alone)} == {0.5}


def test_the_parties_near_a_deed_are_actor_recipient_or_none() -> None:
    assert Counter(e.labels for e in of(False).parties) == {("actor",): 1, ("recipient",): 1, ("none",): 1}


def test_statuses_are_those_of_the_gold() -> None:
    assert [e.labels for e in of(False).statuses] == [("occurred",)]


def test_an_optional_deed_teaches_neither_that_it_is_one_nor_that_it_is_none() -> None:
    assert {e.labels for e in of(True).deeds} == {("none",)}
    assert not any("w=thank" in e.features for e in of(True).deeds)
    assert [e.weight for e in of(True).statuses] == [0.5]


def test_wanted_and_reached_are_counted() -> None:
    assert (found().wanted, found().reached) == (STORIES, STORIES)
    assert (of(True).wanted, of(True).reached) == (0, 0)


def test_examples_know_their_story() -> None:
    assert len({e.story for e in found().deeds}) == STORIES
