"""``communique build`` with a model, over real HTTP, as somebody at a terminal meets it."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.llm.pieces import answer, deed
from tests.llm.server import Reply, Server, serving

KEY = "sk-very-secret-0123456789"
NAMES = ("Peru", "Chile", "Ghana", "Togo", "Norway", "Iceland")
REST = (
    "The doctors will stay in the country until the end of June, when the rains are over and the roads can "
    "be used again by heavier vehicles.\n\nThe hospital has forty beds and two operating rooms. More than "
    "nine hundred patients have been treated in it since it was opened in the autumn of last year."
)


def thanks(name: str) -> str:
    return f"On Tuesday {name} thanked Ecuador for its field hospital in the hills above the capital."


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """Six pages, each with one deed."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in NAMES:
        text = f"A hospital for {name}\nBy Our Correspondent\n6 March 2031\n\n{thanks(name)}\n\n{REST}\n"
        (folder / f"{name}.txt").write_text(text)
    return folder


def well(body: dict[str, Any], number: int) -> Reply:
    """A good answer."""
    shown = body["messages"][1]["content"]
    name = next(name for name in NAMES if thanks(name) in shown)
    return Reply(answer(deed(thanks(name), actors=[{"words": name, "means": []}])))


def run(place: Path, *arguments: object, **env: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "communique", *map(str, arguments)]
    return subprocess.run(
        command,
        cwd=place,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")} | env,
        capture_output=True,
        text=True,
    )


def build(place: Path, server: Server, *more: object, **env: str) -> subprocess.CompletedProcess[str]:
    chosen = ["--coder", "llm", "--endpoint", server.url, "--model", "m", "--jobs", 1]
    return run(place, "build", "pages", *chosen, *more, **env)


def reports(store: Path) -> list[tuple[str, str, str]]:
    with sqlite3.connect(store) as db:
        return db.execute("SELECT id, quote, coder FROM reports ORDER BY id").fetchall()


def test_the_model_reads_and_the_store_says_who_read_and_never_the_key(pages: Path) -> None:
    place = pages.parent
    with serving(well) as server:
        done = build(place, server, "--prices", "1,10", COMMUNIQUE_LLM_KEY=KEY)
    assert done.returncode == 0, done.stderr
    found = reports(place / "communique.db")
    assert {quote for _, quote, _ in found} == {thanks(name) for name in NAMES}
    assert all(coder.startswith("llm:m@1-") for _, _, coder in found)
    assert "600 tokens read, 120 written, which cost 0.0018" in done.stderr
    assert server.headers[0]["Authorization"] == f"Bearer {KEY}"
    for path in place.rglob("*"):
        assert not path.is_file() or KEY.encode() not in path.read_bytes(), path
    assert KEY not in done.stderr + done.stdout


def test_a_kill_loses_nothing_that_was_paid_for_and_leaves_no_trace(pages: Path) -> None:
    place = pages.parent

    def slow(body: dict[str, Any], number: int) -> Reply:
        reply = well(body, number)
        reply.wait = 0.0 if number < 2 else 60.0
        return reply

    settings = place / "slow.toml"
    settings.write_text("at_once = 1\n")
    with serving(slow) as server:
        chosen = ["--coder", "llm", "--endpoint", server.url, "--model", "m", "--jobs", "1"]
        command = [
            sys.executable,
            "-m",
            "communique",
            "build",
            "pages",
            *chosen,
            "--llm-settings",
            str(settings),
        ]
        environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
        killed = subprocess.Popen(command, cwd=place, env=environment, stderr=subprocess.DEVNULL)
        while len(server.bodies) < 3 and killed.poll() is None:
            time.sleep(0.05)
        killed.send_signal(signal.SIGKILL)
        killed.wait()
    with serving(well) as server:
        assert build(place, server).returncode == 0
        assert len(server.bodies) == len(NAMES) - 2
        assert build(place, server, "--store", "whole.db").returncode == 0
    assert reports(place / "communique.db") == reports(place / "whole.db")


def test_a_budget_stops_cleanly_and_the_next_run_goes_on(pages: Path) -> None:
    place = pages.parent

    def costly(body: dict[str, Any], number: int) -> Reply:
        reply = well(body, number)
        reply.tokens = (2_000, 100)
        return reply

    with serving(costly) as server:
        done = build(place, server, "--token-budget", 3_500)
        assert done.returncode == 0
        assert "not read by llm:m@" in done.stderr and "budget" in done.stderr
        asked = len(server.bodies)
        assert 0 < asked < len(NAMES)
        done = build(place, server)
    assert done.returncode == 0 and len(server.bodies) == len(NAMES)
    assert len(reports(place / "communique.db")) == len(NAMES)


def test_a_page_the_model_does_not_answer_is_named_and_read_the_next_time(pages: Path) -> None:
    place = pages.parent

    def refuses(body: dict[str, Any], number: int) -> Reply:
        return Reply("I cannot help.") if "Togo" in body["messages"][1]["content"] else well(body, number)

    with serving(refuses) as server:
        done = build(place, server)
    assert done.returncode == 0 and "Togo.txt: llm:m@" in done.stderr and "twice" in done.stderr
    assert len(reports(place / "communique.db")) == len(NAMES) - 1
    with serving(well) as server:
        assert build(place, server).returncode == 0
    assert len(server.bodies) == 1 and len(reports(place / "communique.db")) == len(NAMES)


def test_both_sends_the_pages_that_are_asked_about_and_says_what_it_gained(pages: Path) -> None:
    place = pages.parent
    with serving(well) as server:
        chosen = ["--coder", "both", "--endpoint", server.url, "--model", "m", "--about", "Ghana"]
        done = run(place, "build", "pages", *chosen, "--jobs", 1)
    assert done.returncode == 0, done.stderr
    assert len(server.bodies) == 1 and "Ghana" in server.shown()
    assert "read 1 page again: 1 report where the built-in coder had" in done.stderr
    with sqlite3.connect(place / "communique.db") as db:
        assert db.execute("SELECT count(*) FROM articles").fetchone() == (len(NAMES),)


def test_nothing_is_sent_where_no_endpoint_is_named(pages: Path) -> None:
    with serving(well) as server:
        env = {"OPENAI_BASE_URL": server.url, "OPENAI_API_KEY": KEY, "COMMUNIQUE_LLM_KEY": KEY}
        assert run(pages.parent, "build", "pages", "--coder", "llm", "--model", "m", **env).returncode == 2
        assert run(pages.parent, "build", "pages", "--endpoint", server.url, **env).returncode == 2
        assert run(pages.parent, "build", "pages", "--jobs", 1, **env).returncode == 0
    assert server.bodies == []


def test_the_built_in_coder_does_without_all_this() -> None:
    told = (
        "import sys; from communique import pipeline, engines, cli, code; code('Peru thanked Ecuador.'); "
        "print([m for m in sys.modules if m.startswith(('communique.llm', 'communique.coders'))])"
    )
    assert run(ROOT, "--version").returncode == 0
    done = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "communique.llm" not in done.stdout and "communique.coders" not in done.stdout
