"""The status that grammar alone reads, from the deed up through what governs it."""

import pytest

from communique.coding.chain import chain
from communique.coding.predicates import Marks, predicates
from communique.coding.tree import Tree
from tests.sentences import marked


@pytest.mark.parametrize(
    ("sentence", "deed", "status"),
    [
        ("Latvia thanked Peru.", "thank", "occurred"),
        ("Latvia has yet to thank Peru.", "thank", "negated"),
        ("Latvia stopped short of condemning Peru.", "condemn", "negated"),
        ("Latvia no longer backs Peru.", "back", "negated"),
        ("Latvia has not ruled out sending ships to Peru.", "send", "possible"),
        ("Latvia said that it would send ships to Peru.", "send", "planned"),
        ("Latvia would send ships if Peru asked.", "send", "possible"),
        ("Has Latvia attacked Peru?", "attack", "possible"),
        ("Latvia is going to send ships to Peru.", "send", "planned"),
        ("Latvia's minister was to have visited Peru.", "visit", "negated"),
        ("The Latvian president may fly to Lima to meet the Peruvian president.", "meet", "possible"),
        ("The Latvian ships left without thanking Peru.", "thank", "negated"),
        ("Latvia has thanked nobody.", "thank", "negated"),
        ("Latvia signed no treaty with Peru.", "sign", "negated"),
        ("Had Latvia not thanked Peru, the talks would have failed.", "thank", "occurred"),
        ("Had Latvia signed the treaty, the talks would have gone on.", "sign", "negated"),
        ("Latvia had the Peruvian ambassador summoned.", "summon", "occurred"),
        ("Latvia neither condemned nor supported Peru.", "support", "negated"),
        ("Latvia did not sign the treaty or send ships to Peru.", "send", "negated"),
        ("Latvia did not condemn Peru and thanked Brazil.", "thank", "occurred"),
        ("Latvia has not condemned Peru, nor has it thanked Brazil.", "thank", "negated"),
        ("Latvia will condemn the attack and send ships to Peru.", "send", "planned"),
        ("Latvia did nothing to support Peru.", "support", "negated"),
        ("Latvia will help Chad to build ships.", "build", "planned"),
        ("Latvia will send ships to Peru, training its sailors.", "train", "planned"),
        ("Latvia may send ships to Peru, training its sailors.", "train", "possible"),
        ("Latvia did not send ships to Peru, training its sailors instead.", "train", "occurred"),
        ("Latvia will send ships, saying that Peru has been threatened.", "say", "occurred"),
        ("Latvia is the first country to support Peru.", "support", "occurred"),
    ],
)
def test_the_status_is_read_down_the_chain(sentence: str, deed: str, status: str) -> None:
    tree = Tree(marked(sentence)[0])
    found = {p.lemma: p for p in predicates(tree, Marks(tree))}
    assert chain(tree, found[deed]) == status
