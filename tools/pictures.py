"""``python -m tools.pictures STORE FOLDER``: pictures of the desk, for the README and the documentation.

The record comes in; the desk opens over it for a moment, and a browser without a window takes its picture.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import click
import uvicorn

from communique.desk import application
from communique.store import Store

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PORT = 8459
WIDTH = 1280
PAIR = "actor=JPN,NATO"


def views(store: Path) -> dict[str, tuple[str, int]]:
    """The address of each picture, and how tall it is."""
    with Store(store) as opened:
        event = next(iter(opened.events(actors=["JPN", "NATO"], types=["AGREE"])))
    return {
        "timeline": (f"/timeline?{PAIR}&since=2017", 1000),
        "relation": (f"/relation?{PAIR}", 900),
        "network": ("/network", 1050),
        "event": (f"/event/{event.id}", 800),
        "pledges": ("/pledges?by=JPN", 900),
        "review": (f"/review?{PAIR}", 1000),
    }


@click.command()
@click.argument("store", type=click.Path(exists=True, path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path))
def main(store: Path, folder: Path) -> None:
    """Take the pictures."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.exit(f"none of {', '.join(BROWSERS)} is installed; on Debian: apt install chromium")
    folder.mkdir(parents=True, exist_ok=True)
    server = uvicorn.Server(uvicorn.Config(application(store, who="you"), port=PORT, log_level="error"))
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.05)
    for name, (address, height) in views(store).items():
        taken = folder / f"{name}.png"
        command = [
            browser,
            "--headless",
            "--no-sandbox",
            "--hide-scrollbars",
            f"--window-size={WIDTH},{height}",
        ]
        command += [f"--screenshot={taken}", f"http://127.0.0.1:{PORT}{address}"]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        click.echo(taken)
    server.should_exit = True


if __name__ == "__main__":
    main()
