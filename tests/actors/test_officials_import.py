"""A CSV of Wikidata's query service as terms of office."""

from __future__ import annotations

import pytest

from communique.actors.officials import Row
from communique.actors.officials_import import QUERY, brought, lacking, written

COLUMNS = "person,personLabel,gender,country,office,start,end\n"
ITEM = "http://www.wikidata.org/entity/"
LINE = f"{ITEM}Q77,Ama Beispiel,{ITEM}Q6581072,GHA,minister,2010-01-02T00:00:00Z,2012-03-04T00:00:00Z\n"
AMA = Row(
    actor="GHA", office="minister", name="Ama Beispiel", gender="f",
    start="2010-01-02", end="2012-03-04", wikidata="Q77",
)  # fmt: skip


def test_a_line_is_a_term() -> None:
    assert list(brought(COLUMNS + LINE)) == [AMA]


def test_who_has_no_english_name_is_left_out() -> None:
    assert list(brought(COLUMNS + LINE.replace("Ama Beispiel", "Q77"))) == []


def test_a_file_without_the_columns_is_refused() -> None:
    with pytest.raises(ValueError, match="no column person, personLabel"):
        list(brought("a,b\n1,2\n"))


def test_a_term_the_tables_have_is_not_brought_again() -> None:
    known = Row(actor="GHA", office="minister", name="Amá Beispiel", start="2010", end="2012")
    assert list(lacking([AMA], [known])) == []


def test_a_known_person_keeps_the_name_the_tables_have() -> None:
    known = Row(actor="GHA", office="head_of_state", name="A. Beispiel", start="2020", wikidata="Q77")
    (new,) = lacking([AMA], [known])
    assert (new.name, new.names) == ("A. Beispiel", ("Ama Beispiel",))


def test_terms_are_written_as_the_tables_have_them() -> None:
    assert written([AMA]) == "GHA,minister,Ama Beispiel,,f,2010-01-02,2012-03-04,Q77,\n"


def test_the_query_asks_for_the_columns_that_are_read() -> None:
    text = QUERY.read_text(encoding="utf-8")
    assert all(f"?{name}" in text for name in COLUMNS.strip().split(","))
