"""What a name means in an article."""

from __future__ import annotations

from communique.actors.meanings import certain, meaning
from communique.actors.names import Name

BRUSSELS = Name(text="Brussels", role="capital", actors=("BEL",), alternatives=("EU",))
UNITY = Name(text="Unity", role="group", actors=("Hamas",), ambiguous=True)
JORDAN = Name(text="Jordan", role="state", actors=("JOR",), ambiguous=True)


def test_a_capital_with_another_tenant_goes_to_whom_the_article_speaks_of() -> None:
    assert meaning((BRUSSELS,), {"EU": 3}).actors == ("EU",)
    assert meaning((BRUSSELS,), {"BEL": 3, "EU": 1}).actors == ("BEL",)


def test_a_doubtful_name_needs_a_second_sign_unless_it_is_a_state() -> None:
    assert certain((UNITY,), {}) == ()
    assert certain((UNITY,), {"Hamas": 1}) == (UNITY,)
    assert certain((JORDAN,), {}) == (JORDAN,)


def test_of_two_readings_the_one_the_article_names_elsewhere_wins() -> None:
    other = Name(text="Congo", role="state", actors=("COG",), ambiguous=True)
    first = Name(text="Congo", role="state", actors=("COD",))
    assert meaning((first, other), {}).actors == ("COD",)
    assert meaning((first, other), {"COG": 2}).actors == ("COG",)
