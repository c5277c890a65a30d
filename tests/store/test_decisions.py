"""Decisions are kept for good: through new builds, other orders, new pages, another file, an older store."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from communique.engines import build, decide
from communique.merging.decisions import anchor, make
from communique.records import Decision, Event, Verb
from communique.store import Store, StoreError, file, ledger, open_writer, read_ledger

NOON = datetime(2024, 6, 1, 12, tzinfo=UTC)
pytestmark = pytest.mark.usefixtures("fake_pipeline")


def decided(store: Path, verb: Verb, *quotes: str, hours: int = 0, **more: str) -> Decision:
    """A decision on the events whose first reports have those words."""
    with Store(store) as opened:
        about = [
            anchor(opened.reports(event)[0])
            for quote in quotes
            for event in opened.events()
            if quote in opened.reports(event)[0].quote
        ]
    return make(verb, "Ida", NOON + timedelta(hours=hours), about=about, **more)


def events(store: Path) -> list[Event]:
    with Store(store) as opened:
        return list(opened.events())


def effects(store: Path) -> list[str]:
    with Store(store) as opened:
        return [opened.effects()[each.id].effect for each in opened.decisions()]


@pytest.fixture
def store(folder: Path) -> Path:
    path = folder.parent / "record.db"
    build([folder], path)
    return path


def test_a_rejected_event_is_gone_until_that_is_undone(store: Path) -> None:
    before = events(store)
    reject = decided(store, "reject", "generators")
    decide(store, [reject])
    assert len(events(store)) == len(before) - 1
    decide(store, [make("undo", "Ida", NOON + timedelta(hours=1), target=reject.id)])
    assert events(store) == before
    assert effects(store) == ["undone", "holds"]


def test_decisions_survive_a_new_build_from_the_pages_alone(store: Path, folder: Path) -> None:
    decide(
        store,
        [
            decided(store, "reject", "generators"),
            decided(store, "accept", "ten patrol boats", hours=1),
            decided(store, "merge", "condemned", "ten patrol boats", hours=2),
        ],
    )
    shown, became = events(store), effects(store)
    store.unlink()
    build(sorted(folder.iterdir(), reverse=True), store)
    assert (events(store), effects(store)) == (shown, became)


def test_new_pages_change_nothing_that_was_decided(store: Path, folder: Path) -> None:
    decide(store, [decided(store, "correct", "generators", field="type", value='"SUPPORT"')])
    (folder / "new.txt").write_text(
        "More\nThe Daily Example\n2023-06-01\nDEU>UKR AID occurred 2023-05-05: Tents.\n"
    )
    build([folder], store)
    (changed,) = [event for event in events(store) if event.decisions]
    assert changed.type == "SUPPORT"


def test_ledgers_of_two_people_come_together(store: Path, folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "record.db"
    other.parent.mkdir()
    build([folder], other)
    decide(store, [decided(store, "accept", "generators")])
    decide(other, [decided(store, "reject", "condemned", hours=1)])
    decide(store, list(read_ledger(ledger.beside(other))))
    decide(other, list(read_ledger(ledger.beside(store))))
    assert events(store) == events(other)
    assert decide(store, list(read_ledger(ledger.beside(other)))) == 0


def test_what_a_colleague_appends_to_the_file_is_taken_up_by_the_next_build(
    store: Path, folder: Path
) -> None:
    ledger.append(ledger.beside(store), [decided(store, "reject", "generators")])
    before = len(events(store))
    build([folder], store)
    assert len(events(store)) == before - 1


def test_a_decision_whose_page_is_not_here_is_listed_and_comes_back(store: Path, folder: Path) -> None:
    decide(store, [decided(store, "reject", "generators")])
    store.unlink()
    build([folder / "summit.txt"], store)
    assert effects(store) == ["fits nothing"]
    build([folder], store)
    assert effects(store) == ["holds"]


def test_a_retracted_page_tells_nothing(store: Path) -> None:
    with Store(store) as opened:
        article = next(iter(opened.articles()))
    decide(store, [make("retract", "Ida", NOON, target=article.id)])
    with Store(store) as opened:
        assert article.id not in {each.article for event in opened.events() for each in opened.reports(event)}
        assert opened.article(article.id) == article


def test_the_ledger_in_the_store_cannot_be_changed(store: Path) -> None:
    decide(store, [decided(store, "accept", "generators")])
    db = sqlite3.connect(store)
    for change in ("DELETE FROM decisions", "UPDATE decisions SET record = '{}'"):
        with pytest.raises(sqlite3.IntegrityError, match="undone by further decisions"):
            db.execute(change)
    db.close()


def test_a_line_that_is_no_decision_is_named(store: Path) -> None:
    ledger.beside(store).write_text("\nnonsense\n")
    with (
        pytest.raises(StoreError, match=r"line 2 of .*record\.decisions\.jsonl"),
        open_writer(store, "f", "0"),
    ):
        pass


def test_a_store_without_a_ledger_gets_one(store: Path) -> None:
    db = sqlite3.connect(store)
    whole = set(db.execute("SELECT type, name, sql FROM sqlite_master"))
    for table in ("decision_effects", "decisions"):
        db.execute(f"DROP TABLE {table}")
    db.execute("PRAGMA user_version = 1")
    db.commit()
    db.close()
    with pytest.raises(StoreError, match="brings it up to date"):
        Store(store)
    with open_writer(store, "f", "0"):
        pass
    db = sqlite3.connect(store)
    assert set(db.execute("SELECT type, name, sql FROM sqlite_master")) == whole
    db.close()
    assert file.exists(store)
