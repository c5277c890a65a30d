"""Reads everything in every way, measures, and writes the tables into ``docs/accuracy.md``."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from tools.accuracy import counts, document, errors
from tools.accuracy.cost import costs
from tools.accuracy.recorded import recorded
from tools.accuracy.ways import WAYS, Way
from tools.held_out import ROOT
from tools.score import Scored, gold, record, score

UNSEEN = ROOT / "corpus" / "unseen"
GENERAL = UNSEEN / "general"
SAMPLES = ROOT / "samples"
PAGE = ROOT / "docs" / "accuracy.md"
RECORDS = ROOT / "build" / "accuracy"


def main() -> None:
    """Measures, and renews the page."""
    tables = quality(scored(UNSEEN), scored(SAMPLES)) | general(scored(GENERAL))
    print("all read; the cost is measured", file=sys.stderr)
    samples = gold.read(SAMPLES / "gold")
    bodies = ["\n".join(samples.lines[page.name][n - 1] for n in page.body_lines) for page in samples.pages]
    words = sum(len(body.split()) for body in bodies)
    tables["costs"] = document.of_costs(costs(SAMPLES / "pages", bodies), words)
    PAGE.write_text(document.filled(PAGE.read_text("utf-8"), tables), "utf-8")


def scored(folder: Path) -> Mapping[Way, Scored]:
    """Every way's record of the pages of a folder with gold, scored."""
    place = RECORDS / folder.name
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    exports = recorded(folder / "pages", WAYS, place)
    wanted = gold.read(folder / "gold")
    return {way: score(record.read(export), wanted) for way, export in exports.items()}


def general(ways: Mapping[Way, Scored]) -> dict[str, str]:
    """The tables of pages that are about other things than what states do."""
    asked = gold.read(GENERAL / "gold").pages
    alarms = errors.alarms(ways["both"].pages, asked)
    return {
        "general": document.of_ways(ways),
        "general alarms": document.of_errors(alarms, "a false alarm is"),
    }


def quality(unseen: Mapping[Way, Scored], samples: Mapping[Way, Scored]) -> dict[str, str]:
    """The tables of how right the coder is, by name; those by type, status and kind of the whole coder."""
    pages = unseen["both"].pages
    asked = gold.read(UNSEEN / "gold").pages
    kinds = counts.by_kind(pages, counts.kinds(UNSEEN / "kinds.toml"))
    return {
        "types": document.of_types(counts.by_type(pages), counts.overall(pages)),
        "statuses": document.of_statuses(counts.by_status(pages)),
        "kinds": document.of_kinds(kinds),
        "dates": document.of_dates(pages),
        "misses": document.of_errors(errors.misses(pages), "of an event that is missed there is"),
        "alarms": document.of_errors(errors.alarms(pages, asked), "a false alarm is"),
        "stories": document.of_ways(unseen),
        "samples": document.of_ways(samples),
    }


if __name__ == "__main__":
    main()
