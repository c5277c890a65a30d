"""Officials by name and day."""

from __future__ import annotations

from datetime import date

from communique.actors.officials import Official, Term, by_name, called, holder, key, surnames

ONE = Official(
    name="Ama Beispiel",
    names=("Ama Beispiel",),
    gender="f",
    wikidata=None,
    terms=(
        Term(actor="GHA", office="minister", start=date(2010, 1, 1), end=date(2012, 12, 31)),
        Term(actor="GHA", office="head_of_state", start=date(2013, 1, 1), end=None),
    ),
)


def test_the_office_is_the_one_held_on_the_day() -> None:
    on = {day: term.office for day in (2011, 2020) if (term := ONE.at(date(day, 5, 1)))}
    assert on == {2011: "minister", 2020: "head_of_state"}
    assert ONE.at(date(2005, 1, 1)) is None


def test_a_term_has_some_grace_before_it_begins() -> None:
    term = ONE.at(date(2009, 12, 1))
    assert term is not None
    assert term.office == "minister"


def test_outside_all_terms_the_nearest_is_meant_of_the_offices_asked_for() -> None:
    assert ONE.nearest(date(2001, 1, 1)).office == "minister"
    assert ONE.nearest(date(2001, 1, 1), {"head_of_state"}).office == "head_of_state"


def test_a_surname_takes_its_particles_and_comes_first_in_some_states() -> None:
    assert list(surnames("Ursula von der Leyen"))[-1] == "von der Leyen"
    assert "Xi" in list(surnames("Xi Jinping", "CHN"))
    assert "Jean" not in list(surnames("Jean Dupont", "FRA"))


def test_spellings_share_a_key() -> None:
    assert key("Recep Tayyip Erdoğan") == key("Recep Tayyip Erdogan")


def test_a_surname_means_first_those_in_office() -> None:
    assert [one.name for one in called("Scholz", date(2023, 1, 1))] == ["Olaf Scholz"]


def test_an_office_has_one_holder_on_a_day() -> None:
    found = holder("DEU", "head_of_government", date(2010, 6, 1))
    assert found is not None
    assert found.name == "Angela Merkel"
    assert holder("DEU", "no_such_office", date(2010, 6, 1)) is None


def test_one_person_stands_once_however_many_offices() -> None:
    (one,) = set(by_name()["kaja kallas"])
    assert {term.actor for term in one.terms} == {"EST", "EU"}


def test_a_namesake_is_somebody_else() -> None:
    bearers = by_name()["david johnston"]
    assert {"CAN", "AUS"} == {one.terms[0].actor for one in bearers}
    assert all(len({term.actor for term in one.terms}) == 1 for one in bearers)
