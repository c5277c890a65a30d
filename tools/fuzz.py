"""Reads many mutated pages and says which of them the program fails on: none may crash it, hang it, or be
refused without a reason.

    tools/fuzz.py [--pages 10000] [--seed 0] [--seconds 20] [--keep DIR]

The pages are the samples, as text and laid out as HTML, each broken in one to four ways
(``tools/mutations.py``). Each is told to be worth reading or not, explained and read, within so many seconds
of processor time. What fails is kept in DIR under a name that says how; ``tests/fuzz/found`` holds what was
found and mended, and the tests read it again.
"""

from __future__ import annotations

import argparse
import json
import re
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from types import FrameType
from typing import NamedTuple

from benchmarks.pages import as_html
from communique import articles, pipeline
from communique.articles.decode import decode
from communique.pages.making import make_page
from communique.records import Media, Page
from tools.mutations import mutated

ROOT = Path(__file__).parents[1]
FOUND = ROOT / "tests" / "fuzz" / "found"
TELL_EVERY = 500


class Result(NamedTuple):
    """What came of a page: ``read`` or why not; a failure is a fault of the program."""

    outcome: str
    failure: str | None
    seconds: float


class Hangs(Exception):  # noqa: N818 (it names what happened)
    """A page takes longer than its budget."""


def seeds() -> list[tuple[Media, bytes]]:
    """The sample pages, as text and as HTML."""
    found: list[tuple[Media, bytes]] = []
    for file in sorted((ROOT / "samples" / "gold").glob("*-?.json")):
        gold = json.loads(file.read_text("utf-8"))
        text = (ROOT / "samples" / gold["page"]).read_text("utf-8")
        found += [("text", text.encode()), ("html", as_html(text.split("\n"), gold).encode())]
    return found


def pages(count: int, seed: int) -> Iterator[Page]:
    """So many mutated pages, the same ones every time."""
    sources = seeds()
    for number in range(count):
        random = Random(seed * 1_000_003 + number)
        media, content = random.choice(sources)
        other = random.choice(sources)[1]
        yield make_page(f"{seed}-{number}.{media}", mutated(content, other, random), media)


def tried(page: Page, budget: float) -> Result:
    """Decides, explains and reads a page within a budget of seconds of processor time."""
    begun = time.process_time()
    signal.signal(signal.SIGVTALRM, _hangs)
    signal.setitimer(signal.ITIMER_VIRTUAL, budget)
    try:
        outcome, failure = _tried(page), None
    except Hangs:
        outcome, failure = "hang", f"takes more than {budget:.0f} s"
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        outcome = "crash"
        failure = f"{type(error).__name__} in {Path(where.filename).name}:{where.lineno}: {str(error)[:120]}"
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return Result(outcome, failure, time.process_time() - begun)


def _tried(page: Page) -> str:
    pipeline.declined(page)
    told = articles.explain(page)
    if told.refused is not None:
        assert told.refused.strip(), "refused without a reason"
        return re.sub(r"\d+", "N", told.refused)
    assert all(line.why for line in told.lines), "a line without a reason"
    article = articles.read(page)
    # what is told must stand in the page; of HTML the entities are undone and some blanks put in order
    if page.media == "text":
        whole = " ".join(decode(page).split())
        assert all(" ".join(line.split()) in whole for line in article.text.split("\n")), (
            "text not in the page"
        )
    article.text.encode("utf-8")
    return "read"


def _hangs(number: int, frame: FrameType | None) -> None:
    raise Hangs


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--seconds", type=float, default=20.0, help="budget of a page")
    parser.add_argument("--keep", type=Path, help="folder for pages that fail")
    arguments = parser.parse_args()
    counts, slowest, failed = Counter[str](), 0.0, 0
    for number, page in enumerate(pages(arguments.pages, arguments.seed), 1):
        result = tried(page, arguments.seconds)
        counts[result.outcome] += 1
        slowest = max(slowest, result.seconds)
        if result.failure:
            failed += 1
            print(f"{page.uri}: {result.failure}", flush=True)
            if arguments.keep:
                arguments.keep.mkdir(parents=True, exist_ok=True)
                (arguments.keep / f"{result.outcome}-{page.uri}").write_bytes(page.content)
        if number % TELL_EVERY == 0:
            print(f"{number} pages, {failed} failures, slowest {slowest:.2f} s", file=sys.stderr, flush=True)
    print(f"{arguments.pages} pages, {failed} failures, slowest {slowest:.2f} s")
    for outcome, count in counts.most_common():
        print(f"{count:7} {outcome}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
