"""The coder's tables hold only known types, roles, modes and classes, and nothing twice."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import pytest

from communique.records import EVENT_TYPES, STATUSES

DATA = files("communique.coding") / "data"
KINDS = ("verbs", "nouns", "adjectives")
KEYS = {
    *KINDS, "subjects", "objects", "modifiers", "not_objects", "complement", "prepositions", "without",
    "actor", "recipient", "mutual", "mode", "status", "contexts", "weight",
}  # fmt: skip
COMPUTED = {"@person", "@actor", "@clause"}
ROLES = {"subj", "obj", "iobj", "poss", "adj", "comp.subj", "comp.obj"}
PREPOSITIONS = frozenset(
    {
        "about",
        "across",
        "against",
        "along",
        "alongside",
        "around",
        "as",
        "at",
        "before",
        "behind",
        "beside",
        "between",
    }
    | {
        "by",
        "for",
        "from",
        "in",
        "into",
        "near",
        "of",
        "off",
        "on",
        "outside",
        "over",
        "to",
        "toward",
        "under",
        "upon",
    }
    | {"with", "without"}
)
MODES = {
    "CONSULT": "visit phone virtual multilateral third-party",
    "ACCUSE": "disapprove investigate allege",
    "RETREAT": "withdraw release ceasefire return disarm resign access",
    "SANCTION": "discontinue convict expel withdraw sanctions",
    "REJECT": "assist change meet yield veto",
    "REQUEST": "assist change meet mediate yield",
    "PROTEST": "demo riot strike hunger boycott",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict ban censor curfew martial-law arrest deport cyber withhold misinformation",
    "ASSAULT": "abduct beat torture execute sexual assassinate primitive firearms explosives suicide-attack "
    "heavy-weapons aerial crowd-control other",
    "THREATEN": "restrict ban arrest relations expel territory violence",
}


@cache
def read(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / name).read_text("utf-8"))


def frames(type_: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = read(f"frames/{type_.lower()}.toml")["frame"]
    return rows


def predicates(row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    return ((kind, word) for kind in KINDS for word in row.get(kind, ()))


def class_names() -> set[str]:
    return {f"@{row['name']}" for row in read("classes.toml")["class"]}


def context_names() -> set[str]:
    return {row["name"] for row in read("contexts.toml")["context"]}


def test_every_type_has_a_file_and_no_file_is_without_a_type() -> None:
    found = {
        f.name.removesuffix(".toml").upper() for f in (DATA / "frames").iterdir() if f.name.endswith(".toml")
    }
    assert found == set(EVENT_TYPES)


@pytest.mark.parametrize("type_", EVENT_TYPES)
def test_frames_use_only_keys_roles_and_classes_that_exist(type_: str) -> None:
    classes = class_names() | COMPUTED
    for row in frames(type_):
        assert set(row) <= KEYS
        assert sum(kind in row for kind in KINDS) == 1
        assert set(row["actor"]) | set(row["recipient"]) <= ROLES | PREPOSITIONS
        assert set(row.get("prepositions", ())) <= PREPOSITIONS
        named = {o for o in (*row.get("objects", ()), *row.get("not_objects", ())) if o.startswith("@")}
        assert named <= classes
        assert row.get("complement") in (None, "to", "that", "ing")


@pytest.mark.parametrize("type_", EVENT_TYPES)
def test_modes_statuses_contexts_and_weights_are_known(type_: str) -> None:
    for row in frames(type_):
        assert row.get("mode") in (None, *MODES.get(type_, "").split())
        assert row.get("status") in (None, *STATUSES)
        assert set(row.get("contexts", ())) <= context_names()
        assert 0 < row.get("weight", 1) <= 1


@pytest.mark.parametrize("type_", EVENT_TYPES)
def test_no_predicate_stands_twice_with_the_same_demands(type_: str) -> None:
    seen = Counter(
        (kind, word, o, row.get("complement"), tuple(row.get("prepositions", ())))
        for row in frames(type_)
        for kind, word in predicates(row)
        for o in row.get("objects", (None,))
    )
    assert [entry for entry, times in seen.items() if times > 1] == []


@pytest.mark.parametrize("type_", EVENT_TYPES)
def test_words_are_lemmas_in_lower_case(type_: str) -> None:
    for row in frames(type_):
        words = [word for _, word in predicates(row)] + row.get("objects", []) + row.get("without", [])
        assert [w for w in words if w != w.lower().strip() or "  " in w or not w] == []
        assert [w for w in row.get("objects", []) + row.get("nouns", []) if " " in w] == []


@pytest.mark.parametrize(
    ("type_", "word", "object_"),
    [
        ("AGREE", "sign", "@instrument"),
        ("AID", "send", "@arms"),
        ("SANCTION", "expel", "@diplomat"),
        ("CONSULT", "hold", "@meeting"),
    ],
)
def test_the_textbook_cases_are_there(type_: str, word: str, object_: str) -> None:
    assert any(word in row.get("verbs", ()) and object_ in row.get("objects", ()) for row in frames(type_))


def test_the_lexicon_is_large() -> None:
    assert sum(1 for type_ in EVENT_TYPES for row in frames(type_) for _ in predicates(row)) > 2000


def test_classes_are_unique_and_name_no_word_twice() -> None:
    rows = read("classes.toml")["class"]
    assert max(Counter(row["name"] for row in rows).values()) == 1
    for row in rows:
        assert len(set(row["words"])) == len(row["words"]), row["name"]


def test_contexts_have_unique_names_and_words() -> None:
    rows = read("contexts.toml")["context"]
    assert max(Counter(row["name"] for row in rows).values()) == 1
    for row in rows:
        assert row["strong"]
        assert not set(row["strong"]) & set(row["weak"]), row["name"]


def test_status_cues_give_a_status() -> None:
    table = read("status.toml")
    assert set(table) == {"governor", "modal", "negator", "conditional", "adverb", "cancel"}
    for row in (row for rows in table.values() for row in rows):
        assert row["gives"] in (*STATUSES, "same")
    for row in table["governor"]:
        assert row["pos"] in ("verb", "noun", "adj")
        assert set(row["with"]) <= {"to", "ing", "that", "noun"}


def test_attribution_names_a_stance() -> None:
    table = read("attribution.toml")
    assert {row["stance"] for row in table["verb"]} == {"asserts", "admits", "denies", "doubts", "hears"}
    assert {row["kind"] for row in table["source"]} == {"anonymous", "media"}
