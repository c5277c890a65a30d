"""The status of a deed, where it is plain."""

from collections.abc import Sequence

import numpy as np
import pytest

from communique.coding.chain import chain
from communique.coding.linear import Linear
from communique.coding.readers import of_pages
from communique.coding.status import status_of
from communique.records import STATUSES, EventType, Status
from tests.sentences import deed


@pytest.mark.parametrize(
    ("text", "word", "type_", "status"),
    [
        ("Chad thanked Mali.", "thanked", "SUPPORT", "occurred"),
        ("Chad did not thank Mali.", "thank", "SUPPORT", "negated"),
        ("The Chadian president will visit Mali on Monday.", "visit", "CONSULT", "planned"),
        ("Chad may send tanks to Mali.", "send", "AID", "possible"),
        ("The Chadian president was to have visited Mali in May.", "visited", "CONSULT", "negated"),
        ("The treaty was to have been signed by Chad and Mali in May.", "signed", "AGREE", "negated"),
        ("The Chadian president was said to have visited Mali in May.", "visited", "CONSULT", "occurred"),
    ],
)
def test_plain_cases(text: str, word: str, type_: EventType, status: str) -> None:
    grown, _, p = deed(text, word)
    found, because = status_of(grown, p, type_, of_pages().statuses)
    assert found == status
    assert 0 < len(because) <= 3


@pytest.mark.parametrize(
    ("done", "by_grammar", "status"),
    [(0.45, "promised", "planned"), (0.55, "promised", "occurred"), (0.45, "occurred", "occurred")],
)
def test_grammar_that_reads_a_deed_as_ahead_is_believed_where_the_reader_doubts(
    done: float, by_grammar: Status, status: Status
) -> None:
    class Doubting(Linear):
        def each(self, sets: Sequence[Sequence[int]]) -> list[dict[str, float]]:
            others: dict[str, float] = dict.fromkeys(STATUSES, 0.0)
            return [others | {"occurred": done, "planned": 0.4, "promised": 0.05}]

    text = {"promised": "Chad promised to send tanks to Mali.", "occurred": "Chad has to send tanks to Mali."}
    grown, _, p = deed(text[by_grammar], "send")
    assert chain(grown, p) == by_grammar
    model = Doubting(("occurred",), (), np.zeros((0, 1), dtype=np.float32))
    assert status_of(grown, p, "AID", model).status == status
