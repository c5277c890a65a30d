"""``python -m benchmarks.crawl``: pages a second over a crawl of which one page in twenty is about
international affairs, beside trafilatura and resiliparse.

    python -m benchmarks.crawl [--pages N] [--other ARCHIVE]

Communiqué decides first which pages are worth reading and reads those; the others extract the text of all.
The pages about international affairs are those of corpus/ and samples/, laid out as HTML; the rest are saved
pages of the web from ARCHIVE (a tar of HTML files, whatever they are about), or made up where there is none.
All run in one process, one after the other, after a page to warm up. Printed, too: how many of all pages of
corpus/ and samples/ with gold events the decision loses.
"""

from __future__ import annotations

import json
import tarfile
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path

import click
from resiliparse.extract.html2text import extract_plain_text
from trafilatura import extract

from benchmarks.made_pages import made_page
from benchmarks.pages import as_html
from communique import articles, pipeline
from communique.articles.decode import decode
from communique.pages.making import make_page
from communique.records import Page

ROOT = Path(__file__).parents[1]
GOLD = (ROOT / "corpus", ROOT / "samples")
SAVED = ROOT.parent / "shared" / "data" / "html" / "html.tar.xz"
ONE_IN = 20
"""One page in so many is about international affairs."""

TARGET = 5.0
"""How many times the pages a second of trafilatura are to be done."""

MOST_LOST = 0.01
"""The share of pages with events that may be lost."""


@click.command()
@click.option("--pages", default=200, show_default=True, help="How many pages the crawl has.")
@click.option("--other", type=click.Path(path_type=Path), default=SAVED, help="A tar of saved HTML pages.")
def main(pages: int, other: Path) -> None:
    """Measure the cheap decision and reading after it on a mixed crawl."""
    relevant = list(of_gold())
    saved = other.is_file()
    crawl = list(mixed(relevant, list(of_archive(other) if saved else made_up(pages)), pages))
    size = sum(len(page.content) for page in crawl) / len(crawl) / 1000
    click.echo(
        f"{len(crawl)} pages, {size:.0f} kB each; the rest {'saved from the web' if saved else 'made up'}\n"
    )
    seconds = {name: timed(read, crawl) for name, read in READERS.items()}
    for name, spent in seconds.items():
        click.echo(f"{name:14}{len(crawl) / spent:9.1f} pages/s{1000 * spent / len(crawl):9.2f} ms a page")
    times = seconds["trafilatura"] / seconds["communique"]
    click.echo(f"\n{times:.1f} times trafilatura's pages; {TARGET:.0f} asked: {told(times >= TARGET)}")
    read = sum(pipeline.declined(page) is None for page in crawl)
    click.echo(
        f"{read} of {len(crawl)} pages read, {len(crawl) // ONE_IN} of them about international affairs"
    )
    lost = [page.uri for page in relevant if pipeline.declined(page) is not None]
    share = len(lost) / len(relevant)
    click.echo(
        f"{len(lost)} of {len(relevant)} pages with events lost ({share:.1%}); at most {MOST_LOST:.0%} "
        f"asked: {told(share <= MOST_LOST)} {' '.join(lost)}"
    )


def told(met: bool) -> str:
    """In words."""
    return "met" if met else "not met"


def of_gold() -> Iterator[Page]:
    """The pages of corpus/ and samples/ that report events, as HTML."""
    for folder in GOLD:
        for file in sorted((folder / "gold").glob("*.json")):
            gold = json.loads(file.read_text("utf-8"))
            if gold.get("events") and "page" in gold:
                lines = (folder / gold["page"]).read_text("utf-8").split("\n")
                yield make_page(file.stem, as_html(lines, gold).encode(), "html")


def of_archive(path: Path) -> Iterator[Page]:
    """Saved pages, in the archive's order."""
    with tarfile.open(path) as archive:
        for member in archive:
            file = archive.extractfile(member)
            if file is not None:
                yield make_page(member.name, file.read(), "html")


def made_up(count: int) -> Iterator[Page]:
    """Pages of our own making."""
    return (make_page(f"made-{n}", made_page(n).encode(), "html") for n in range(count))


def mixed(relevant: list[Page], others: list[Page], count: int) -> Iterator[Page]:
    """So many pages, one in twenty of them relevant, from all parts of both lists."""
    some = cycle(relevant[:: max(1, len(relevant) * ONE_IN // count)])
    rest = cycle(others[:: max(1, len(others) // count)])
    for n in range(count):
        yield from islice(some if n % ONE_IN == 0 else rest, 1)


def ours(page: Page) -> None:
    """Decides, and reads what is worth it."""
    if pipeline.declined(page) is None:
        try:
            articles.read(page)
        except articles.Unreadable:
            return


def trafilatura(page: Page) -> None:
    """Text, without comments."""
    extract(decode(page), include_comments=False)


def resiliparse(page: Page) -> None:
    """Main content, as plain text."""
    extract_plain_text(decode(page), main_content=True)


READERS: dict[str, Callable[[Page], None]] = {
    "communique": ours,
    "trafilatura": trafilatura,
    "resiliparse": resiliparse,
}


def timed(read: Callable[[Page], None], crawl: list[Page]) -> float:
    """Seconds of this process's processor time for all pages."""
    read(crawl[0])
    begun = time.process_time()
    for page in crawl:
        read(page)
    return time.process_time() - begun


if __name__ == "__main__":
    main()
