"""Where a deed was done: the place its clause names, with the state it lies in."""

import pytest

from communique.coding.places import place_of
from communique.records import Place
from tests.sentences import deed


def place(text: str, word: str) -> Place | None:
    return place_of(*deed(text, word))


@pytest.mark.parametrize(
    ("text", "word", "name", "country"),
    [
        ("France and Japan held talks in Vilnius.", "held", "Vilnius", "LTU"),
        ("France and Japan held talks in Vilnius, Lithuania.", "held", "Vilnius", "LTU"),
        ("In Lima, Japan and Peru signed a pact.", "signed", "Lima", "PER"),
        ("France and Japan signed a treaty in Kenya.", "signed", "Kenya", "KEN"),
        ("The two presidents met near Nairobi.", "met", "Nairobi", "KEN"),
        ("Talks in Oslo between Chad and Mali failed.", "Talks", "Oslo", "NOR"),
    ],
)
def test_the_place_that_the_deeds_clause_names(text: str, word: str, name: str, country: str) -> None:
    assert place(text, word) == Place(name=name, country=country)


def test_what_hangs_on_the_verb_above_counts_where_the_deeds_own_clause_names_none() -> None:
    assert place("Japan said in Geneva that it would send tanks.", "send") == Place(
        name="Geneva", country="CHE"
    )


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("France and Japan signed a treaty.", "signed"),
        ("France and Japan signed a treaty in March.", "signed"),
        ("Japan sent tanks to Kyiv.", "sent"),
        ("Japan thanked Kenya.", "thanked"),
        ("Chad believes in NATO.", "believes"),
    ],
)
def test_a_month_or_a_party_is_no_place(text: str, word: str) -> None:
    assert place(text, word) is None
