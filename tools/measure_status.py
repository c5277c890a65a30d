"""How well status is read on MEANTIME: of the event mentions that the coder finds, the share whose polarity
and time it tells as two annotators do.

    python -m tools.measure_status [--misses]

In: ../shared/data/meantime/*.xml; where it is absent, that is said and nothing measured. A report answers the
mention that covers its trigger. Negative is a status of negated; future one of planned, promised or possible.
Mentions whose polarity (or time) is underspecified are not asked for it. Polarity and time count as one
question each, and their right answers together over all questions are the accuracy.
"""

from __future__ import annotations

import argparse
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from communique import pipeline
from communique.records import Report
from tools.timeml import SHARED

FOLDER = SHARED / "data" / "meantime"
FUTURE = frozenset({"planned", "promised", "possible"})


@dataclass(frozen=True)
class Mention:
    """An annotated event mention: its place in the text, its polarity and its time."""

    start: int
    end: int
    polarity: str
    time: str


@dataclass(frozen=True)
class Answer:
    """One question, what is right, and the report that answers it."""

    question: str
    gold: str
    said: str
    report: Report


def documents() -> Iterator[tuple[str, tuple[Mention, ...]]]:
    """The text of each article, a sentence a line, and its mentions."""
    for path in sorted(FOLDER.glob("*.xml")):
        root = ElementTree.parse(path).getroot()
        text, spans, last = "", {}, "0"
        for token in root.iter("token"):
            text += "\n" if token.get("sentence") != last else " " if text else ""
            last = token.get("sentence", "")
            spans[token.get("t_id")] = (len(text), len(text) + len(token.text or ""))
            text += token.text or ""
        mentions = []
        for each in root.iter("EVENT_MENTION"):
            at = [spans[a.get("t_id")] for a in each.iter("token_anchor")]
            if at:
                place = (min(at)[0], max(at)[1])
                mentions.append(Mention(*place, each.get("polarity", ""), each.get("time", "")))
        yield text, tuple(mentions)


def answers() -> Iterator[Answer]:
    """The questions that reports answer, in the order of the texts."""
    for text, mentions in documents():
        for report in pipeline.code(text):
            at = text.find(report.trigger, report.start)
            mention = next((m for m in mentions if m.start <= at < m.end), None)
            if mention is None:
                continue
            if mention.polarity in ("POS", "NEG"):
                said = "NEG" if report.status == "negated" else "POS"
                yield Answer("polarity", mention.polarity, said, report)
            if mention.time in ("FUTURE", "NON_FUTURE"):
                said = "FUTURE" if report.status in FUTURE else "NON_FUTURE"
                yield Answer("time", mention.time, said, report)


def main() -> None:
    """Prints the accuracy of each question and of both."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--misses", action="store_true", help="print each wrong answer with its sentence")
    show = parser.parse_args().misses
    if not FOLDER.exists():
        print(f"{FOLDER} is absent: not measured")
        return
    right: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for answer in answers():
        for name in (answer.question, "both"):
            of[name] += 1
            right[name] += answer.gold == answer.said
        if show and answer.gold != answer.said:
            report = answer.report
            print(f"{answer.gold}, not {report.status}: {report.trigger}: {report.quote}")
    for name in of:
        print(f"{name:9} {right[name]:4} of {of[name]:4}  {right[name] / of[name]:.3f}")


if __name__ == "__main__":
    main()
