"""A page's characters are found whatever is said of their encoding."""

from __future__ import annotations

import pytest

from communique.articles.decode import decode
from communique.pages.making import make_page

WORDS = "Señor Müller reçut l'ambassadeur à Kraków."


def test_utf_8_is_recognised_under_a_wrong_label() -> None:
    assert decode(make_page("a", WORDS.encode(), "text", charset="iso-8859-1")) == WORDS


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_the_byte_order_mark_counts(encoding: str) -> None:
    assert decode(make_page("a", WORDS.encode(encoding), "text")) == WORDS


def test_the_pages_own_word_counts_before_the_carriers() -> None:
    content = '<meta charset="iso-8859-2"><p>Kraków Łódź'.encode("iso-8859-2")
    assert decode(make_page("a", content, "html", charset="koi8-r")).endswith("Kraków Łódź")


def test_an_unknown_label_does_no_harm() -> None:
    assert "ambassadeur" in decode(
        make_page("a", WORDS.replace("ó", "o").encode("cp1252"), "text", charset="no-such-thing")
    )


def test_broken_bytes_and_control_characters_are_survived() -> None:
    assert decode(make_page("a", b"one\x07\r\ntwo\xff\xfe\xfa", "text")).startswith("one\ntwo")


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(order: str) -> None:
    told = "Die Minister trafen sich in der Gro\u00dfen Stra\u00dfe.\n"
    assert decode(make_page("page", told.encode(order), "text")) == told
