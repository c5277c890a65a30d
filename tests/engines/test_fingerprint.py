"""The fingerprint stands for code and knowledge: the same for the same, another where either changes."""

from __future__ import annotations

import re
from pathlib import Path

import communique
from communique.engines.fingerprint import STAGES, fingerprint, fingerprint_of


def tree(folder: Path) -> Path:
    (folder / "actors" / "data").mkdir(parents=True)
    (folder / "actors" / "data" / "states.csv").write_text("JPN,Japan")
    (folder / "pipeline.py").write_text("def work(): ...")
    return folder


def test_the_same_code_and_knowledge_have_the_same_fingerprint_anywhere(tmp_path: Path) -> None:
    one, other = fingerprint_of(tree(tmp_path / "one")), fingerprint_of(tree(tmp_path / "other"))
    assert one == other
    assert re.fullmatch(r"[0-9a-f]{16}", one)


def test_knowledge_that_changes_changes_it(tmp_path: Path) -> None:
    before = fingerprint_of(tree(tmp_path))
    (tmp_path / "actors" / "data" / "states.csv").write_text("JPN,Nippon")
    assert fingerprint_of(tmp_path) != before


def test_what_is_no_part_of_the_stages_does_not_matter(tmp_path: Path) -> None:
    before = fingerprint_of(tree(tmp_path))
    (tmp_path / "actors" / "__pycache__").mkdir()
    (tmp_path / "actors" / "__pycache__" / "x.pyc").touch()
    (tmp_path / "cli.py").touch()
    assert fingerprint_of(tmp_path) == before


def test_every_stage_counts() -> None:
    assert fingerprint()
    (root,) = communique.__path__
    above = {
        "cli",
        "coders",
        "desk",
        "engines",
        "evaluation",
        "exchange",
        "llm",
        "store",
        "web",
        "__init__.py",
        "__main__.py",
    }
    entries = [
        path for path in Path(root).iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    ]
    assert {path.name for path in entries} - above == set(STAGES)
