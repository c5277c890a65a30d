"""Single sentences with their deeds, as they are written and as they are read."""

from pathlib import Path

import pytest

from training.told import MalformedError, Told, told

CORPUS = Path(__file__).parents[2] / "corpus" / "sentences"


def read(folder: Path, written: str) -> list[Told]:
    (folder / "one.txt").write_text(written, "utf-8")
    return list(told(folder))


def test_a_deed_names_words_of_its_sentence(tmp_path: Path) -> None:
    (one,) = read(tmp_path, "Police freed two men.\nCONCEDE freed | Police > two men\n")
    (deed,) = one.deeds
    assert (deed.type, deed.plover, deed.status) == ("CONCEDE", "CONCEDE", "occurred")
    assert [one.text[a:b] for a, b in (deed.trigger, *deed.sources, *deed.targets)] == [
        "freed",
        "Police",
        "two men",
    ]


def test_status_code_several_parties_and_none(tmp_path: Path) -> None:
    written = (
        "# a remark\n"
        "Chad and Mali may bar Niger from the fair.\n"
        "SANCTION=COERCE:possible bar | Chad + Mali > Niger\n"
        "\n"
        "The harvest failed.\n"
        "-\n"
    )
    first, second = read(tmp_path, written)
    (deed,) = first.deeds
    assert (deed.type, deed.plover, deed.status) == ("SANCTION", "COERCE", "possible")
    assert [first.text[a:b] for a, b in deed.sources] == ["Chad", "Mali"]
    assert second.deeds == ()


def test_a_span_means_the_first_whole_word(tmp_path: Path) -> None:
    (one,) = read(tmp_path, "The anthem moved them.\nSUPPORT moved | The anthem > them\n")
    assert one.deeds[0].targets == ((17, 21),)


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("Police freed two men.\n", "no deed"),
        ("Police freed two men.\nCONCEDE freed Police two men\n", "is not"),
        ("Police freed two men.\nFREE freed | Police > two men\n", "unknown type"),
        ("Police freed two men.\nCONCEDE:soon freed | Police > two men\n", "unknown type or status"),
        ("Police freed two men.\nCONCEDE freed | Police > three men\n", "does not stand"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_place(tmp_path: Path, written: str, says: str) -> None:
    with pytest.raises(MalformedError, match=says) as error:
        read(tmp_path, written)
    assert "one-0" in str(error.value)


def test_the_corpus_reads_and_no_sentence_stands_in_it_twice() -> None:
    sentences = list(told(CORPUS))
    assert len(sentences) == len({one.text for one in sentences})
    assert {deed.type for one in sentences for deed in one.deeds} >= {
        "AGREE",
        "ASSAULT",
        "PROTEST",
        "RETREAT",
    }
