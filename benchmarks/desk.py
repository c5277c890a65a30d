"""How quickly the desk answers over a large record: prints a line for each of its pages.

    python -m benchmarks.made_record build/large.db
    python -m benchmarks.desk build/large.db [PAGE]...

``server``: milliseconds from request to whole answer, median and worst of several, and how long the processor
was at work on it; ``sent``: the answer's kilobytes. ``picture``: milliseconds until chromium has shown the
first words or lines of the page (its "first contentful paint"), median; a dash where no chromium or no
playwright is installed. Targets: 200 ms and 1,000 ms.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

import uvicorn
from starlette.testclient import TestClient

from communique.desk import application
from communique.store import Store

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TIMES = 7
"""Requests for each page; the first, for which SQLite reads from disk, is one of them."""
SHOWN = 3
"""Times that the browser opens each."""
PORT = 8461
TARGET, PICTURE = 200, 1000
"""Milliseconds."""


class Answered(NamedTuple):
    """What the server needed for one address."""

    middle: float
    worst: float
    worked: float
    """All in milliseconds."""
    size: float
    """Kilobytes."""


def addresses(store: Path) -> Iterator[str]:
    """Every page of the desk, those that choose with a busy pair, a busy party and all."""
    with Store(store) as opened:
        busy = "SELECT actor FROM event_parties GROUP BY actor ORDER BY count(*) DESC, actor LIMIT 2"
        one, other = (id for (id,) in opened.db.execute(busy))
        rare = "SELECT actor FROM event_parties GROUP BY actor ORDER BY count(*), actor LIMIT 1"
        (seldom,) = opened.db.execute(rare).fetchone()
        (event,) = opened.db.execute(
            "SELECT event FROM event_reports GROUP BY event ORDER BY count(*) DESC, event LIMIT 1"
        ).fetchone()
        article = opened.reports(opened.event(event))[0].article
        word = opened.report(opened.event(event).reports[0]).quote.split()[-1].strip(".")
    yield from (
        "/",
        "/timeline",
        "/timeline?by=pair",
        "/timeline?after=50000",
        "/timeline?type=AID&status=promised",
    )
    yield from (
        f"/timeline?actor={one}",
        f"/timeline?actor={one}, {other}",
        "/timeline?since=2011&until=2011",
    )
    yield from ("/relation", f"/relation?actor={one}, {other}", f"/relation?actor={one}, {seldom}")
    yield from ("/network", "/network?type=AID", f"/network?actor={one}", "/network?since=2011&until=2012")
    yield from ("/pledges", f"/pledges?by={one}", f"/pledges?by={one}&to={other}")
    yield from ("/programme", "/programme?q=NATO", "/actors", "/actors?since=2011&until=2012")
    yield from (f"/actor/{one}", f"/actor/{seldom}", "/outlets", "/unread")
    yield from (f"/search?q={word}", "/search?q=talks", "/search?q=agreement+signed&year=2011")
    yield from ("/review", "/review?disputed=1", f"/review?actor={one}, {other}")
    yield from (f"/event/{event}", f"/page/{article}")


def answered(client: TestClient, address: str) -> Answered:
    """Asks for an address several times. Raises AssertionError where the answer is not a page."""
    took: list[tuple[float, float]] = []
    for _ in range(TIMES):
        began, at_work = time.perf_counter(), time.process_time()
        answer = client.get(address)
        took.append((time.perf_counter() - began, time.process_time() - at_work))
        assert answer.status_code == 200, (address, answer.status_code, answer.text[:200])
    clock, worked = ([1000 * seconds for seconds in each] for each in zip(*took, strict=True))
    return Answered(median(clock), max(clock), median(worked), len(answer.content) / 1000)


@contextmanager
def browser() -> Iterator[Browser | None]:
    """Chromium without a window, where there is one."""
    found = which("chromium") or which("chromium-browser") or which("google-chrome")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        found = None
    if found is None:
        yield None
        return
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield opened
        opened.close()


@contextmanager
def served(store: Path) -> Iterator[None]:
    """The desk behind an address of this machine."""
    server = uvicorn.Server(uvicorn.Config(application(store, who="you"), port=PORT, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield
    server.should_exit = True
    thread.join()


def painted(browser: Browser, address: str) -> float:
    """Milliseconds from following a link to the first picture, median of several."""
    times: list[float] = []
    for _ in range(SHOWN):
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{PORT}{address}")
        times.append(
            page.evaluate(
                """() => new Promise(done => new PerformanceObserver(list => done(
                    list.getEntriesByName('first-contentful-paint')[0].startTime
                )).observe({type: 'paint', buffered: true}))"""
            )
        )
        page.close()
    return median(times)


def main() -> None:
    """Prints a line a page."""
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    store = Path(sys.argv[1])
    asked = sys.argv[2:] or list(addresses(store))
    client = TestClient(application(store, who="you"), base_url="http://127.0.0.1")
    late = 0
    print(f"{'page':<40} {'server':>7} {'worst':>7} {'worked':>7} {'sent':>8} {'picture':>8}")
    with served(store), browser() as chromium:
        for address in asked:
            took = answered(client, address)
            shown = painted(chromium, address) if chromium else None
            late += took.middle > TARGET or (shown or 0) > PICTURE
            print(
                f"{address:<40.40} {took.middle:>7.0f} {took.worst:>7.0f} {took.worked:>7.0f} "
                f"{took.size:>5.0f} kB {'-' if shown is None else f'{shown:.0f}':>8}",
                flush=True,
            )
    print(f"{late} of {len(asked)} pages over {TARGET} ms at the server or {PICTURE} ms in the browser")


if __name__ == "__main__":
    main()
