"""A WACZ file gives the pages of the archives in it."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

import pytest

from communique import pages
from communique.pages import packing
from communique.records import Page, PageError
from tests.pages.test_warc import RECORDS

WARC = b"".join(map(gzip.compress, RECORDS))


def write(path: Path, members: dict[str, bytes], packed: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(path, "w", packed) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize("packed", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_the_pages_of_its_archives_in_the_order_of_their_names(tmp_path: Path, packed: int) -> None:
    members = {
        "datapackage.json": b"{}",
        "archive/b.warc.gz": gzip.compress(RECORDS[0]),
        "archive/a.warc": b"".join(RECORDS[1:]),
        "pages/pages.jsonl": b'{"format": "json-pages-1.0"}\n',
    }
    found = list(pages.read([write(tmp_path / "a.wacz", members, packed)]))
    assert [each.uri for each in found] == ["http://a.org/1", "http://a.org/2", "http://a.org/0"]
    assert all(isinstance(each, Page) for each in found)


def test_a_cut_archive_in_it_is_named(tmp_path: Path) -> None:
    file = write(tmp_path / "a.wacz", {"archive/data.warc.gz": WARC[:-40]})
    *before, last = pages.read([file])
    assert len(before) == 2
    assert isinstance(last, PageError) and last.uri == f"{file}!archive/data.warc.gz"


def test_another_zip_file_is_named(tmp_path: Path) -> None:
    (error,) = pages.read([write(tmp_path / "a.docx", {"word/document.xml": b"<x/>"})])
    assert isinstance(error, PageError) and "office document" in error.reason


def test_a_damaged_one_is_named(tmp_path: Path) -> None:
    file = write(tmp_path / "a.wacz", {"archive/data.warc.gz": WARC})
    file.write_bytes(file.read_bytes()[:-30])
    (error,) = pages.read([file])
    assert isinstance(error, PageError) and "damaged" in error.reason


def test_a_bomb_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "FREE_BYTES", 1_000_000)
    file = write(tmp_path / "a.wacz", {"archive/data.warc": b"\0" * 5_000_000}, zipfile.ZIP_DEFLATED)
    (error,) = pages.read([file])
    assert isinstance(error, PageError) and "bomb" in error.reason
