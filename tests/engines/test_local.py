"""Pages run on one process or several: the same answers in the same order, whatever a page does."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from threading import Thread

import pytest

from communique.engines import reading, run
from communique.engines.processes import AHEAD, PARCEL
from communique.pages.making import make_error, make_page
from communique.records import Page, PageError
from tests.engines import tasks


def pages(number: int, deadly: frozenset[int] = frozenset()) -> Iterator[Page | PageError]:
    for n in range(number):
        word = "deadly" if n in deadly else "harmless"
        yield make_page(f"{n}.txt", f"page {n}, {word}".encode(), "text")


@cache
def undisturbed() -> list[object]:
    return list(run(pages(30), 1, tasks.shout))


def test_several_processes_give_the_same_answers_in_the_same_order() -> None:
    assert list(run(pages(30), 2, tasks.shout)) == undisturbed()


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_an_error_already_is_passed_on_in_its_place(jobs: int) -> None:
    error = make_error("gone.txt", "gone")
    mixed = [*pages(3), error, *pages(2)]
    assert list(run(iter(mixed), jobs, tasks.shout))[3] == error


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_page_that_makes_a_stage_raise_is_named(jobs: int) -> None:
    answers = list(run(pages(6, frozenset({2})), jobs, tasks.shout_or_raise))
    (error,) = (answer for answer in answers if isinstance(answer, PageError))
    assert answers[2] == error and error.uri == "2.txt"
    assert "RuntimeError in tasks.py" in error.reason


def test_a_page_that_kills_its_process_is_named_and_the_rest_goes_on() -> None:
    answers = list(run(pages(12, frozenset({0, 5, 6})), 2, tasks.shout_or_die))
    died = [n for n, answer in enumerate(answers) if isinstance(answer, PageError)]
    assert len(answers) == 12
    assert died == [0, 5, 6]
    assert "died (exit status 9)" in getattr(answers[5], "reason", "")


def test_no_more_pages_are_read_ahead_than_memory_should_hold() -> None:
    read = 0

    def counted() -> Iterator[Page | PageError]:
        nonlocal read
        for page in pages(10_000):
            read += 1
            yield page

    answers = run(counted(), 2, tasks.shout)
    next(answers)
    assert read <= 2 * PARCEL * (AHEAD + 1)
    answers.close()  # type: ignore[attr-defined]


def test_all_may_be_done_at_once_when_they_have_waited_for_one_slow_page(tmp_path: Path) -> None:
    """The last page of the first parcel is done after all that may be read ahead of it."""
    told, last = tmp_path / "told", 2 * PARCEL * AHEAD + PARCEL - 1
    words = {PARCEL - 1: f"wait {told}", last: f"make {told}"}
    some = (make_page(f"{n}.txt", words.get(n, "go").encode(), "text") for n in range(2 * last))
    answers: list[object] = []
    at_work = Thread(target=lambda: answers.extend(run(some, 2, tasks.shout_when_told)), daemon=True)
    at_work.start()
    at_work.join(60)
    assert len(answers) == 2 * last and answers[last] == "MAKE"


def test_nothing_is_loaded_where_there_is_nothing_to_read(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[bool] = []
    monkeypatch.setattr(reading, "prepare", lambda: begun.append(True))
    assert list(reading.Reading().works([], 2)) == []
    assert not begun


def test_no_pages_give_no_answers() -> None:
    assert list(run([], 2, tasks.shout)) == []


def test_workers_that_cannot_start_end_the_run_with_what_to_do(tmp_path: Path) -> None:
    """A script without a ``__main__`` guard runs itself again in every worker it starts."""
    page = tmp_path / "page.txt"
    page.write_text("Norway and Chad met in Oslo on Monday.\n" * 5, "utf-8")
    script = tmp_path / "script.py"
    script.write_text(
        f"import communique\ncommunique.build([{str(page)!r}], {str(tmp_path / 'r.db')!r}, jobs=2)\n", "utf-8"
    )
    done = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode != 0
    assert "__main__" in done.stderr
