"""Who joins others in doing something does it: one deed, told by the verb that says what it is."""

from collections.abc import Mapping

import pytest

from communique.coding.completed import completed
from communique.coding.predicates import Marks, predicates
from communique.coding.tree import Tree
from tests.sentences import marked

LIKELY = {"none": 0.4, "SUPPORT": 0.5, "SANCTION": 0.1}
UNLIKELY = {"none": 0.8, "SUPPORT": 0.05, "SANCTION": 0.15}


def read(text: str, odds: Mapping[str, Mapping[str, float]]) -> dict[str, Mapping[str, float]]:
    (sentence,) = marked(text)
    tree = Tree(sentence)
    found = tuple(predicates(tree, Marks(tree)))
    words = [tree.tokens[p.head].text for p in found]
    after = completed(tree, found, [odds.get(word, UNLIKELY) for word in words])
    return dict(zip(words, after, strict=True))


def test_what_is_joined_in_takes_over_the_likelihood_and_keeps_its_type() -> None:
    told = read("Japan joined Italy in imposing sanctions on Belarus.", {"joined": LIKELY})
    assert told["joined"]["none"] == 1
    assert told["imposing"] == pytest.approx({"none": 0.4, "SUPPORT": 0.15, "SANCTION": 0.45})


def test_each_of_several_things_joined_in_is_done() -> None:
    told = read("Japan joined Italy in sanctioning Belarus and arming Ukraine.", {"joined": LIKELY})
    assert told["sanctioning"]["none"] == told["arming"]["none"] == 0.4


def test_a_surer_verb_stays_as_sure_as_it_is() -> None:
    told = read("Japan joined Italy in imposing sanctions on Belarus.", {"imposing": LIKELY})
    assert told["imposing"] == pytest.approx(LIKELY)


@pytest.mark.parametrize(
    "text",
    [
        "Japan joined the alliance in May.",
        "Japan praised Italy in imposing sanctions on Belarus.",
        "Japan joined Italy and imposed sanctions on Belarus.",
    ],
)
def test_all_else_stays_as_it_is(text: str) -> None:
    told = read(text, {"joined": LIKELY, "praised": LIKELY})
    assert all(odds in (LIKELY, UNLIKELY) for odds in told.values())
