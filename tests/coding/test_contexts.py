"""What field a deed belongs to: one strong word below it is enough, of weak ones it takes two."""

import pytest

from communique.coding.contexts import contexts_of
from tests.sentences import deed


def contexts(text: str, word: str) -> tuple[str, ...]:
    grown, _, p = deed(text, word)
    return contexts_of(grown, p, "AGREE")


@pytest.mark.parametrize(
    ("things", "context"),
    [
        ("warships", "military"),
        ("the tariffs", "economic"),
        ("fighter jets", "military"),
        ("the armed forces", "military"),
        ("the free trade zone", "economic"),
    ],
)
def test_a_strong_word_or_phrase_tells_it(things: str, context: str) -> None:
    assert context in contexts(f"France and Japan discussed {things}.", "discussed")


def test_two_weak_words_tell_it_and_one_does_not() -> None:
    assert "military" not in contexts("France and Japan discussed the border.", "discussed")
    assert "military" in contexts("France and Japan discussed the border and the base.", "discussed")


def test_words_outside_the_deed_say_nothing_of_it() -> None:
    text = "Kenya sent warships after it had thanked Japan."
    assert "military" in contexts(text, "sent")
    assert "military" not in contexts(text, "thanked")


def test_parts_of_words_do_not_count() -> None:
    assert contexts("France and Japan discussed the charm of trademarks.", "discussed") == ()


def test_several_are_told_in_the_order_of_their_names() -> None:
    found = contexts("France and Japan discussed tariffs and warships.", "discussed")
    assert {"economic", "military"} <= set(found)
    assert list(found) == sorted(found)
