"""What the reader of deeds sees of a predicate: its word, what fills its roles, its frames, its page."""

import pytest

from communique.coding.features import features
from communique.coding.predicates import Marks, predicates
from communique.coding.tree import Tree
from tests.sentences import at, marked


def seen(
    text: str, word: str, page: frozenset[str] = frozenset(), title: str | None = None
) -> frozenset[str]:
    grown = Tree(marked(text, title=title)[-1])
    marks = Marks(grown)
    found = tuple(predicates(grown, marks))
    return features(grown, marks, next(p for p in found if p.head == at(grown, word)), found, page)


@pytest.mark.parametrize(
    ("text", "word", "feature"),
    [
        ("Chad thanked Mali.", "thanked", "w=thank"),
        ("Chad thanked Mali.", "thanked", "subj=actor"),
        ("Chad thanked Mali.", "thanked", "obj=actor"),
        ("Chad thanked Mali.", "thanked", "f=SUPPORT"),
        ("Chad thanked Mali.", "thanked", "actors=2"),
        ("Chad painted a door.", "painted", "f=none"),
        ("Chad painted a door.", "painted", "obj=noun"),
        ("Mali was thanked by Chad.", "thanked", "obj=actor"),
        ("Chad signed a treaty.", "signed", "oc=instrument"),
        ("Chad did not thank Mali.", "thank", "neg"),
        ("Chad may thank Mali.", "thank", "modal=may"),
        ("Chad thanked Mali on Monday.", "thanked", "timed"),
        ("“We thanked Mali,” Chad said.", "thanked", "quoted"),
        ("Chad promised to thank Mali.", "thank", "gov=promise"),
        ("Chad thanked Mali.", "thanked", "field=text"),
    ],
)
def test_the_grammar_of_a_predicate(text: str, word: str, feature: str) -> None:
    assert feature in seen(text, word)


def test_what_is_not_there_is_not_seen() -> None:
    plain = seen("Chad thanked Mali.", "thanked")
    assert not plain & {"neg", "timed", "quoted", "f=none", "rival=same"}


def test_who_the_actors_are_is_not_seen() -> None:
    assert seen("Chad thanked Mali.", "thanked") == seen("Peru thanked Fiji.", "thanked")


def test_the_page_is_seen_and_joined_with_the_frame() -> None:
    page = frozenset({"page:sport=5"})
    added = seen("Chad thanked Mali.", "thanked", page) - seen("Chad thanked Mali.", "thanked")
    assert added == {"page:sport=5", "f1=SUPPORT|page:sport=5"}


def test_another_word_for_the_same_kind_of_deed_is_seen() -> None:
    assert "rival=same" in seen("Chad thanked Mali and praised Niger.", "thanked")
