"""Which of the two kinds of yielding a predicate tells: the frames know."""

import pytest

from communique.coding.alone.yielding import kind_of
from communique.coding.predicates import Marks, predicates
from communique.records import EventType
from tests.sentences import tree_and_marks


@pytest.mark.parametrize(
    ("text", "said", "kind"),
    [
        ("Chad freed two Malian pilots.", "CONCEDE", "RETREAT"),
        ("Chad withdrew its troops from Mali.", "CONCEDE", "RETREAT"),
        ("Chad lifted its ban on Malian milk.", "RETREAT", "CONCEDE"),
        ("Chad thanked Mali.", "CONCEDE", "CONCEDE"),
        ("Chad freed two Malian pilots.", "AID", "AID"),
    ],
)
def test_a_frame_of_yielding_tells_which(text: str, said: EventType, kind: EventType) -> None:
    tree, marks = tree_and_marks(text)
    first = next(p for p in predicates(tree, Marks(tree)) if p.pos == "verb")
    assert marks.actors and kind_of(said, first) == kind
