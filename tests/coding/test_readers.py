"""Each question has its reader, for pages and for texts that stand alone."""

from communique.coding.readers import of_pages, of_texts_alone
from communique.records import EVENT_TYPES, STATUSES


def test_each_reader_answers_its_question() -> None:
    for readers in (of_pages(), of_texts_alone()):
        assert set(readers.deeds.labels) == {"none", *EVENT_TYPES}
        assert set(readers.parties.labels) == {"none", "actor", "recipient"}
        assert set(readers.statuses.labels) == set(STATUSES)


def test_a_text_alone_has_readers_of_its_own() -> None:
    assert not set(of_pages()) & set(of_texts_alone())
