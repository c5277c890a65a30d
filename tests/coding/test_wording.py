"""What the readers saw is told in words."""

import pytest

from communique.coding.wording import in_words


@pytest.mark.parametrize(
    ("feature", "words"),
    [
        ("w=thank", "the word 'thank'"),
        ("w=thank|obj=actor", "the word 'thank' and its object is an actor"),
        ("subj=none", "its subject is missing"),
        ("f=none", "no frame knows the word"),
        ("AGREE|vneg", "it is negated"),
        ("up=consider", "it hangs on 'consider'"),
        ("opens=None", "it leaves open nothing that hangs on it"),
        ("opens=promised", "it makes what hangs on it 'promised'"),
    ],
)
def test_in_words(feature: str, words: str) -> None:
    assert in_words([feature]) == words


def test_each_reason_is_told_once() -> None:
    assert in_words(["vneg", "AGREE|vneg"]) == "it is negated"
