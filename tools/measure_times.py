"""How well time expressions are found and understood, on WikiWars, MEANTIME and our own corpus.

    python -m tools.measure_times [--misses N]

In: ../shared/data/wikiwars/*.tml, ../shared/data/meantime/*.xml, ../shared/train; what is absent is named and
skipped. Out: a line a set, and with --misses N up to N misses of each.

How it counts, on WikiWars and MEANTIME:
- A gold expression is found where one of ours shares a character with it (relaxed match); one of ours is
  right where it shares a character with a gold one. Precision is over ours, recall over gold. Expressions
  without text (MEANTIME) are left out.
- MEANTIME annotates times in the headline, the dateline and the first four sentences only; the rest is not
  read.
- Its value is right where, besides, the gold value is ours. Ours is made from our value and its days: a day
  2022-06-07, a month 2022-06, a year, a quarter, half, season, weekend, week (2022-W23), decade (197),
  century (19), a duration (P3D). Following TimeML, which keeps them in an attribute of their own, early, mid,
  late, start, end, since, until, by, before and after are not part of the value. Loose shifts ("two weeks
  ago") take the grain of the gold value, at their middle day. "The past three months" counts as the duration
  P3M and as nothing else; now is PRESENT_REF; a range counts for either of its ends.
- Gold values are cut to their day where they tell an hour, decades and centuries of duration are counted in
  years, and a gold value that tells nothing (null, XXXX-XX-XX) is right where ours resolves to nothing.
- Recently is PAST_REF.
- Before F1, the share of gold found whose value is right is printed as "values".
- WikiWars is told without a day of writing: anchor None, previous the time last resolved in the document.
  MEANTIME has its creation time as anchor. The tense is future where a word of FUTURE stands before the
  expression in its sentence, else past.

How it counts, on our corpus: the events with a date whose lines hold an expression; of these, the share where
one expression, resolved with the gold publication interval as anchor and the line's last time as previous, in
the past or in the future tense, meets the gold interval and is at most 31 days wider; and for how many an
expression would be needed (the gold date is not the publication's).
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from communique.language.times import find, resolve
from communique.language.times.evaluation import Tense
from communique.language.times.grains import grain
from communique.records import Interval, TimeExpression
from tools.timeml import SHARED, Document, bare, meantime, normal, parts, timeml, wikiwars

FUTURE = re.compile(
    r"\b(will|would|shall|may|should|plans?|planned|wants?|expect\w*|scheduled|due|until|deadline"
    r"|'ll|going to|is to|are to|to be)\b"
)
TENSES: tuple[Tense, ...] = ("past", "future")


@dataclass
class Tally:
    """Counts over documents: ours, gold, and of each what is found and what is right."""

    ours: int = 0
    gold: int = 0
    ours_found: int = 0
    gold_found: int = 0
    ours_right: int = 0
    gold_right: int = 0

    def __str__(self) -> str:
        found, right = (
            f1(self.ours_found, self.ours, self.gold_found, self.gold),
            f1(self.ours_right, self.ours, self.gold_right, self.gold),
        )
        values = self.gold_right / max(self.gold_found, 1)
        return (
            f"found P {self.ours_found / self.ours:.3f} R {self.gold_found / self.gold:.3f} F1 {found:.3f}"
            + (f" | values {values:.3f} | value F1 {right:.3f} | {self.gold} gold, {self.ours} ours")
        )


def f1(right: int, ours: int, found: int, gold: int) -> float:
    """The harmonic mean of precision and recall."""
    precision, recall = right / max(ours, 1), found / max(gold, 1)
    return 2 * precision * recall / max(precision + recall, 1e-9)


def end_of(days: Interval | None, number: int) -> Interval | None:
    """The first (0) or the last (1) day."""
    return days and Interval(start=(days.start, days.end)[number], end=(days.start, days.end)[number])


def tense(text: str, at: int, end: int) -> Tense:
    """Future where a word for it stands before or in the expression in its sentence."""
    begin = max(text.rfind("\n", 0, at), text.rfind(". ", 0, at)) + 1
    return "future" if FUTURE.search(text[begin:end]) else "past"


def measure(documents: Iterator[Document], misses: list[str]) -> Tally:
    """The tally of a set; misses are appended in words."""
    tally = Tally()
    for document in documents:
        previous: Interval | None = None
        ours: list[tuple[TimeExpression, list[tuple[str, Interval | None]]]] = []
        for line in re.finditer(r"[^\n]+", document.text):
            for expression in find(line[0], line.start()):
                readings = []
                when = tense(document.text, expression.start, expression.end)
                ends = parts(bare(expression.value))
                whole = resolve("/".join(ends), document.anchor, when, previous)
                for number, value in enumerate(map(bare, ends)):
                    days = (
                        resolve(value, document.anchor, when, previous)
                        if len(ends) == 1
                        else end_of(whole, number)
                    )
                    readings.append((value, days))
                    if days is not None and grain(value) not in ("decade", "century", "span", "none"):
                        previous = days
                ours.append((expression, readings))
        compare(document, ours, tally, misses)
    return tally


def compare(
    document: Document,
    ours: list[tuple[TimeExpression, list[tuple[str, Interval | None]]]],
    tally: Tally,
    misses: list[str],
) -> None:
    """Count one document."""
    found_ours, right_ours = set(), set()
    for gold in document.gold:
        touching = [i for i, (e, _) in enumerate(ours) if e.start < gold.end and gold.start < e.end]
        found_ours.update(touching)
        right = False
        shown = []
        for i in touching:
            for value, days in ours[i][1]:
                made = (
                    "PAST_REF" if ours[i][0].text == "recently" else timeml(value, days, normal(gold.value))
                )
                shown.append(f"{ours[i][0].text!r} {value} {made}")
                if made == normal(gold.value):
                    right = True
                    right_ours.add(i)
        tally.gold += 1
        tally.gold_found += bool(touching)
        tally.gold_right += right
        if not right:
            context = document.text[max(gold.start - 40, 0) : gold.end + 15].replace("\n", " ")
            misses.append(
                f"{'VALUE' if touching else 'MISSED'} {gold.text!r} {gold.value} <- {shown} ... {context}"
            )
    tally.ours += len(ours)
    tally.ours_found += len(found_ours)
    tally.ours_right += len(right_ours)
    for i, (expression, _) in enumerate(ours):
        if i not in found_ours:
            context = document.text[max(expression.start - 40, 0) : expression.end + 15].replace("\n", " ")
            misses.append(f"EXTRA {expression.text!r} {expression.value} ... {context}")


# --- our corpus ---------------------------------------------------------------------------------------------


def corpus(misses: list[str]) -> str:
    """The share of dated events whose date an expression of their lines gives."""
    reached = total = all_dated = 0
    for path in sorted((SHARED / "train" / "gold").glob("*.json")):
        gold = json.loads(path.read_text())
        if "events" not in gold or not gold.get("published"):
            continue
        lines = (SHARED / "train" / gold["page"]).read_text("utf-8").split("\n")
        anchor = interval(gold["published"])
        for event in gold["events"]:
            if not event.get("date"):
                continue
            all_dated += 1
            texts = [lines[n - 1] for n in event["line"]]
            resolved = [reading for text in texts for reading in readings_of(text, anchor)]
            if not resolved:
                continue
            total += 1
            wanted = interval(event["date"])
            if any(days.meets(wanted) and days.days <= wanted.days + 31 for _, days in resolved):
                reached += 1
            elif not wanted.meets(anchor):
                near = any(abs(days.start - wanted.start) < timedelta(days=40) for _, days in resolved)
                shown = [f"{e.text!r} {e.value} {d.start}..{d.end}" for e, d in resolved]
                misses.append(
                    f"{'NEAR' if near else 'FAR'} {gold['published']} {event['id']} {event['date']} "
                    f"{event.get('trigger')!r} <- {shown} ... {' // '.join(texts)[:700]}"
                )
    share = f"{reached} of {total} dated events on lines with an expression: {reached / total:.3f}"
    return f"{share} ({all_dated} dated in all)"


def readings_of(text: str, anchor: Interval) -> Iterator[tuple[TimeExpression, Interval]]:
    """The expressions of a line with their days, in either tense; the time just mentioned is the line's last
    one of a month or less, at first the day of writing."""
    previous = anchor
    for expression in find(text):
        both = [resolve(expression, anchor, when, previous) for when in TENSES]
        yield from ((expression, days) for days in both if days)
        if both[0] and both[0].days <= 31 and expression.value != "now":
            previous = both[0]


def interval(dates: dict[str, str]) -> Interval:
    """A gold interval."""
    return Interval(start=date.fromisoformat(dates["start"]), end=date.fromisoformat(dates["end"]))


def main() -> None:
    """Print the figures of every set there is."""
    arguments = argparse.ArgumentParser(description="Measure time expressions.")
    arguments.add_argument("--misses", type=int, default=0, help="how many misses of each set to print")
    shown = arguments.parse_args().misses
    for name, documents in (("wikiwars", wikiwars), ("meantime", meantime)):
        if not (SHARED / "data" / name).is_dir():
            print(f"{name}: not there, skipped")
            continue
        misses: list[str] = []
        print(f"{name}: {measure(documents(), misses)}")
        print(*misses[:shown], sep="\n")
    if not (SHARED / "train").is_dir():
        print("train: not there, skipped")
        return
    misses = []
    print(f"train: {corpus(misses)}")
    print(*misses[:shown], sep="\n")


if __name__ == "__main__":
    main()
