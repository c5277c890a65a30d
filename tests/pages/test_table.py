"""A table with a column of text holds an article a row, whatever sets its columns apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique import pages
from communique.pages.columns import columns
from communique.pages.kinds import sniff
from communique.records import Page, PageError


def read(tmp_path: Path, name: str, content: str, encoding: str = "utf-8") -> list[Page | PageError]:
    file = tmp_path / name
    file.write_bytes(content.encode(encoding))
    return list(pages.read([file]))


def test_each_row_is_a_page(tmp_path: Path) -> None:
    first, second = read(
        tmp_path,
        "a.csv",
        'id,url,title,publish_date,text\n1,http://a.org/1,Summit,2020-05-04,"They met,\n\nand ""agreed""."\n'
        "2,http://a.org/2,,,They parted.\n",
    )
    assert isinstance(first, Page) and isinstance(second, Page)
    assert first.content.decode() == 'Summit\n\nThey met,\n\nand "agreed".'
    assert (first.url, first.published, first.media) == ("http://a.org/1", "2020-05-04", "text")
    assert (second.content, second.published) == (b"They parted.", None)


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("a.csv", "Headline;Date;Full Text"),
        ("a.tsv", "headline\tdate\tbody"),
        ("a.tab", "headline|date|TEXT"),
        ("a.csv", "\ufeffTitel;Datum;Inhalt"),
    ],
)
def test_names_and_signs_of_columns(tmp_path: Path, name: str, head: str) -> None:
    sign = next(char for char in ";\t|" if char in head)
    (page,) = read(tmp_path, name, f"{head}\nSummit{sign}4 May 2020{sign}They met.\n")
    assert isinstance(page, Page)
    assert (page.content, page.published) == (b"Summit\n\nThey met.", "4 May 2020")


def test_markup_is_read_as_markup(tmp_path: Path) -> None:
    (page,) = read(tmp_path, "a.csv", "url,html\nhttp://a.org/1,<p>They met.</p>\n")
    assert isinstance(page, Page) and page.media == "html"


def test_a_table_in_another_encoding(tmp_path: Path) -> None:
    text = "Die Minister aus Österreich und der Türkei haben am Dienstag über die Brücke gesprochen."
    (page,) = read(tmp_path, "a.csv", f"Titel;Text\nGespräch;{text}\n", "cp1252")
    assert isinstance(page, Page) and text in page.content.decode()


def test_a_table_of_numbers_is_no_page(tmp_path: Path) -> None:
    assert columns(b"country,year,exports\nAUT,2020,5\n") is None
    assert sniff("a.csv", b"country,year,exports\n") == "other"
    (error,) = read(tmp_path, "a.csv", "country,year,exports\nAUT,2020,5\n")
    assert isinstance(error, PageError) and "not a page" in error.reason


def test_rows_without_a_page_are_named_and_the_others_go_on(tmp_path: Path) -> None:
    found = read(tmp_path, "a.csv", "title,text\nSummit,\n\nSummit,They met.\n")
    assert [type(each) for each in found] == [PageError, Page]
    assert found[0].uri.endswith("a.csv:2")


def test_a_table_without_rows_says_so(tmp_path: Path) -> None:
    (error,) = read(tmp_path, "a.csv", "title,text\n")
    assert isinstance(error, PageError) and "not one row" in error.reason


def test_a_quotation_left_open_is_named(tmp_path: Path) -> None:
    found = read(tmp_path, "a.csv", 'title,text\nSummit,They met.\nSummit,"They' + " met" * 6_000_000)
    assert isinstance(found[0], Page)
    assert isinstance(found[-1], PageError) and "quotation mark" in found[-1].reason
