"""Gold pages in, the reports out that a faultless coder would give, with or without the slips of a real one.

Each gold event gives one report for every line it stands on, so what must be merged is known. The slips
(another type that the gold allows, a party left out, a date widened or lost, no people, no place) are drawn
from the hash of the report, so that every run makes the same ones.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter, defaultdict
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from communique.merging.words import content_words
from communique.records import Article, Interval, Party, Person, Place, Quantity, Report, identify

Gold = dict[str, Any]
"""A gold file or a gold event, as its JSON has it."""


class Told(NamedTuple):
    """A report, and the gold event that it tells."""

    report: Report
    event: str
    optional: bool


class Corpus(NamedTuple):
    """What a folder of gold holds."""

    articles: list[Article]
    told: list[Told]
    events: dict[str, Gold]
    same_event: list[tuple[str, str]]
    pledges: list[Gold]


def _interval(gold: Gold | None) -> Interval | None:
    return (
        Interval(start=date.fromisoformat(gold["start"]), end=date.fromisoformat(gold["end"]))
        if gold
        else None
    )


def _article(name: str, page: Gold, lines: list[str]) -> Article:
    text = "\n".join(lines[n - 1] for n in page["body_lines"])
    return Article(
        id=identify("a", name),
        page=identify("p", name),
        uri=f"https://{name}.example/",
        sha256="",
        text=text,
        language="en",
        title=lines[page["title_line"] - 1],
        published=_interval(page["published"]),
    )


def _sentences(line: str) -> list[str]:
    return [s for s in re.split(r"(?<=[.!?\"”])\s+(?=[\"“A-Z0-9])", line) if s.strip()]


def _sentence(line: str, event: Gold) -> str:
    """The sentence of a line that tells the event: the one with its trigger, or the one most like it."""
    sentences = _sentences(line) or [line]
    for sentence in sentences:
        if event.get("trigger") and event["trigger"] in sentence:
            return sentence
    wanted = set(
        content_words(
            " ".join(
                [
                    event.get("trigger", ""),
                    *event.get("who", []),
                    *event.get("whom", []),
                    *event.get("people", []),
                ]
            )
        )
    )
    return max(sentences, key=lambda s: len(wanted & set(content_words(s))))


def _drawn(*parts: str) -> float:
    """A number from 0 to 1 that the parts decide."""
    return int.from_bytes(hashlib.sha256(" ".join(parts).encode()).digest()[:4], "big") / 2**32


def _slip(report: Report, gold: Gold, key: str) -> Report:
    """The report as a coder with ordinary faults would give it."""
    changed: dict[str, Any] = {}
    if len(gold["type"]) > 1 and _drawn(key, "type") < 0.1:
        changed["type"] = gold["type"][1]
    if len(report.recipients) > 1 and _drawn(key, "whom") < 0.2:
        changed["recipients"] = report.recipients[:-1]
    elif report.recipients and report.actors and _drawn(key, "whom") < 0.1:
        changed["recipients"] = ()
    if len(report.actors) > 1 and _drawn(key, "who") < 0.15:
        changed["actors"] = report.actors[:-1]
    if report.date:
        if _drawn(key, "date") < 0.1:
            changed["date"] = None
        elif _drawn(key, "date") < 0.25:
            margin = timedelta(days=15)
            changed["date"] = Interval(
                start=report.date.start - margin, end=report.date.end + margin, basis="inferred"
            )
    if _drawn(key, "people") < 0.4 and "actors" not in changed:
        changed["actors"] = tuple(Party(id=p.id, name=p.name) for p in report.actors)
    if _drawn(key, "place") < 0.4:
        changed["place"] = None
    if len(gold["status"]) > 1 and _drawn(key, "status") < 0.15:
        changed["status"] = gold["status"][1]
    return Report(**({name: getattr(report, name) for name in report.__struct_fields__} | changed))


def _pseudo_trigger(sentence: str, typical: Counter[str]) -> str:
    """For a line whose trigger gold does not give: its word that most often triggers the type."""
    words = [w for w in re.findall(r"\w+", sentence) if content_words(w)]
    return max(words, key=lambda w: typical[content_words(w)[0]], default="")


def _report(
    article: Article, event: Gold, line_number: int, line: str, field: str, triggers: Counter[str]
) -> Report:
    quote = _sentence(line, event)
    text = article.text if field == "text" else line
    start = max(text.find(quote), 0)
    trigger = (
        event.get("trigger", "") if event.get("trigger", "") in quote else _pseudo_trigger(quote, triggers)
    )
    people = tuple(Person(name=name) for name in event.get("people", []))
    actors = [Party(id=a, name=a, people=people if n == 0 else ()) for n, a in enumerate(event["actors"])]
    return Report(
        id=identify("r", event["id"], str(line_number)),
        article=article.id,
        field=field,
        start=start,
        end=start + len(quote),
        quote=quote,
        type=event["type"][0],
        status=event["status"][0],
        trigger=trigger,
        actors=tuple(actors),
        recipients=tuple(Party(id=a, name=a) for a in event["recipients"]),
        mode=event.get("mode"),
        contexts=tuple(event.get("contexts", [])),
        date=_interval(event.get("date")),
        place=Place(name=event["place"]) if event.get("place") else None,
        quantities=tuple(
            Quantity(
                item=q.get("item") or "",
                text=f"{q.get('value')} {q.get('unit') or ''} {q.get('item') or ''}",
                value=q["value"] if isinstance(q.get("value"), int | float) else None,
                unit=q.get("unit"),
            )
            for q in event.get("quantities", [])
        ),
        score=0.7,
    )


def read(gold: Path, *, slips: bool = False) -> Corpus:
    """The corpus of a folder of gold, whose pages stand in the folder beside it."""
    pages = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(gold.glob("*.json"))}
    across = [page for page in pages.values() if "same_event" in page]
    pages = {name: page for name, page in pages.items() if "page" in page}
    triggers: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for page in pages.values():
        for event in page["events"]:
            triggers[event["type"][0]].update(content_words(event.get("trigger", "")))
    articles, told, events = [], [], {}
    for name, page in pages.items():
        lines = (gold.parent / page["page"]).read_text("utf-8").split("\n")
        article = _article(name, page, lines)
        articles.append(article)
        for event in page["events"]:
            events[event["id"]] = event
            for number in event["line"]:
                field = "title" if number == page["title_line"] else "text"
                report = _report(article, event, number, lines[number - 1], field, triggers[event["type"][0]])
                told.append(
                    Told(
                        _slip(report, event, f"{event['id']} {number}") if slips else report,
                        event["id"],
                        bool(event.get("optional")),
                    )
                )
    pairs = [(one, other) for x in across for one, other in x["same_event"]]
    return Corpus(articles, told, events, pairs, [pledge for x in across for pledge in x["pledges"]])
