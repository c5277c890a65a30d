"""Abbreviations in brackets."""

from __future__ import annotations

from tests.sentences import who


def test_an_abbreviation_is_known_after_it_is_explained() -> None:
    assert who("Ghana's Ministry of Defence (GMOD) denied it. GMOD said no more.", "GMOD") == {"GHA"}


def test_a_settled_name_keeps_its_meaning() -> None:
    assert who("Ghana's ministry (EU) denied it. The EU agreed.", "EU") == {"EU"}
