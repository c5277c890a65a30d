"""A user's own file of actors: what it may say, what it changes, and what is said of one that is wrong."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from communique.actors import own
from communique.actors.knowledge import Group, Organisation
from communique.actors.names import Name, overruled
from communique.actors.officials import Row, succeeded
from communique.actors.overlay import laid_over
from communique.actors.own import Own, OwnActor, OwnActorsError, OwnOfficial
from communique.actors.own_check import problems

FILE = """
nobody = ["Unity"]

[[actor]]
id = "Four Seas"
kind = "organisation"
name = "Four Seas Minilateral"
names = ["the Four Seas group", "Pentagon"]
members = ["JPN", "PHL"]

[[actor]]
id = "Wagner Group"
sector = "PRM"

[[official]]
actor = "JPN"
office = "foreign_minister"
name = "Hanako Testperson"
start = 2026-11-01
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "mine.toml"
    file.write_text(FILE, encoding="utf-8")
    return file


def with_file(path: Path, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """The program in a process of its own: tables are read once a process."""
    command = [sys.executable, "-m", *arguments]
    environment = {**os.environ, own.VARIABLE: str(path), "COLUMNS": "200"}
    return subprocess.run(
        command, input=stdin, capture_output=True, text=True, env=environment, check=False, timeout=100
    )


def test_a_new_actor_stands_beside_those_of_its_kind() -> None:
    entry = OwnActor(id="Four Seas", kind="organisation", names=("the Four Seas group",), members=("JPN",))
    found = laid_over({}, Organisation, "organisation", [entry])
    assert found["Four Seas"].members == ("JPN",)
    assert found["Four Seas"].names == ("Four Seas", "Four Seas group")
    assert laid_over({}, Group, "armed_group", [entry]) == {}


def test_what_an_entry_gives_overrules_and_what_it_leaves_out_stays() -> None:
    known = Group(id="Front", name="The Front", names=("TF",), country="MLI", sector="REB", ambiguous=("TF",))
    entry = OwnActor(id="Front", sector="PTY", names=("TF", "Frontists"))
    (found,) = laid_over({"Front": known}, Group, "armed_group", [entry]).values()
    assert (found.sector, found.country, found.names, found.ambiguous) == (
        "PTY",
        "MLI",
        ("TF", "Frontists"),
        (),
    )


def test_a_spelling_of_the_users_names_nobody_else() -> None:
    theirs = Name(text="Pentagon", role="metonym", actors=("USA",), label="Pentagon")
    mine = Name(text="Pentagon", role="organisation", actors=("Four Seas",), label="Four Seas")
    other = Name(text="Unity", role="place", actors=("SSD",), label="Unity")
    file = Own(actor=(OwnActor(id="Four Seas", names=("Pentagon",)),), nobody=("Unity",))
    kept = list(overruled([theirs, mine, other], file))
    assert [(name.text, name.role) for name in kept] == [("Pentagon", "organisation"), ("Unity", "trap")]


def test_a_new_term_ends_the_open_one_before_it() -> None:
    before = Row(actor="JPN", office="foreign_minister", name="Predecessor", start="2025-10-21")
    others = Row(actor="KOR", office="foreign_minister", name="Neighbour", start="2025-07-19")
    mine = OwnOfficial(actor="JPN", office="foreign_minister", name="Testperson", start=date(2026, 11, 1))
    found = {row.name: (row.start, row.end) for row in succeeded([before, others], [mine])}
    assert found == {
        "Testperson": ("2026-11-01", ""),
        "Predecessor": ("2025-10-21", "2026-10-31"),
        "Neighbour": ("2025-07-19", ""),
    }


def test_a_word_nobody_knows_is_named_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('[[actor]]\nid = "A"\n\n[[actor]]\nid = "B"\nnmaes = ["x"]\n', encoding="utf-8")
    with pytest.raises(OwnActorsError, match=r"`nmaes` \(in \[\[actor\]\] number 2\)"):
        own.read(file)


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (OwnActor(id="Nobody's Fleet"), "add a kind"),
        (OwnActor(id="Newland", kind="state"), "no new state"),
        (OwnActor(id="Harbour Office", kind="body", sector="GOV"), "add its country"),
        (OwnActor(id="FRA", sector="GOV"), "take these lines out"),
        (OwnActor(id="Acme", kind="company", sector="FIRM"), "FIRM is no sector"),
        (OwnActor(id="Acme", kind="company", country="Estonia"), "Estonia is no state"),
        (OwnActor(id="Acme", kind="company", names=("A",)), "too short"),
    ],
)
def test_an_entry_that_does_not_fit_the_tables_is_told_what_to_do(entry: OwnActor, told: str) -> None:
    (problem,) = problems(Own(actor=(entry,)))
    assert problem.startswith(f"[[actor]] {entry.id}: ")
    assert told in problem


def test_terms_and_shared_spellings_are_checked() -> None:
    term = OwnOfficial(
        actor="Atlantis", office="grand_vizier", name="X Y", start=date(2020, 1, 2), end=date(2020, 1, 1)
    )
    found = list(problems(Own(official=(term,))))
    assert [word in text for word, text in zip(("actor", "office", "ends"), found, strict=True)] == [True] * 3
    twice = (
        OwnActor(id="A1", kind="company", names=("Acme",)),
        OwnActor(id="B1", kind="company", name="Acme"),
    )
    assert list(problems(Own(actor=twice))) == ["'Acme' stands for A1 and for B1; keep one"]
    assert list(problems(own.Own())) == []


def test_names_of_the_file_are_answered_for(path: Path) -> None:
    lines = [
        {"id": 1, "text": "the Four Seas group"},
        {"id": 2, "text": "Wagner Group"},
        {"id": 3, "text": "Hanako Testperson", "date": "2026-11-20"},
        {"id": 4, "text": "Unity"},
    ]
    done = with_file(path, "communique", "resolve", stdin="\n".join(map(json.dumps, lines)))
    found = [json.loads(line)["actor"] for line in done.stdout.splitlines()]
    assert [one and (one["id"], one.get("sector")) for one in found] == [
        ("Four Seas", "IGO"), ("Wagner Group", "PRM"), ("JPN", "GOV"), None,
    ]  # fmt: skip


def test_a_file_that_does_not_fit_is_refused_before_anything_is_read(path: Path) -> None:
    path.write_text('[[actor]]\nid = "Newland"\nkind = "state"\n', encoding="utf-8")
    done = with_file(path, "communique", "resolve", stdin='{"text": "Japan"}')
    assert (done.returncode, done.stdout) == (2, "")
    assert "[[actor]] Newland: no new state can be added" in done.stderr


def test_what_codes_with_the_file_says_so(path: Path) -> None:
    code = "from communique.engines.fingerprint import fingerprint; print(fingerprint())"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True,
        env={**os.environ, own.VARIABLE: str(path)}, timeout=100,
    )  # fmt: skip
    assert done.stdout.split()[1] == f"actors:{hashlib.sha256(FILE.encode()).hexdigest()[:8]}"
