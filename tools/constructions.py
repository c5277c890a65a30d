"""The table of constructions in; out, the share of each that the coder reads right, and what it says of the
rest.

    python -m tools.constructions [WORD]...

``tests/coding/constructions.csv`` is the specification of the coder: invented sentences with their readings.
A row is right if a report of an allowed type has the row's actors, recipients and an allowed status; each
report answers one row only. A sentence that tells no deed between actors of the record is right if there is
no report of one: what the police of a country do to a burglar is read too, but is not asked for here. Dates
and attributions are counted apart. Words restrict the list to constructions that contain one.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from communique import actors, pipeline
from communique.records import Interval, Report

TABLE = Path(__file__).parents[1] / "tests" / "coding" / "constructions.csv"
WRITTEN = Interval(start=date(2024, 10, 17), end=date(2024, 10, 17), basis="metadata")
"""The day on which all the sentences count as written: a Thursday."""
NONE = "none"


@dataclass(frozen=True)
class Row:
    """One deed of a sentence, or the statement that it tells none."""

    construction: str
    sentence: str
    trigger: str
    types: tuple[str, ...]
    """All that count as right, the likeliest first; ``none`` where no deed may be reported."""
    statuses: tuple[str, ...]
    actors: frozenset[str]
    recipients: frozenset[str]
    date: str
    """``2024-10-16``, ``2024-10-07/2024-10-13``, or empty where it is not asked for."""
    attributed_to: str


@dataclass(frozen=True)
class Verdict:
    """What the coder makes of a row."""

    row: Row
    report: Report | None
    """The report that answers the row, or comes closest to it."""
    misses: tuple[str, ...]
    """What is wrong: ``deed``, ``type``, ``actors``, ``recipients``, ``status``, ``spurious``; empty if
    right."""
    dated: bool | None
    """Whether the answer's date is the row's; ``None`` where it is not asked for or there is no answer."""
    attributed: bool | None
    """The same for whom the sentence attributes the deed to."""

    @property
    def right(self) -> bool:
        return not self.misses


def table(path: Path = TABLE) -> tuple[Row, ...]:
    """The rows, in the order of the file."""
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    return tuple(_row(cells) for cells in csv.DictReader(lines))


def _row(cells: dict[str, str]) -> Row:
    return Row(
        construction=cells["construction"],
        sentence=cells["sentence"],
        trigger=cells["trigger"],
        types=tuple(cells["type"].split("|")),
        statuses=tuple(cells["status"].split("|")),
        actors=frozenset(filter(None, cells["actors"].split("|"))),
        recipients=frozenset(filter(None, cells["recipients"].split("|"))),
        date=cells["date"],
        attributed_to=cells["attributed_to"],
    )


def judge(rows: Iterable[Row]) -> Iterator[tuple[Verdict, ...]]:
    """The verdicts on the rows of each sentence, and so on through the table."""
    for sentence, same in groupby(rows, key=lambda row: row.sentence):
        yield tuple(_verdicts(tuple(same), pipeline.code(sentence, on=WRITTEN)))


def _verdicts(rows: tuple[Row, ...], reports: tuple[Report, ...]) -> Iterator[Verdict]:
    """Each row takes the report that answers it best, and no report answers two."""
    left = list(reports)
    for row in rows:
        if row.types == (NONE,):
            spurious = next((r for r in left if _concerns(r) and row.trigger in ("", r.trigger)), None)
            yield Verdict(row, spurious, ("spurious",) if spurious else (), None, None)
            continue
        best = min(left, key=lambda r: (len(_misses(row, r)), r.trigger != row.trigger), default=None)
        if best is None or (best.trigger != row.trigger and "type" in _misses(row, best)):
            yield Verdict(row, None, ("deed",), None, None)
            continue
        left.remove(best)
        yield Verdict(row, best, _misses(row, best), _dated(row, best), _attributed(row, best))


def _concerns(report: Report) -> bool:
    """Whether all its parties are actors that the record knows."""
    return all(_known(party.id) for party in (*report.actors, *report.recipients))


def _known(id_: str) -> bool:
    try:
        actors.get(id_)
    except KeyError:
        return False
    return True


def _misses(row: Row, report: Report) -> tuple[str, ...]:
    wrong = {
        "type": report.type not in row.types,
        "actors": {party.id for party in report.actors} != row.actors,
        "recipients": {party.id for party in report.recipients} != row.recipients,
        "status": report.status not in row.statuses,
    }
    return tuple(name for name, is_wrong in wrong.items() if is_wrong)


def _dated(row: Row, report: Report) -> bool | None:
    if not row.date:
        return None
    first, _, last = row.date.partition("/")
    found = report.date
    return found is not None and (found.start.isoformat(), found.end.isoformat()) == (first, last or first)


def _attributed(row: Row, report: Report) -> bool | None:
    if not row.attributed_to:
        return None
    return report.attributed_to is not None and row.attributed_to in report.attributed_to


def shares(verdicts: Iterable[Verdict]) -> dict[str, tuple[int, int]]:
    """How many rows of each construction are right, of how many, in the order of the table."""
    of: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for verdict in verdicts:
        of[verdict.row.construction] += 1
        right[verdict.row.construction] += verdict.right
    return {construction: (right[construction], of[construction]) for construction in of}


def as_text(verdicts: Iterable[Verdict]) -> str:
    """The shares as a table with their sum at its foot."""
    counted = shares(verdicts)
    counted["all"] = (sum(r for r, _ in counted.values()), sum(n for _, n in counted.values()))
    return "\n".join(f"{r:4} of {n:4}  {r / n:4.0%}  {name}" for name, (r, n) in counted.items())


def _told(report: Report | None) -> str:
    if report is None:
        return "nothing"
    actors, recipients = ("|".join(p.id for p in side) for side in (report.actors, report.recipients))
    return f"{report.type} {report.status} {actors} > {recipients} ({report.trigger})"


def _asked(row: Row) -> str:
    if row.types == (NONE,):
        return "no deed"
    sides = ("|".join(sorted(side)) for side in (row.actors, row.recipients))
    return f"{'|'.join(row.types)} {'|'.join(row.statuses)} {' > '.join(sides)} ({row.trigger})"


def main(words: list[str]) -> None:
    """Prints the shares, then the rows that are wrong with what the coder said."""
    rows = [r for r in table() if not words or any(word in r.construction for word in words)]
    verdicts = [verdict for sentence in judge(rows) for verdict in sentence]
    for verdict in verdicts:
        if not verdict.right:
            print(
                f"{verdict.row.construction}: {verdict.row.sentence}\n    wrong: {', '.join(verdict.misses)}"
            )
            print(f"    wants {_asked(verdict.row)}\n    says  {_told(verdict.report)}")
    print(as_text(verdicts))
    print("wrong:", dict(Counter(miss for verdict in verdicts for miss in verdict.misses).most_common()))
    for name, kept in (
        ("dates", [verdict.dated for verdict in verdicts]),
        ("attributions", [verdict.attributed for verdict in verdicts]),
    ):
        asked = [is_right for is_right in kept if is_right is not None]
        print(f"{name}: {sum(asked)} right of {len(asked)} asked for and answered")


if __name__ == "__main__":
    main(sys.argv[1:])
