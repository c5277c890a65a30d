"""The commands that check the tables of officials and bring in more."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from communique.cli import main

HEADER = "actor,office,name,names,gender,start,end,wikidata,note\n"
RESULT = "person,personLabel,gender,country,office,start,end\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A folder with a table of one sound term."""
    (tmp_path / "one.csv").write_text(HEADER + "GHA,head_of_state,Ama Beispiel,,f,2013-01-01,,,\n")
    return tmp_path


def test_sound_tables_pass(table: Path) -> None:
    done = CliRunner().invoke(main, ["officials", "check", str(table), "--day", "2014-07-01"])
    assert done.exit_code == 0
    assert "1 terms; errors: none" in done.output
    assert "2014-07-01" in done.output


def test_two_at_once_are_an_error(table: Path) -> None:
    (table / "two.csv").write_text(HEADER + "GHA,head_of_state,Kofi Muster,,m,2014-01-01,,,\n")
    done = CliRunner().invoke(main, ["officials", "check", str(table)])
    assert done.exit_code == 1
    assert "overlap: Ama Beispiel" in done.output


def test_gaps_are_listed_when_asked_for(table: Path) -> None:
    done = CliRunner().invoke(main, ["officials", "check", str(table), "--gaps"])
    assert "gap: government of GHA, 2000-01-01 to 2013-01-01" in done.output


def test_a_csv_of_wikidata_becomes_rows_that_the_tables_lack(tmp_path: Path) -> None:
    file = tmp_path / "query.csv"
    file.write_text(
        RESULT + "http://www.wikidata.org/entity/Q1,Bwalya Testcase,http://www.wikidata.org/entity/Q6581097,"
        "ZMB,defence_minister,2030-01-02T00:00:00Z,\n"
    )
    done = CliRunner().invoke(main, ["officials", "import", str(file)])
    assert done.exit_code == 0
    assert "ZMB,defence_minister,Bwalya Testcase,,m,2030-01-02,,Q1,\n" in done.output


def test_another_csv_is_refused_with_what_it_lacks(tmp_path: Path) -> None:
    file = tmp_path / "other.csv"
    file.write_text("a,b\n1,2\n")
    done = CliRunner().invoke(main, ["officials", "import", str(file)])
    assert done.exit_code == 1
    assert "no column person" in done.output
