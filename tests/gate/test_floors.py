"""Floors go up. To lower one takes a reason in the changelog, where users read it."""

from __future__ import annotations

from itertools import pairwise

from tests.gate.floors import ROOT, Floors, floors, releases, unexplained

RELEASES = releases((ROOT / "CHANGELOG.md").read_text("utf-8"))

CHANGELOG = """
## 0.2.0

- Lowered `pledge_f1`: promises of parties are no longer counted.

```toml floors
samples = "b"
event_f1 = 0.6
pledge_f1 = 0.3
```

## 0.1.0

```toml floors
samples = "a"
event_f1 = 0.5
pledge_f1 = 0.4
```
"""


def test_the_changelog_keeps_the_floors_of_every_version() -> None:
    newer, older = releases(CHANGELOG)
    assert (newer.version, older.version) == ("0.2.0", "0.1.0")
    assert newer.floors == Floors("b", {"event_f1": 0.6, "pledge_f1": 0.3})
    assert newer.lowered == {"pledge_f1"}


def test_a_lower_or_missing_floor_needs_a_reason() -> None:
    older = Floors("a", {"event_f1": 0.5, "pledge_f1": 0.4})
    assert unexplained(older, Floors("a", {"event_f1": 0.49, "pledge_f1": 0.4})) == ["event_f1"]
    assert unexplained(older, Floors("a", {"event_f1": 0.5})) == ["pledge_f1"]
    assert not unexplained(older, Floors("a", {"event_f1": 0.49, "pledge_f1": 0.4}), frozenset({"event_f1"}))


def test_the_floors_are_not_below_those_that_the_changelog_tells_last() -> None:
    newest = RELEASES[0]
    told = "\n".join(f"{name} = {floor}" for name, floor in floors().measures.items())
    assert not unexplained(newest.floors, floors()), (
        "lowered without a word in CHANGELOG.md. Under its newest version write a line "
        f"'- Lowered `measure`: why', and this table:\n{told}"
    )
    assert floors().samples == newest.floors.samples


def test_no_version_lowered_a_floor_without_a_reason() -> None:
    for newer, older in pairwise(RELEASES):
        assert not unexplained(older.floors, newer.floors, newer.lowered), newer.version
