"""Two names that a headline joins by a comma alone are two subjects; other words before a comma are not."""

import pytest

from communique.language.grammar import parse


def subjects(text: str) -> set[str]:
    """The subject of the sentence's verb and what is joined to it."""
    (tokens,) = parse([text], [0])
    (root,) = [i for i, token in enumerate(tokens) if token.dep == "ROOT"]
    found = [i for i, token in enumerate(tokens) if token.dep == "nsubj" and token.head == root]
    for i in found:
        found += [k for k, token in enumerate(tokens) if token.dep == "conj" and token.head == i]
    return {tokens[i].text for i in found}


@pytest.mark.parametrize(
    ("headline", "both"),
    [
        ("France, Germany urge Serbia and Kosovo to return to talks", {"France", "Germany"}),
        ("South Korea, US condemn North Korea's missile launches.", {"Korea", "US"}),
        ("Solomon Islands, China sign security pact as others worry", {"Islands", "China"}),
        ("(2nd LD) S. Korea, U.S. decide to deploy radars", {"Korea", "U.S."}),
    ],
)
def test_two_names_before_a_plural_verb_are_its_subjects(headline: str, both: set[str]) -> None:
    assert subjects(headline) == both


@pytest.mark.parametrize(
    "text",
    [
        "Monday, Germany urged Serbia to return.",
        "Kashmir, the minister said in New York, had been occupied.",
        "Washington, Delhi hopes, will look into the matter.",
        "Mr Secretary, the Kremlin says that the president may come.",
    ],
)
def test_a_time_an_address_and_a_clause_put_in_are_not_joined(text: str) -> None:
    (tokens,) = parse([text], [0])
    assert all(token.dep != "conj" for token in tokens)
