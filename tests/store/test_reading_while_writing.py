"""Reading goes on while a build writes, and shows what was there before."""

from __future__ import annotations

import shutil
from pathlib import Path

from communique.store import Store, file, made
from communique.store.rows import transaction


def test_a_reader_is_not_kept_waiting_by_a_long_merging(built: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(built, tmp_path / "record.db"))
    writer = file.connect(path, write=True)
    with Store(path) as before:
        events = list(before.events())
    with transaction(writer):
        made.empty(writer)
        with Store(path) as during:
            during.db.execute("PRAGMA busy_timeout = 0")  # waiting at all would be an error
            assert list(during.events()) == events
            assert list(during.search("boats"))
            assert during.size().events == len(events)
    with Store(path) as after:
        assert list(after.events()) == []
    writer.close()


def test_a_reader_that_is_at_it_sees_one_state_to_the_end(built: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(built, tmp_path / "record.db"))
    writer = file.connect(path, write=True)
    with Store(path) as store:
        expected = len(list(store.events()))
        reading = store.events()
        first = next(reading)
        with transaction(writer):
            made.empty(writer)
        assert len({first.id, *(event.id for event in reading)}) == expected
    writer.close()
