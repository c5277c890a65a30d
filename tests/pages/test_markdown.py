"""Markdown is read without its marks; what its front matter claims is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique import pages
from communique.pages.markdown import plain
from communique.records import Page, PageError


@pytest.mark.parametrize(
    ("marked", "bare"),
    [
        ("# Two states met", "Two states met"),
        ("## Two states met ##", "Two states met"),
        ("They **met** and *agreed* on __all__ of _it_.", "They met and agreed on all of it."),
        ('They [met](http://a.org/1 "x") in [Tokyo][1].', "They met in Tokyo."),
        ("![A handshake](a.jpg)They met.", "They met."),
        ("> We met.", "We met."),
        ("He said \\*nothing\\*.", "He said *nothing*."),
        ("2 * 3 * 4 and snake_case_name and #1", "2 * 3 * 4 and snake_case_name and #1"),
        ("See <https://a.org/1>.", "See https://a.org/1."),
        (
            "They *met\nin Tokyo* and [agreed\non all](http://a.org).",
            "They met\nin Tokyo and agreed\non all.",
        ),
        ("A *star\n\nand another* one", "A *star\n\nand another* one"),
        ("They met.[^1]\n\n[^1]: A note.", "They met.\n\n A note."),
    ],
)
def test_marks(marked: str, bare: str) -> None:
    assert plain(marked.encode()).decode() == bare


def test_rules_and_references_leave_nothing() -> None:
    assert plain(b"Met\n===\n\n***\n[1]: http://a.org\nAgreed").split() == [b"Met", b"Agreed"]


def test_front_matter_is_claims(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(
        '---\ntitle: "Summit"\ndate: 2022-06-07\nurl: https://a.org/1\ntags: [x]\n---\nThey *met*.\n'
    )
    (page,) = pages.read([file])
    assert isinstance(page, Page)
    assert (page.content, page.media) == (b"Summit\n\nThey met.\n", "text")
    assert (page.url, page.published) == ("https://a.org/1", "2022-06-07")


def test_a_heading_is_the_title_whatever_the_front_matter_says(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("---\ntitle: x\n---\n# Summit\n\nThey met.\n")
    (page,) = pages.read([file])
    assert isinstance(page, Page) and page.content == b"Summit\n\nThey met.\n"


def test_a_rule_at_the_top_is_no_front_matter(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("---\nThey met.\n")
    (page,) = pages.read([file])
    assert isinstance(page, Page) and page.content.strip() == b"They met."


def test_markdown_of_marks_only_is_empty(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("![x](y.png)\n")
    (error,) = pages.read([file])
    assert isinstance(error, PageError) and "empty" in error.reason


@pytest.mark.parametrize(
    "mark", [b"*", b"_", b"**", b"[", b"![", b"> ", b"# ", b"\\", b"- ", b"<http://", b"[a]("]
)
def test_marks_without_end_are_read_to_the_end(mark: bytes) -> None:
    """Each would take minutes where every mark is looked back from."""
    plain(mark * (200_000 // len(mark)))
    assert str(plain((mark + b"a ") * 50_000)).count("a") >= 50_000
