"""``python -m tools.pictures STORE FOLDER``: pictures of the desk, for the README and the documentation.

The record comes in; the desk opens over it for a moment, and a browser without a window takes its picture.
"""

from __future__ import annotations

import shutil
import sys
import threading
import time
from pathlib import Path

import click
import uvicorn
from playwright.sync_api import sync_playwright

from communique.desk import application
from communique.store import Store

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PORT = 8459
WIDTH = 1280
PAIR = "actor=JPN,NATO"


def views(store: Path) -> dict[str, tuple[str, int]]:
    """The address of each picture, and how tall it is."""
    with Store(store) as opened:
        told = opened.events(actors=["JPN", "NATO"], types=["AGREE"])
        event = max(told, key=lambda event: (event.sources, len(event.reports), event.id))
    return {
        "timeline": (f"/timeline?{PAIR}&since=2017", 1080),
        "density": ("/timeline", 1000),
        "relation": (f"/relation?{PAIR}", 1040),
        "network": ("/network", 1000),
        "event": (f"/event/{event.id}", 900),
        "pledges": ("/pledges?by=JPN", 900),
        "review": (f"/review?{PAIR}", 900),
    }


@click.command()
@click.argument("store", type=click.Path(exists=True, path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path))
def main(store: Path, folder: Path) -> None:
    """Take the pictures."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        sys.exit(f"none of {', '.join(BROWSERS)} is installed; on Debian: make browser")
    folder.mkdir(parents=True, exist_ok=True)
    server = uvicorn.Server(uvicorn.Config(application(store, who="you"), port=PORT, log_level="error"))
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.05)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for name, (address, height) in views(store).items():
            page = browser.new_page(viewport={"width": WIDTH, "height": height})
            page.goto(f"http://127.0.0.1:{PORT}{address}")
            page.screenshot(path=folder / f"{name}.png")
            page.close()
            click.echo(folder / f"{name}.png")
        browser.close()
    server.should_exit = True


if __name__ == "__main__":
    main()
