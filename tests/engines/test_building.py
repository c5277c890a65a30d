"""A build gives the same record however the pages come and whatever happens to it on the way."""

from __future__ import annotations

import io
import json
import os
import random
import sqlite3
import tracemalloc
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from communique.engines import build
from communique.engines.building import Tally
from communique.exchange import jsonl
from communique.merging import alike
from communique.pages.making import make_page
from communique.pages.web.choices import Web
from communique.pipeline import Work
from communique.records import Page, PageError
from communique.store import Store, StoreError, file, writer
from tests import fakes
from tests.killed import killed

pytestmark = pytest.mark.usefixtures("fake_pipeline")


@pytest.fixture
def built(folder: Path, tmp_path: Path) -> Path:
    """A store built from a folder, both of which a test may change."""
    build([folder], tmp_path / "record.db")
    return tmp_path / "record.db"


def exported(store: Path) -> bytes:
    out = io.BytesIO()
    with Store(store) as opened:
        jsonl.write(opened, out)
    return out.getvalue()


def make_pages(folder: Path, number: int) -> list[Path]:
    """Pages that report deeds, some of them the same ones."""
    folder.mkdir()
    for n in range(number):
        lines = [f"Page {n}", f"Outlet {n % 3}", f"2023-01-{n % 28 + 1:02}", "# Menu", "> A comment"]
        lines += [f"JPN>IND AID promised 2022-06-07: Japan promised India ten boats in month {n % 4}."]
        lines += [
            f"JPN,IND> CONSULT occurred 2023-01-{n % 28 + 1:02}: Japan and India met for talks, day {n}."
        ]
        (folder / f"{n:05}.txt").write_text("\n".join(lines))
    return sorted(folder.iterdir())


def test_the_order_of_input_and_the_number_of_processes_do_not_matter(tmp_path: Path) -> None:
    paths = make_pages(tmp_path / "pages", 12)
    build(paths, tmp_path / "straight.db")
    build(random.Random(5).sample(paths, len(paths)), tmp_path / "shuffled.db", jobs=2)
    assert exported(tmp_path / "straight.db") == exported(tmp_path / "shuffled.db")


def test_merging_uses_no_more_cores_than_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = make_pages(tmp_path / "pages", 12)
    started: list[int] = []

    class Threads(ThreadPoolExecutor):
        def __init__(self, most: int) -> None:
            started.append(most)
            super().__init__(most)

    monkeypatch.setattr(alike, "ThreadPoolExecutor", Threads)
    monkeypatch.setattr(alike, "FEW", 0)
    build(paths, tmp_path / "one.db", jobs=1)
    assert started == []
    build(paths, tmp_path / "two.db", jobs=2)
    assert set(started) == {2}


def test_a_second_build_adds_nothing_and_changes_nothing(folder: Path, built: Path) -> None:
    before = exported(built)
    tally, _ = build([folder], built)
    assert (tally.new, tally.known, tally.errors) == (0, 2, 1)
    assert exported(built) == before


def test_pages_that_come_later_give_what_they_would_have_given_at_once(tmp_path: Path) -> None:
    paths = make_pages(tmp_path / "pages", 10)
    build(paths, tmp_path / "at once.db")
    for path in reversed(paths):
        build([path], tmp_path / "bit by bit.db")
    assert exported(tmp_path / "at once.db") == exported(tmp_path / "bit by bit.db")


def test_two_files_of_one_page_are_one_article_under_the_smaller_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.txt"):
        (tmp_path / name).write_text(fakes.SUMMIT)
    one_way = [tmp_path / name for name in ("b.txt", "a.txt", "c.txt")]
    build(one_way, tmp_path / "one.db")
    build(reversed(one_way), tmp_path / "other.db")
    assert exported(tmp_path / "one.db") == exported(tmp_path / "other.db")
    with Store(tmp_path / "one.db") as store:
        assert [article.uri for article in store.articles()] == [str(tmp_path / "a.txt")]


def test_an_error_is_listed_once_and_goes_when_the_page_reads_well(tmp_path: Path) -> None:
    page, store = tmp_path / "page.txt", tmp_path / "record.db"
    page.write_text("UNREADABLE\n")
    for _ in range(2):
        _, summary = build([page], store)
        assert summary.errors == 1
    page.write_text(fakes.SUMMIT)
    _, summary = build([page], store)
    assert (summary.errors, summary.articles) == (0, 1)


def test_a_page_that_no_longer_reads_is_named_and_what_was_stored_stays(folder: Path, built: Path) -> None:
    (folder / "later.txt").write_text("UNREADABLE\n")
    _, summary = build([folder], built)
    assert (summary.articles, summary.errors) == (2, 2)


def test_an_address_that_read_well_once_is_no_error_in_whatever_order_it_was_tried(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.jsonl", tmp_path / "bad.jsonl"
    good.write_text(json.dumps({"url": "https://example.org/1", "text": fakes.SUMMIT}))
    bad.write_text(json.dumps({"url": "https://example.org/1", "text": "UNREADABLE\n"}))
    build([good, bad], tmp_path / "one.db")
    build([bad, good], tmp_path / "other.db")
    assert exported(tmp_path / "one.db") == exported(tmp_path / "other.db")


def test_names_of_files_that_are_no_text_are_shown_as_they_can_be(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_text(fakes.SUMMIT)
    build([path], tmp_path / "record.db")
    with Store(tmp_path / "record.db") as store:
        assert [article.uri for article in store.articles()] == [f"{tmp_path}/caf\\udce9.txt"]


def test_text_that_no_file_can_hold_makes_its_page_an_error(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(page: Page) -> Work | PageError:
        work = fakes.work(page)
        if isinstance(work, PageError):
            return work
        return replace(work, article=replace(work.article, title="\ud800"))

    monkeypatch.setattr("communique.pipeline.sifted", broken)
    tally, summary = build([folder], tmp_path / "record.db")
    assert (summary.articles, summary.pages, tally.errors) == (0, 0, 3)


def test_recode_reads_again_what_other_code_read_and_leaves_the_rest(
    folder: Path, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = exported(built)
    tally, _ = build([], built, recode=True)
    assert (tally.recoded, tally.stale) == (0, 0)
    monkeypatch.setattr("communique.engines.fingerprint.fingerprint", lambda: "newer")
    tally, _ = build([folder], built)
    assert tally.stale == 2
    tally, _ = build([], built, recode=True)
    assert (tally.recoded, tally.stale) == (2, 0)
    assert exported(built) == before


def test_two_builds_do_not_work_on_one_store(folder: Path, built: Path) -> None:
    with writer.open_writer(built, "x", "x"), pytest.raises(StoreError, match="another build"):
        build([folder], built)


def test_a_folder_that_is_not_there_is_said(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="does not exist"):
        build([folder], tmp_path / "nowhere" / "record.db")


def test_watch_sees_every_page(folder: Path, tmp_path: Path) -> None:
    seen: list[int] = []
    build([folder], tmp_path / "record.db", watch=lambda tally: seen.append(tally.pages))
    assert seen == [1, 2, 3, 3]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to be quick")
class TestKilled:
    """A build killed at any statement to its store, and repeated, gives what an undisturbed one does."""

    def test_at_twenty_random_points(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        paths = make_pages(tmp_path / "pages", 8)
        statements = self.statements(paths, tmp_path / "whole.db", monkeypatch)
        whole = exported(tmp_path / "whole.db")
        for run, at in enumerate(random.Random(20).sample(range(1, statements), 20)):
            store = tmp_path / f"{run}.db"
            assert killed(build, paths, store, at), "it should not have come to its end"
            build(paths, store)
            assert exported(store) == whole, f"killed at statement {at} of {statements}"

    def test_again_and_again(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        paths = make_pages(tmp_path / "pages", 8)
        statements = self.statements(paths, tmp_path / "whole.db", monkeypatch)
        points = random.Random(7)
        while killed(build, paths, tmp_path / "record.db", points.randrange(20, statements)):
            pass
        assert exported(tmp_path / "record.db") == exported(tmp_path / "whole.db")

    def test_what_is_left_is_a_whole_database_with_whole_pages(self, tmp_path: Path) -> None:
        paths = make_pages(tmp_path / "pages", 8)
        assert killed(build, paths, tmp_path / "record.db", 100)
        with Store(tmp_path / "record.db") as store:
            assert store.db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            summary = store.summary()
            assert 0 < summary.pages == summary.articles < 8
            assert summary.reports == 2 * summary.articles
            assert summary.unmerged

    def statements(self, paths: list[Path], store: Path, monkeypatch: pytest.MonkeyPatch) -> int:
        """How many statements an undisturbed build makes."""
        made: list[str] = []
        connect = file.connect

        def counting(path: Path, *, write: bool) -> sqlite3.Connection:
            db = connect(path, write=write)
            db.set_trace_callback(made.append)
            return db

        with monkeypatch.context() as patch:
            patch.setattr(file, "connect", counting)
            build(paths, store)
        return len(made)


def test_memory_does_not_grow_with_the_number_of_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages of 25 kB each, and ten times as many: what is held grows by what merging needs only."""
    monkeypatch.setattr("communique.pages.read", generated)
    peak(5, tmp_path / "warm.db")  # what is loaded once is loaded now
    few, many = peak(30, tmp_path / "few.db"), peak(300, tmp_path / "many.db")
    assert (many - few) / 270 < HELD_OF_A_PAGE


HELD_OF_A_PAGE = 3_000
"""Bytes. Measured: 200 between 30 and 300 pages, 1,200 between 300 and 900."""


def generated(numbers: Iterable[int], web: Web) -> Iterator[Page]:
    """Pages, each with a deed of its own."""
    for n in numbers:
        day = date(2000, 1, 1) + timedelta(days=30 * n)
        deed = f"JPN>IND AID occurred {day}: Japan gave India boat number {n}."
        lines = [f"Page {n}", "Outlet", f"{day}", deed, "x" * 25_000]
        yield make_page(f"{n}.txt", "\n".join(lines).encode(), "text")


def peak(number: int, store: Path) -> int:
    """The most memory, in bytes, that a build of that many pages holds at once."""
    tracemalloc.start()
    build(range(number), store)  # type: ignore[arg-type]  # what `generated` takes for paths
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


def test_a_tally_counts_all_that_was_read() -> None:
    assert Tally(new=2, known=3, errors=1).pages == 6
