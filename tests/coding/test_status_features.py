"""What tells the status of a deed: its auxiliaries, the words above it, negation, questions."""

import pytest

from communique.coding.status_features import status_features
from tests.sentences import deed


def seen(text: str, word: str) -> frozenset[str]:
    grown, _, p = deed(text, word)
    return status_features(grown, p, "AID")


@pytest.mark.parametrize(
    ("text", "word", "feature"),
    [
        ("Chad did not send tanks.", "send", "vneg"),
        ("No country sent tanks.", "sent", "vneg"),
        ("Chad will send tanks.", "send", "vaux=will"),
        ("Chad plans to send tanks.", "send", "governed=planned"),
        ("Chad refused to send tanks.", "send", "governed=negated"),
        ("Chad is ready to send tanks.", "send", "governed=possible"),
        ("Chad cancelled a plan to visit Mali.", "visit", "cancelled1"),
        ("Chad cancelled the delivery.", "cancelled", "cancels"),
        ("Will Chad send tanks?", "send", "question"),
        ("If Chad sends tanks, Mali will leave.", "leave", "if"),
        ("Chad sent tanks.", "sent", "type=AID"),
        ("Chad sent tanks.", "sent", "field=text"),
    ],
)
def test_cues(text: str, word: str, feature: str) -> None:
    assert feature in seen(text, word)


def test_a_plain_deed_has_no_cues() -> None:
    assert not seen("Chad sent tanks.", "sent") & {"vneg", "question", "if", "cancels"}
    assert not any(f.startswith("governed") for f in seen("Chad sent tanks.", "sent"))


def test_negation_of_the_verb_above_is_not_that_of_the_deed() -> None:
    found = seen("Chad did not promise to send tanks.", "send")
    assert "vneg" not in found and "up0.neg" in found
