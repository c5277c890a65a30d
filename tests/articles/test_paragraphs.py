"""The language of each paragraph: what is quoted or translated on an English page is found."""

from __future__ import annotations

from communique.articles import others

ENGLISH = (
    "The foreign ministers of Kenya and Norway signed an agreement on fisheries on Tuesday, officials said."
)
FRENCH = "Le ministre a condamné la saisie du navire et a demandé la libération des marins détenus au port."


def test_a_paragraph_in_another_language_is_told_by_its_number() -> None:
    assert others("\n".join([ENGLISH, FRENCH, ENGLISH]), "en") == {1}


def test_short_lines_are_left_to_the_whole() -> None:
    assert others(f"{ENGLISH}\nVive la paix!\n", "en") == frozenset()


def test_of_an_article_in_another_language_nothing_is_told() -> None:
    assert others(f"{FRENCH}\n{ENGLISH}", "fr") == frozenset()
