"""The README's commands and its Python run as they stand, on the record that the demo builds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT, Built
from tools.readme import PAGES, commands, output

README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = [command for page in PAGES for command in commands(page.read_text("utf-8"))]


@pytest.mark.parametrize("command", COMMANDS)
def test_its_commands_print_something(samples: Built, command: str) -> None:
    """Where one fails because an event has another id now, write that id; then run: python -m tools.readme"""
    assert output(command, samples.store)


def test_its_python_runs(
    samples: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "demo.db").write_bytes(samples.store.read_bytes())
    monkeypatch.chdir(tmp_path)
    (block,) = re.findall(r"^```python\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    exec(compile(block, "README.md", "exec"), {})
    printed = capsys.readouterr().out
    assert "2017-10" in printed and "['DEU']" in printed


def test_every_file_it_links_to_is_there() -> None:
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_it_explains_every_command() -> None:
    from communique.cli import main

    for name in main.commands:
        assert f"| `{name}" in README
