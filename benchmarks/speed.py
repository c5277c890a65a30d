"""``python -m benchmarks.speed``: speed and memory of the whole program beside two of its parts.

Every program works on the same articles, in a process of its own, its start-up included. It shows what the
whole way from a scraped page to the record costs against grammar alone (spaCy's small English pipeline, as
it comes, on the clean text) and text extraction alone (trafilatura, on the pages as HTML).

They take turns, and the median of each counts: a machine with other work is now slow, now fast. How Python
itself was built matters, too: most of this program is Python, little of spaCy is. The build took 32.6 s of
processor time with a Python 3.11 as its sources give it, 27.9 s with Debian's, which is optimised by a
profile; spaCy 37.8 and 37.3 s.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

import click

from benchmarks.contenders import CONTENDERS
from benchmarks.pages import lay_out
from communique.engines import cores

TARGET = 2.0
"""How many of spaCy's words a second the whole program is to do at least, on all cores of the machine."""


class Run(NamedTuple):
    """What one program took."""

    seconds: float
    """By the clock."""
    processor: float
    """Seconds on all cores together: says more where the machine has other work too."""
    megabytes: float
    """Peak of its largest process."""


@click.command()
@click.option("--pages", type=click.IntRange(min=1), help="At most so many pages. [default: all there are]")
@click.option("--rounds", type=click.IntRange(min=1), default=3, help="How often. [default: 3]")
def main(pages: int | None, rounds: int) -> None:
    """Measure communique build, spaCy and trafilatura on the same pages."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        lay_out(folder, pages)
        articles = json.loads((folder / "articles.json").read_text("utf-8"))
        words = sum(len(article.split()) for article in articles)
        version = ".".join(map(str, sys.version_info[:3]))
        click.echo(f"{len(articles)} pages, {words:,} words of articles, {cores()} cores, Python {version}\n")
        taken = [{name: measured(name, folder) for name in CONTENDERS} for _ in range(rounds)]
        runs = {name: middle([one[name] for one in taken]) for name in CONTENDERS}
        for line in table(runs, len(articles), words):
            click.echo(line)
        click.echo("\nShare of time by stage, one process, start-up apart:")
        for line in shares(stages(folder / "text")):
            click.echo(line)


def middle(runs: list[Run]) -> Run:
    """The median of what one program took in several runs, and its highest peak."""
    return Run(
        seconds=median(run.seconds for run in runs),
        processor=median(run.processor for run in runs),
        megabytes=max(run.megabytes for run in runs),
    )


def measured(name: str, folder: Path) -> Run:
    """Runs one program in a process under another that starts nothing else, so that the peak is its own. It
    begins with nothing stored."""
    for stored in folder.glob("record.db*"):
        stored.unlink()
    command = [sys.executable, "-m", "benchmarks.watch", name, str(folder)]
    told = subprocess.run(command, check=True, capture_output=True).stdout
    return Run(**json.loads(told))


def stages(folder: Path) -> dict[str, float]:
    """Seconds by stage."""
    command = [sys.executable, "-m", "benchmarks.stages", str(folder)]
    seconds: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return seconds


def table(runs: dict[str, Run], pages: int, words: int) -> list[str]:
    """The figures side by side, and whether the target is met."""
    lines = [f"{'':18}{'seconds':>9}{'pages/s':>9}{'words/s':>9}{'CPU s':>9}{'peak MB':>9}"]
    for name, run in runs.items():
        speeds = f"{run.seconds:9.1f}{pages / run.seconds:9.1f}{words / run.seconds:9,.0f}"
        lines.append(f"{name:18}{speeds}{run.processor:9.1f}{run.megabytes:9.0f}")
    ratio = runs["spaCy"].seconds / runs["communique build"].seconds
    met = "met" if ratio >= TARGET else "not met"
    return [
        *lines,
        "",
        f"communique build does {ratio:.1f} times the words of spaCy; {TARGET:.0f} asked: {met}",
    ]


def shares(seconds: dict[str, float]) -> list[str]:
    """Stages with their part of the whole."""
    whole = sum(seconds.values())
    return [f"  {stage:28}{spent:7.2f} s {spent / whole:5.0%}" for stage, spent in seconds.items()]


if __name__ == "__main__":
    main()
