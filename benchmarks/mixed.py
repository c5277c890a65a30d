"""``python -m benchmarks.mixed``: words a second over a crawl of which one page in twenty is about
international affairs, beside spaCy's whole pipeline over the same pages' bodies.

    python -m benchmarks.mixed [--pages N] [--other ARCHIVE]

The pages are those of ``benchmarks.crawl``. Communiqué builds the record from the HTML of all: it decides
which pages are worth reading and reads those. spaCy is given the bodies of all as clean text (trafilatura's,
found before the clock starts). One process each, one after the other, start-up included; the words of all
bodies count for both.
"""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from trafilatura import extract

from benchmarks.contenders import ONE_PROCESS
from benchmarks.crawl import ONE_IN, SAVED, made_up, mixed, of_archive, of_gold, told
from benchmarks.speed import Run, measured
from communique.articles.decode import decode
from communique.records import Page

TARGET = 5.0
"""How many of spaCy's words a second are to be done."""


@click.command()
@click.option("--pages", default=400, show_default=True, help="How many pages the crawl has at most.")
@click.option("--other", type=click.Path(path_type=Path), default=SAVED, help="A tar of saved HTML pages.")
def main(pages: int, other: Path) -> None:
    """Measure communique build and spaCy on a mixed crawl."""
    saved = other.is_file()
    others = list(islice(of_archive(other) if saved else made_up(pages), pages))
    count = min(pages, len(others))  # no page twice: the record keeps one of equal pages
    with TemporaryDirectory() as place:
        folder = Path(place)
        words = lay_out(folder, list(mixed(list(of_gold()), others, count)))
        rest = "saved from the web" if saved else "made up"
        click.echo(f"{count} pages, {count // ONE_IN} about international affairs, the rest {rest}")
        click.echo(f"{words:,} words of bodies; one process each\n")
        runs = {name: measured(name, folder) for name in ONE_PROCESS}
    for line in table(runs, words):
        click.echo(line)


def lay_out(folder: Path, crawl: list[Page]) -> int:
    """Writes ``text/``, the pages, and ``articles.json``, their bodies; how many words those have."""
    (folder / "text").mkdir()
    bodies = []
    for number, page in enumerate(crawl):
        (folder / "text" / f"{number:05}.html").write_bytes(page.content)
        bodies.append(extract(decode(page), include_comments=False) or "")
    (folder / "articles.json").write_text(json.dumps(bodies), "utf-8")
    return sum(len(body.split()) for body in bodies)


def table(runs: dict[str, Run], words: int) -> list[str]:
    """The figures side by side, and whether the target is met."""
    lines = [f"{'':28}{'seconds':>9}{'words/s':>9}{'CPU s':>9}{'words/CPU s':>13}{'peak MB':>9}"]
    for name, run in runs.items():
        speeds = f"{run.seconds:9.1f}{words / run.seconds:9,.0f}{run.processor:9.1f}"
        lines.append(f"{name:28}{speeds}{words / run.processor:13,.0f}{run.megabytes:9.0f}")
    ours, theirs = runs.values()
    times = theirs.processor / ours.processor
    return [
        *lines,
        "",
        f"communique build does {times:.1f} times the words of spaCy in a second of processor time; "
        f"{TARGET:.0f} asked: {told(times >= TARGET)}",
    ]


if __name__ == "__main__":
    main()
