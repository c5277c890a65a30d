"""The frames are found by part of speech and first word."""

from communique.coding.frames import classes, classes_of, entries


def test_a_predicate_is_found_by_its_first_word() -> None:
    phrases = {entry.words for entry in entries()["verb", "call"]}
    assert {("call",), ("call", "for")} <= phrases
    assert all(words[0] == "call" for words in phrases)


def test_parts_of_speech_are_kept_apart() -> None:
    assert {e.frame.type for e in entries()["noun", "visit"]} == {"CONSULT"}
    assert ("noun", "accuse") not in entries()
    assert ("verb", "accuse") in entries()


def test_every_frame_knows_who_acts() -> None:
    assert all(e.frame.actor and 0 < e.frame.weight <= 1 for found in entries().values() for e in found)


def test_a_noun_knows_its_classes() -> None:
    assert "instrument" in classes_of("treaty")
    assert classes_of("teapot") == ()
    assert all(noun in classes()[name] for noun in ("talk", "visit", "tank") for name in classes_of(noun))
