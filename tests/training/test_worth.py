"""Which sentences hold a deed is learnt from where the triggers of gold stand."""

from __future__ import annotations

from communique import language
from communique.coding.worth import DEED, NONE, words
from tests.training.tales import page
from training.worth import examples, taught


def test_a_sentence_with_a_trigger_holds_a_deed_and_no_other() -> None:
    gold = page("Chad", "Mali", "thanked", "SUPPORT", "occurred")
    sentences = tuple(language.split(gold.article))
    with_deed, without = examples([(gold, sentences)])
    assert (with_deed.labels, without.labels) == ((DEED,), (NONE,))
    assert without.features == words(sentences[1])
    assert with_deed.story == gold.story


def test_what_is_said_only_beside_deeds_is_learnt_not_to_tell_one() -> None:
    told = [page(by, "Mali", "thanked", "SUPPORT", "occurred") for by in ("Chad", "Peru", "Fiji", "Kenya")]
    reader = taught([(gold, tuple(language.split(gold.article))) for gold in told])
    assert (
        reader.probabilities({"thanked", "mali"})[DEED] > 0.5 > reader.probabilities({"rain", "roofs"})[DEED]
    )
