"""What tells whether an actor acts, is acted on, or is only there: its role, its distance, its rivals."""

import pytest

from communique.coding.horizon import Horizon
from communique.coding.party_features import party_features
from communique.coding.predicates import Marks, predicates
from communique.coding.tree import Tree
from communique.records import EventType
from tests.sentences import at, marked


def seen(text: str, word: str, type_: EventType, of: str) -> frozenset[str]:
    """What is seen of an actor at the last sentence's deed."""
    horizon = Horizon()
    for sentence in marked(text):
        near, here = horizon.step(sentence)
    grown = Tree(sentence)
    p = next(p for p in predicates(grown, Marks(grown)) if p.head == at(grown, word))
    found = party_features(grown, p, type_, near, here)
    assert len(found) == len(near)
    return dict(zip((n.actor.id for n in near), found, strict=True))[of]


@pytest.mark.parametrize(
    ("text", "word", "of", "feature"),
    [
        ("Chad thanked Mali.", "thanked", "TCD", "role=subj|head"),
        ("Chad thanked Mali.", "thanked", "MLI", "role=obj|head"),
        ("Mali was thanked by Chad.", "thanked", "TCD", "role=subj|head"),
        ("Chad and Peru thanked Mali.", "thanked", "PER", "role=subj|joined"),
        ("The Peruvian army thanked Mali.", "thanked", "MLI", "role=obj|head"),
        ("Chad thanked Mali.", "thanked", "TCD", "side=left"),
        ("Chad thanked Mali.", "thanked", "MLI", "side=right"),
        ("Chad thanked Mali.", "thanked", "TCD", "frame=actor|0"),
        ("Chad thanked Mali. Peru left.", "left", "TCD", "before"),
        ("Chad thanked Mali. Peru left.", "left", "TCD", "ago=1|subject=True"),
        ("Chad thanked Mali. Peru left.", "left", "MLI", "ago=1|subject=False"),
    ],
)
def test_the_standing_of_an_actor(text: str, word: str, of: str, feature: str) -> None:
    assert feature in seen(text, word, "SUPPORT", of)


def test_an_actor_knows_whether_a_role_is_left_to_it() -> None:
    text = "Peru watched. Chad thanked Mali."
    assert "before|subj=taken" in seen(text, "thanked", "SUPPORT", "PER")
    assert "before|subj=free" in seen("Peru watched. Rain fell.", "fell", "SUPPORT", "PER")


def test_the_type_of_the_deed_is_joined_with_what_is_seen() -> None:
    support = seen("Chad thanked Mali.", "thanked", "SUPPORT", "TCD")
    accuse = seen("Chad thanked Mali.", "thanked", "ACCUSE", "TCD")
    assert {"type=SUPPORT", "SUPPORT|role=subj|head"} <= support
    assert not any("SUPPORT" in f for f in accuse)


def test_who_the_actor_is_is_not_seen() -> None:
    one = seen("Chad thanked Mali.", "thanked", "SUPPORT", "TCD")
    assert one == seen("Peru thanked Fiji.", "thanked", "SUPPORT", "PER")
