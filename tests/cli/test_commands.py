"""Every command, as somebody at a terminal meets it."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

import communique
from communique.cli import main
from communique.records import Actor, Interval, Report

Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command with its arguments and standard input."""
    monkeypatch.delenv("COMMUNIQUE_STORE", raising=False)

    def run(*arguments: object, stdin: str = "") -> Result:
        return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)

    return run


@pytest.fixture
def ask(run: Run, built: Path) -> Run:
    """Runs a command on a store that is built."""
    return lambda *arguments: run(*arguments, "--store", built)


@pytest.fixture
def few_actors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Knows the State of Japan, and nobody else."""
    japan = Actor(id="JPN", name="Japan", kind="state", country="JPN", sector="GOV", wikidata="Q17")
    monkeypatch.setattr("communique.actors.named", lambda text: None)
    monkeypatch.setattr("communique.actors.resolve", lambda text, *_: japan if "Nippon" in text else None)


class TestEveryCommand:
    @pytest.mark.parametrize("name", main.commands)
    def test_explains_itself_its_options_and_gives_an_example(self, run: Run, name: str) -> None:
        result = run(name, "--help")
        assert result.exit_code == 0
        assert "Example" in result.output and f"communique {name}" in result.output
        for option in main.commands[name].params:
            if isinstance(option, click.Option):
                assert option.help, f"{name} {option.opts} has no help"

    def test_is_there_at_once_for_nothing_heavy_is_loaded_before_it_is_needed(self) -> None:
        asked = "import communique.cli, sys; print(*sys.modules)"
        loaded = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True)
        heavy = {"spacy", "numpy", "lxml", "trafilatura", "communique.coding", "communique.store", "httpx"}
        assert heavy.isdisjoint(loaded.stdout.split())

    def test_that_is_none_is_wrong_usage(self, run: Run) -> None:
        assert run("publish").exit_code == 2
        assert run("build").exit_code == 2
        assert run("timeline", "--type", "HUG").exit_code == 2

    def test_knows_the_version(self, run: Run) -> None:
        assert communique.__version__ in run("--version").output

    @pytest.mark.parametrize("name", ["timeline", "pledges", "export"])
    def test_without_a_store_says_how_to_make_one(self, run: Run, name: str, tmp_path: Path) -> None:
        result = run(name, "--store", tmp_path / "absent.db")
        assert result.exit_code == 1
        assert "communique build" in result.stderr and "Traceback" not in result.output

    def test_finds_its_store_in_the_environment(
        self, run: Run, built: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("COMMUNIQUE_STORE", str(built))
        assert "Japan" in run("timeline").stdout

    def test_says_that_a_build_was_cut_short(self, run: Run, built: Path, tmp_path: Path) -> None:
        db = sqlite3.connect(shutil.copy(built, tmp_path / "cut.db"))
        db.execute("UPDATE meta SET value = '1' WHERE key = 'dirty'")
        db.commit()
        db.close()
        assert "did not finish" in run("timeline", "--store", tmp_path / "cut.db").stderr


class TestBuild:
    def test_says_what_was_read_held_left_out_and_not_readable(
        self, run: Run, fake_pipeline: None, folder: Path, tmp_path: Path
    ) -> None:
        result = run("build", folder, "--store", tmp_path / "x.db", "--jobs", 1)
        assert result.exit_code == 0 and result.stdout == ""
        assert "Read 3 pages: 2 new, 0 known, 1 not readable." in result.stderr
        assert "2 articles, 5 reports, 5 events, 1 pledge." in result.stderr
        assert "navigation 1" in result.stderr
        assert f"{folder / 'bad.txt'}: unreadable" in result.stderr

    def test_leaves_the_file_of_another_program_alone(self, run: Run, folder: Path, tmp_path: Path) -> None:
        other = tmp_path / "notes.db"
        other.write_text("my notes")
        result = run("build", folder, "--store", other)
        assert result.exit_code == 1 and "not a store" in result.stderr
        assert other.read_text() == "my notes"
        assert not list(tmp_path.glob("notes.db?*"))

    def test_goes_on_past_pages_of_every_bad_kind(
        self, run: Run, fake_pipeline: None, tmp_path: Path
    ) -> None:
        bad = tmp_path / "bad"
        (bad / "nothing in it").mkdir(parents=True)
        (bad / "empty.txt").touch()
        (bad / "binary.html").write_bytes(bytes(range(256)) * 20)
        (bad / "cut.warc.gz").write_bytes(b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03abc")
        result = run(
            "build", bad, bad / "nothing in it", bad / "absent.txt", "--store", tmp_path / "x.db", "--jobs", 1
        )
        assert result.exit_code == 0
        for name in ("empty.txt", "binary.html", "cut.warc.gz", "nothing in it", "absent.txt"):
            assert f"{name}: " in result.stderr, f"{name} is not named"


class TestTimeline:
    def test_shows_what_was_between_two_as_people_name_them(self, ask: Run, few_actors: None) -> None:
        result = ask("timeline", "japan", "India")
        assert result.exit_code == 0
        for words in ("7 June 2022", "CONSULT", "Japan and India", "Japan → India", "The Daily", "1 source"):
            assert words in result.stdout
        assert "Germany" not in result.stdout

    def test_fits_a_page_of_a_hundred_columns(self, ask: Run) -> None:
        assert max(map(len, ask("timeline").stdout.splitlines())) <= 100

    def test_narrows(self, ask: Run) -> None:
        assert "Germany" in ask("timeline", "--since", "2023-04", "--until", "2023-04").stdout
        promised = ask("timeline", "--type", "aid", "--status", "promised", "--format", "json")
        assert [event["status"] for event in json.loads(promised.stdout)] == ["promised"]

    def test_gives_rows_to_a_spreadsheet(self, ask: Run) -> None:
        rows = list(csv.DictReader(io.StringIO(ask("timeline", "JPN", "--format", "csv").stdout)))
        assert [row["date_start"] for row in rows] == ["2022-06-07", "2022-06-07", "2023-05-02"]

    def test_knows_other_names_of_an_actor(self, ask: Run, few_actors: None) -> None:
        assert "Japan → India" in ask("timeline", "Nippon").stdout

    def test_suggests_who_may_be_meant(self, ask: Run, few_actors: None) -> None:
        result = ask("timeline", "Jappan")
        assert result.exit_code == 2
        assert "Did you mean Japan?" in result.stderr

    def test_says_when_there_is_nothing(self, ask: Run) -> None:
        result = ask("timeline", "NATO", "JPN")
        assert result.exit_code == 0 and "Nothing in the record fits" in result.stderr


class TestShow:
    def promise(self, ask: Run) -> str:
        found = json.loads(ask("timeline", "--status", "promised", "--format", "json").stdout)
        id: str = found[0]["id"]
        return id

    def test_shows_fields_quote_outlet_date_and_why(self, ask: Run) -> None:
        result = ask("show", self.promise(ask)[:10])
        assert result.exit_code == 0
        for words in (
            "AID: Japan → India",
            "promised",
            "7 June 2022",
            "The Daily Example, 8 June 2022",
            "frame: a test",
        ):
            assert words in result.stdout
        assert "»Japan promised India ten patrol boats by May 2023.«" in result.stdout

    def test_gives_the_paragraph_to_programs(self, ask: Run) -> None:
        event = json.loads(ask("show", self.promise(ask), "--format", "json").stdout)
        assert event["reports"][0]["paragraph"] == "Japan promised India ten patrol boats by May 2023."

    def test_says_that_there_is_no_such_event(self, ask: Run) -> None:
        result = ask("show", "e-nothing")
        assert result.exit_code == 1 and "no event 'e-nothing'" in result.stderr


class TestPledges:
    def test_shows_the_promise_and_what_became_of_it(self, ask: Run) -> None:
        result = ask("pledges", "--by", "Japan", "--to", "India")
        for words in ("delivered", "Japan → India", "made: 7 June 2022", "delivered: 2 May"):
            assert words in result.stdout
        assert ask("pledges", "--by", "India").stdout == ""

    def test_narrows_by_stage_and_gives_json_and_csv(self, ask: Run) -> None:
        assert (
            json.loads(ask("pledges", "--stage", "delivered", "--format", "json").stdout)[0]["kind"]
            == "pledge"
        )
        assert json.loads(ask("pledges", "--stage", "lapsed", "--format", "json").stdout) == []
        assert ask("pledges", "--format", "csv").stdout.count("\n") == 2

    def test_adds_up_what_was_announced_committed_and_delivered(self, ask: Run) -> None:
        (row,) = json.loads(ask("pledges", "--totals", "--format", "json").stdout)
        assert (row["by_ids"], row["to_ids"], row["delivered"]) == ("JPN", "IND", 1)
        assert "Japan to India" in ask("pledges", "--totals").stdout

    def test_what_was_kept_is_not_overdue_and_on_needs_overdue(self, ask: Run) -> None:
        assert json.loads(ask("pledges", "--overdue", "--on", "2030", "--format", "json").stdout) == []
        result = ask("pledges", "--on", "2030")
        assert result.exit_code == 2 and "--overdue" in result.stderr


class TestSearch:
    def test_finds_quotes_and_titles(self, ask: Run) -> None:
        result = ask("search", "boats")
        assert "ten patrol boats" in result.stdout and "Boats handed over" in result.stdout

    def test_marks_words_on_a_terminal_only(self, ask: Run) -> None:
        for form in ("table", "json", "csv"):
            assert not set("\x02\x03\x1b") & set(ask("search", "boats", "--format", form).stdout)

    def test_shows_no_more_than_asked(self, ask: Run) -> None:
        assert len(json.loads(ask("search", "boats", "--format", "json", "--limit", 2).stdout)) == 2


class TestExport:
    def test_writes_a_file_and_says_nothing(self, ask: Run, tmp_path: Path) -> None:
        result = ask("export", "--out", tmp_path / "record.jsonl")
        assert result.output == ""
        assert (tmp_path / "record.jsonl").read_text() == ask("export").stdout
        assert not list(tmp_path.glob(".record*"))

    def test_where_it_cannot_write_says_so(self, ask: Run, tmp_path: Path) -> None:
        result = ask("export", "--out", tmp_path / "nowhere" / "record.jsonl")
        assert result.exit_code == 1 and "cannot be written" in result.stderr


class TestRead:
    def test_writes_articles_in_the_order_of_the_input(
        self, run: Run, fake_pipeline: None, folder: Path
    ) -> None:
        paths = [folder / "summit.txt", folder / "bad.txt", folder / "later.txt"]
        result = run("read", *paths, "--jobs", 1)
        articles = [json.loads(line) for line in result.stdout.splitlines()]
        assert [article["title"] for article in articles] == ["Leaders meet", "Boats handed over"]
        assert all(article["kind"] == "article" for article in articles)
        assert "bad.txt: unreadable" in result.stderr and result.exit_code == 0


class TestWeb:
    """The options of the commands that fetch; how they fetch is tested with ``pages.web``."""

    @pytest.mark.parametrize("command", ["read", "build"])
    def test_this_machine_is_not_asked_unless_that_is_allowed(
        self, run: Run, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from tests.pages.web.server import serving

        monkeypatch.setattr("communique.pages.web.manners.DELAY", 0.0)
        store = ("--store", tmp_path / "x.db") if command == "build" else ()
        with serving() as server:
            refused = run(command, server.url, *store, "--jobs", 1)
            assert "--allow-private" in refused.stderr and server.asked == []
            run(command, server.url, *store, "--jobs", 1, "--allow-private")
            assert server.asked == ["/robots.txt", "/"]

    @pytest.mark.parametrize("command", ["read", "build"])
    def test_what_is_asked_is_said_and_kept(
        self, run: Run, fake_pipeline: None, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from tests import fakes
        from tests.pages.web.server import serving

        monkeypatch.setattr("communique.pages.web.manners.DELAY", 0.0)
        store = ("--store", tmp_path / "x.db") if command == "build" else ()
        with serving() as server:
            server.replies["/a.txt"] = lambda asked: asked.give(
                200, fakes.SUMMIT.encode(), Content_Type="text/plain"
            )
            feed = tmp_path / "feed.xml"
            feed.write_text(f"<rss><channel><item><link>{server.url}/a.txt</link></item></channel></rss>")
            options = (*store, "--jobs", 1, "--allow-private", "--archive", tmp_path / "kept")
            named = run(command, feed, *options)
            assert "--fetch" in named.stderr and server.asked == []
            fetched = run(command, feed, "--fetch", *options)
            assert fetched.exit_code == 0
            assert f"{server.url}/a.txt: 200" in fetched.stderr
            assert "Leaders meet" in fetched.stdout or "1 new" in fetched.stderr
            assert list((tmp_path / "kept").glob("*.warc.gz"))


class TestCode:
    @pytest.fixture(autouse=True)
    def coder(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Reads one deed in every text, dated on the day it was written."""
        from communique.coding import Between
        from tests import fakes

        def code(text: str, on: Interval | None) -> tuple[Report, ...]:
            (report,) = fakes.reports_of(f"JPN>IND AID promised {on.start if on else '-'}: {text}")
            return (report,)

        monkeypatch.setattr("communique.pipeline.code", code)
        monkeypatch.setattr(
            "communique.pipeline.between",
            lambda text, source, target, on: Between(type="AID", status="promised", score=0.5),
        )

    def test_answers_every_line_in_order(self, run: Run) -> None:
        lines = [
            {"id": n, "text": f"Japan pledged {n} boats to India.", "date": "2022-06-07"} for n in range(3)
        ]
        result = run("code", stdin="\n".join(map(json.dumps, lines)))
        answers = [json.loads(line) for line in result.stdout.splitlines()]
        assert [answer["id"] for answer in answers] == [0, 1, 2]
        (event,) = answers[1]["events"]
        assert (event["type"], event["plover"], event["status"]) == ("AID", "AGREE", "promised")
        assert event["date"]["start"] == "2022-06-07"
        assert event["actors"][0] == {
            "id": "JPN",
            "name": "Japan",
            "text": "Japan",
            "start": None,
            "end": None,
        }
        assert "reports" not in event and "between" not in answers[1]

    def test_says_what_one_does_to_the_other_where_both_are_given(self, run: Run) -> None:
        line = {"id": "a", "text": "Japan pledged boats to India.", "source": "Japan", "target": "India"}
        answer = json.loads(run("code", stdin=json.dumps(line)).stdout)
        assert answer["between"] == {"type": "AID", "status": "promised", "score": 0.5}

    def test_a_bad_line_is_answered_and_the_rest_goes_on(self, run: Run) -> None:
        result = run("code", stdin='not json\n{"id": 7}\n\n{"id": 8, "text": "Japan pledged boats."}\n')
        first, second, third = (json.loads(line) for line in result.stdout.splitlines())
        assert first["id"] is None and "error" in first
        assert second["id"] == 7 and "text" in second["error"]
        assert third["id"] == 8 and third["events"]
        assert result.exit_code == 0 and "line 1" in result.stderr

    def test_a_line_the_program_fails_on_is_answered_too(
        self, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("communique.pipeline.code", lambda text, on: 1 // 0)
        result = run("code", stdin='{"id": 1, "text": "Japan pledged boats."}')
        assert json.loads(result.stdout) == {
            "id": 1,
            "error": "ZeroDivisionError: integer division or modulo by zero",
        }
        assert result.exit_code == 0


class TestResolve:
    def test_answers_with_the_actor_or_null(self, run: Run, few_actors: None) -> None:
        result = run("resolve", stdin='{"id": 1, "text": "Nippon"}\n{"id": 2, "text": "my uncle"}\n')
        known, unknown = (json.loads(line) for line in result.stdout.splitlines())
        assert known["actor"]["id"] == known["actor"]["country"] == "JPN"
        assert (known["actor"]["sector"], known["actor"]["wikidata"]) == ("GOV", "Q17")
        assert unknown == {"id": 2, "actor": None}
