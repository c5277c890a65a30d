"""A reader has in mind whom the sentence names, whom the headline names, and whom the last few named."""

from communique.coding.horizon import REACH, Horizon, party
from communique.coding.party_features import Near
from tests.sentences import marked

PAUSE = "Rain fell all day."


def near(text: str, title: str | None = None) -> dict[str, Near]:
    """Who is near at the last sentence, by id."""
    horizon = Horizon()
    found: list[Near] = []
    for sentence in marked(text, title=title):
        found, _ = horizon.step(sentence)
    return {n.actor.id: n for n in found}


def after(pauses: int) -> str:
    return " ".join(["Chad thanked Mali.", *[PAUSE] * pauses])


def test_those_named_in_the_sentence_are_near() -> None:
    found = near("Chad thanked Mali.")
    assert {name: n.ago for name, n in found.items()} == {"TCD": 0, "MLI": 0}


def test_those_named_shortly_before_are_near_and_then_forgotten() -> None:
    assert {n.ago for n in near(after(REACH)).values()} == {REACH}
    assert near(after(REACH + 1)) == {}


def test_whom_the_headline_names_stays_near() -> None:
    found = near(" ".join([PAUSE] * (REACH + 2)), title="Chad thanks Mali")
    assert {name: n.titled for name, n in found.items()} == {"TCD": True, "MLI": True}


def test_mentions_are_counted() -> None:
    found = near("Chad thanked Mali. Chad left. Chad returned.")
    assert (found["TCD"].count, found["MLI"].count) == (3, 1)


def test_the_subject_is_told_from_the_others() -> None:
    found = near("Chad thanked Mali.")
    assert found["TCD"].subject and not found["MLI"].subject


def test_they_come_in_the_order_of_their_ids() -> None:
    assert list(near("Peru thanked Mali and Chad.")) == ["MLI", "PER", "TCD"]


def test_a_party_has_the_words_that_name_it_here_and_none_where_it_is_implied() -> None:
    here, implied = near("Chad thanked Mali.")["TCD"].party, near(after(1))["TCD"].party
    assert (here.text, here.start, here.end) == ("Chad", 0, 4)
    assert (implied.text, implied.start, implied.end) == (None, None, None)


def test_a_name_tells_a_party_better_than_an_adjective_before_it() -> None:
    (sentence,) = marked("Chadian wheat feeds Chad.")
    chad = [m for m in sentence.mentions if any(a.id == "TCD" for a in m.actors)]
    assert [m.kind for m in chad] == ["adjective", "name"]
    assert party(chad[0].actors[0], chad).text == "Chad"


def test_of_the_two_leaders_each_party_has_its_own() -> None:
    horizon = Horizon()
    text = "French President Emmanuel Macron met Indian Prime Minister Narendra Modi. The two leaders agreed."
    found = [horizon.step(sentence)[0] for sentence in marked(text)][-1]
    people = {n.actor.id: [person.name for person in n.party.people] for n in found}
    assert all(len(names) <= 1 for names in people.values()), people
