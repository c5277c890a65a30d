"""Pages come from files, folders, globs, JSON lines and archives; what cannot be read is named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique import pages
from communique.pages.making import MAX_BYTES, make_page
from communique.records import Page, PageError


def read(*paths: Path | str) -> list[Page | PageError]:
    return list(pages.read(paths))


def reasons(*paths: Path | str) -> list[str]:
    return [each.reason for each in read(*paths) if isinstance(each, PageError)]


def test_a_text_file_is_a_page_with_its_path_as_given(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"Two states met.")
    (page,) = read(file)
    assert isinstance(page, Page)
    assert (page.uri, page.media, page.content) == (str(file), "text", b"Two states met.")


def test_the_id_depends_on_the_bytes_and_the_url_only() -> None:
    assert make_page("here", b"x", "text").id == make_page("there", b"x", "text").id
    assert make_page("here", b"x", "text", url="http://a/").id != make_page("here", b"x", "text").id


def test_a_folder_is_read_with_its_folders_sorted_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", ".hidden", "sub/c.html", ".git/config"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("<html><p>text" if name.endswith("html") else "text")
    assert [Path(each.uri).name for each in read(tmp_path)] == ["a.md", "b.txt", "c.html"]


def test_inputs_come_in_the_order_given(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(name)
    assert [Path(e.uri).name for e in read(tmp_path / "b.txt", tmp_path / "a.txt")] == ["b.txt", "a.txt"]


def test_a_glob_is_read_sorted(tmp_path: Path) -> None:
    for name in ("2.txt", "1.txt", "3.md"):
        (tmp_path / name).write_text("text")
    assert [Path(each.uri).name for each in read(f"{tmp_path}/*.txt")] == ["1.txt", "2.txt"]


def test_html_is_told_by_its_bytes_whatever_its_name(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text("<!DOCTYPE html><html><body><p>Text.")
    (page,) = read(file)
    assert isinstance(page, Page) and page.media == "html"


def test_utf_16_is_text_for_all_its_nul_bytes(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("Two states met.".encode("utf-16"))
    assert isinstance(read(file)[0], Page)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("e.txt", b"", "empty"),
        ("blank.txt", b" \n ", "empty"),
        ("p.png", b"\x89PNG\r\n\x00", "an image"),
        ("d.db", b"SQLite format 3\x00", "SQLite"),
        ("n.txt", b"text\x00more", "binary"),
        ("f.xml", b"<?xml version='1.0'?><rss version='2.0'></rss>", "a feed"),
        ("s.css", b"p { color: red }", "not a page"),
        ("z.txt", b"\x1f\x8b\x08\x00", "gzip"),
        ("o.json", b"[1, 2]", "JSON"),
    ],
)
def test_what_is_no_page_is_named_with_its_reason(
    tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    (error,) = read(file)
    assert isinstance(error, PageError) and error.uri == str(file) and words in error.reason


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    found = reasons(tmp_path / "no.txt", f"{tmp_path}/*.zzz", tmp_path / "empty", tmp_path / "link", "\0")
    for reason, words in zip(
        found, ("no such", "no file matches", "no pages", "a link", "no such"), strict=True
    ):
        assert words in reason


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("text")
    file.chmod(0)
    assert "permission" in reasons(file)[0]


def test_a_pipe_is_named_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "neither a file nor a folder" in reasons(tmp_path / "pipe")[0]


def test_a_file_that_is_too_large_is_named_and_not_read(tmp_path: Path) -> None:
    file = tmp_path / "big.txt"
    with file.open("wb") as made:
        made.write(b"A page of plain text.\n" * 10_000)
        made.truncate(MAX_BYTES * 100_000)  # holes: it takes no room on the disk, and would fill any memory
    assert "larger than" in reasons(file)[0]


@settings(max_examples=60, deadline=None)
@given(
    content=st.binary(max_size=300),
    name=st.sampled_from(["a.txt", "a.html", "a.jsonl", "a.warc", "a.warc.gz"]),
)
def test_no_bytes_make_it_raise(tmp_path_factory: pytest.TempPathFactory, content: bytes, name: str) -> None:
    file = tmp_path_factory.mktemp("any") / name
    file.write_bytes(content)
    assert len(read(file)) >= 1
