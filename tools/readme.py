"""Pages of documentation come in; they go back with the output that their commands have now.

    make demo && python -m tools.readme

A block that is fenced as ``console run`` holds one command, after a dollar sign, and what it prints. The
commands ask the record that ``make demo`` builds.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", ROOT / "docs" / "coder.md")
RECORD = ROOT / "build" / "demo.db"

_BLOCK = re.compile(
    r"^```console run\n\$ (?P<command>[^\n]*)\n(?P<output>.*?)^```$", re.MULTILINE | re.DOTALL
)


def commands(page: str) -> Iterator[str]:
    """The commands of a page, in order."""
    for block in _BLOCK.finditer(page):
        yield block["command"]


def output(command: str, record: Path) -> str:
    """What a command prints when it asks a record. Raises CalledProcessError where it fails."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    surroundings = os.environ | {"PATH": path, "COMMUNIQUE_STORE": str(record)}
    done = subprocess.run(
        ["bash", "-c", command], cwd=ROOT, env=surroundings, check=True, capture_output=True, text=True
    )
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def renewed(page: str) -> str:
    """A page with the outputs of now."""
    return _BLOCK.sub(
        lambda block: f"```console run\n$ {block['command']}\n{output(block['command'], RECORD)}```", page
    )


if __name__ == "__main__":
    if not RECORD.exists():
        sys.exit(f"{RECORD} is absent: make demo builds it")
    for path in PAGES:
        path.write_text(renewed(path.read_text("utf-8")), "utf-8")
