"""Reads everything in every way, measures, and writes the tables into ``docs/accuracy.md``."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from tools.accuracy import counts, document, errors
from tools.accuracy.cost import costs
from tools.accuracy.held import held_out
from tools.accuracy.recorded import recorded
from tools.accuracy.ways import SHIPPED, WAYS, Trained, Way
from tools.held_out import FOLDS, ROOT
from tools.score import Scored, gold, record, score

PAGE = ROOT / "docs" / "accuracy.md"
RECORDS = ROOT / "build" / "accuracy"


def main() -> None:
    """Measures, and renews the page."""
    parser = argparse.ArgumentParser(prog="python -m tools.accuracy", description=__doc__)
    parser.add_argument("neural", type=Path, help="the folder that tools.held_neural filled")
    folder = parser.parse_args().neural
    if not all((folder / f"{fold}.onnx").exists() for fold in range(FOLDS)):
        parser.error(f"{folder} does not hold all neural readers: python -m tools.held_neural {folder}")
    of_corpus = scored("corpus", held_out(folder))
    of_samples = scored("samples", lambda page: SHIPPED)
    tables = quality(of_corpus, of_samples)
    print("all read; the cost is measured", file=sys.stderr)
    samples = gold.read(ROOT / "samples" / "gold")
    bodies = ["\n".join(samples.lines[page.name][n - 1] for n in page.body_lines) for page in samples.pages]
    words = sum(len(body.split()) for body in bodies)
    tables["costs"] = document.of_costs(costs(ROOT / "samples" / "pages", bodies), words)
    PAGE.write_text(document.filled(PAGE.read_text("utf-8"), tables), "utf-8")


def scored(name: str, readers: Callable[[str], Trained]) -> Mapping[Way, Scored]:
    """Every way's record of the pages of ``samples`` or ``corpus``, scored."""
    place = RECORDS / name
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    exports = recorded(ROOT / name / "pages", WAYS, readers, place)
    wanted = gold.read(ROOT / name / "gold")
    return {way: score(record.read(export), wanted) for way, export in exports.items()}


def quality(corpus: Mapping[Way, Scored], samples: Mapping[Way, Scored]) -> dict[str, str]:
    """The tables of how right the coder is, by name; those by type, status and kind of the whole coder."""
    pages = corpus["both"].pages
    asked = gold.read(ROOT / "corpus" / "gold").pages
    kinds = counts.by_kind(pages, counts.kinds(ROOT / "corpus" / "kinds.toml"))
    return {
        "types": document.of_types(counts.by_type(pages), counts.overall(pages)),
        "statuses": document.of_statuses(counts.by_status(pages)),
        "kinds": document.of_kinds(kinds),
        "dates": document.of_dates(pages),
        "misses": document.of_errors(errors.misses(pages), "of an event that is missed there is"),
        "alarms": document.of_errors(errors.alarms(pages, asked), "a false alarm is"),
        "stories": document.of_ways(corpus),
        "samples": document.of_ways(samples),
    }


if __name__ == "__main__":
    main()
