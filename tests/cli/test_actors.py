"""`communique actors`: looking up names, members on a day, and the list of all."""

from __future__ import annotations

import json

from click.testing import CliRunner, Result

from communique.cli import main


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["actors", *arguments])


def test_a_name_is_answered_with_whom_it_means_and_why() -> None:
    (answer,) = json.loads(run("Seoul", "--on", "2024-05-01", "--format", "json").output)
    assert answer["asked"] == "Seoul"
    assert [(actor["id"], actor["sector"]) for actor in answer["actors"]] == [("KOR", "GOV")]
    assert answer["why"]


def test_a_name_that_means_nobody_is_answered_too() -> None:
    result = run("xyzzy", "the Japanese yen")
    assert result.exit_code == 0
    assert result.output.count("nobody") == 2


def test_the_context_tells_whose_a_body_is() -> None:
    (answer,) = json.loads(run("the central bank", "--context", "Argentina", "--format", "json").output)
    assert [actor["id"] for actor in answer["actors"]] == ["ARG"]


def test_several_stand_in_one_row() -> None:
    rows = run("the two Koreas", "Seoul").stdout.split("\n", 2)[2]
    first, _, _ = rows.partition("Seoul")
    assert "(KOR)" in first
    assert "(PRK)" in first


def test_members_are_those_of_the_day() -> None:
    def codes(day: str) -> set[str]:
        listed = json.loads(run("NATO", "--members", "--on", day, "--format", "json").stdout)
        return {actor["id"] for actor in listed}

    assert codes("2024-03-07") - codes("2023-04-03") == {"FIN", "SWE"}


def test_who_has_no_members_is_refused_with_what_to_do() -> None:
    result = run("Japan", "--members")
    assert result.exit_code == 2
    assert "no list of members" in result.output
    assert "--kind organisation" in result.output


def test_without_names_the_actors_of_a_kind_are_listed() -> None:
    listed = json.loads(run("--kind", "organisation", "--format", "json").stdout)
    assert {actor["kind"] for actor in listed} == {"organisation"}
    ids = [actor["id"] for actor in listed]
    assert {"NATO", "EU", "UN"} <= set(ids)
    assert len(ids) == len(set(ids))
    assert "European Commission" not in ids


def test_the_table_fits_a_terminal() -> None:
    for arguments in (("the EU's members", "President of Kenya"), ("--kind", "state")):
        assert max(map(len, run(*arguments).stdout.splitlines())) <= 100
