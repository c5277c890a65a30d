"""The status of a deed, where it is plain."""

import pytest

from communique.coding.readers import of_pages
from communique.coding.status import status_of
from communique.records import EventType
from tests.sentences import deed


@pytest.mark.parametrize(
    ("text", "word", "type_", "status"),
    [
        ("Chad thanked Mali.", "thanked", "SUPPORT", "occurred"),
        ("Chad did not thank Mali.", "thank", "SUPPORT", "negated"),
        ("The Chadian president will visit Mali on Monday.", "visit", "CONSULT", "planned"),
        ("Chad may send tanks to Mali.", "send", "AID", "possible"),
    ],
)
def test_plain_cases(text: str, word: str, type_: EventType, status: str) -> None:
    grown, _, p = deed(text, word)
    found, because = status_of(grown, p, type_, of_pages().statuses)
    assert found == status
    assert 0 < len(because) <= 3
