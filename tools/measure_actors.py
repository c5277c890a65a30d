"""Measures whom the mentions of pages stand for against a gold with spans, and `resolve` against a list of
names.

    python tools/measure_actors.py GOLD_DIR [--half even|odd] [--misses 40] [--cache FILE]
    python tools/measure_actors.py --names FILE.jsonl [--third held|seen] [--misses 1]

GOLD_DIR holds one JSON file a page (see its README), whose ``page`` lies in the folder above. For every
event whose ``who`` (or ``whom``) is given, the actors of all mentions that overlap the spans are compared
with the event's:

    exact     the same set
    within    not empty, and all of them actors or recipients of the event
    open      nobody
    wrong     somebody else

Of a list of names a third is held out by the hash of its text, so that its misses stay unread: look at those
of the ``seen`` rest.

Optional events are passed over. Where an event has no recipients (a meeting), ``who`` and ``whom`` together
are compared with its actors. Some misses are the gold's own: spans do not name those who are implied.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from communique.actors import mark, resolve
from communique.records import Article, Interval, Mention, Sentence

Parsed = tuple[str, Article, tuple[Sentence, ...]]


class Case(NamedTuple):
    """One party of one event: the spans that name it, whom they should name, whom they do."""

    event: str
    line: str
    spans: tuple[str, ...]
    wanted: frozenset[str]
    allowed: frozenset[str]
    found: frozenset[str]

    @property
    def verdict(self) -> str:
        if self.found == self.wanted:
            return "exact"
        if not self.found:
            return "open"
        return "within" if self.found <= self.allowed else "wrong"

    @property
    def sort(self) -> str:
        """The class of the words that name the party."""
        words = " ".join(self.spans)
        if all(
            re.fullmatch(r"(?i)he|she|it|they|him|her|them|his|its|their|we|us|our|i|me", span)
            for span in self.spans
        ):
            return "pronoun"
        if re.fullmatch(r"(?i)who|which|whom|whose|that", words):
            return "relative"
        if re.search(r"(?i)\b(both|two|three|four|five|latter|former|each|all)\b", words):
            return "several"
        if not any(
            character.isupper() for character in re.sub(r"^(The|A|An|His|Her|Its|Their)\b", "", words)
        ):
            return "description"
        return "name"


def article(gold: dict[str, Any], folder: Path) -> Article:
    """The page's article as the gold delimits it."""
    lines = (folder / gold["page"]).read_text(encoding="utf-8", errors="replace").split("\n")

    def line(number: int) -> str:
        return str(lines[number - 1])

    published = gold.get("published") or {}
    return Article(
        id=Path(gold["page"]).stem,
        page="",
        uri=gold["page"],
        sha256="",
        language="en",
        text="\n".join(map(line, gold["body_lines"])),
        title=line(gold["title_line"]) if gold.get("title_line") else None,
        captions=tuple(map(line, gold.get("caption_lines", ()))),
        published=Interval(
            start=date.fromisoformat(published["start"]), end=date.fromisoformat(published["end"])
        )
        if published.get("start")
        else None,
    )


def parsed(gold_folder: Path, cache: Path | None) -> list[Parsed]:
    """Every page of the gold with its sentences, from the cache where there is one."""
    if cache and cache.exists():
        return msgspec.msgpack.decode(cache.read_bytes(), type=list[Parsed])
    from communique.language import parsed as parse
    from communique.language import split

    found: list[Parsed] = []
    for path in sorted(gold_folder.glob("*.json")):
        gold = json.loads(path.read_text())
        if "body_lines" in gold:
            page = article(gold, gold_folder.parent)
            found.append((str(path), page, parse(split(page), worth=lambda sentence: True)))
    if cache:
        cache.write_bytes(msgspec.msgpack.encode(found))
    return found


def cases(path: Path, page: Article, marked: list[Sentence]) -> Iterator[Case]:
    """The parties of the page's events, with the actors found for them."""
    gold = json.loads(path.read_text())
    where = fields(gold, page)
    for event in gold.get("events", ()):
        if event.get("optional"):
            continue
        actors, recipients = frozenset(event["actors"]), frozenset(event["recipients"])
        who, whom = event.get("who") or [], event.get("whom") or []
        sides = [(who + whom, actors)] if not recipients else [(who, actors), (whom, recipients)]
        for spans, wanted in sides:
            if spans and wanted and (home := home_line(spans, event, where)):
                field, start, line = home
                mentions = [
                    one for sentence in marked if sentence.field == field for one in sentence.mentions
                ]
                found = set()
                for span in spans:
                    found |= named(mentions, start, line, span, event.get("trigger") or "")
                yield Case(event["id"], line, tuple(spans), wanted, actors | recipients, frozenset(found))


def fields(gold: dict[str, Any], page: Article) -> dict[int, tuple[str, int, str]]:
    """By line of the page: the field it is in, its offset there, its text."""
    where: dict[int, tuple[str, int, str]] = {}
    if gold.get("title_line"):
        where[gold["title_line"]] = ("title", 0, page.title or "")
    offset = 0
    for number, text in zip(gold["body_lines"], page.text.split("\n"), strict=True):
        where[number] = ("text", offset, text)
        offset += len(text) + 1
    for index, number in enumerate(gold.get("caption_lines", ())):
        where[number] = (f"caption:{index}", 0, page.captions[index])
    return where


def home_line(
    spans: list[str], event: dict[str, Any], where: dict[int, tuple[str, int, str]]
) -> tuple[str, int, str] | None:
    """The first of the event's lines that holds its trigger and all the spans."""
    for number in event["line"]:
        if number in where and all(span in where[number][2] for span in (*spans, event.get("trigger") or "")):
            return where[number]
    return None


def named(mentions: list[Mention], start: int, line: str, span: str, trigger: str) -> set[str]:
    """The actors of the mentions over the occurrence of the span that is nearest the trigger; places only
    if alone.
    """
    anchor = max(line.find(trigger), 0)
    found = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(span)}(?!\w)", line)] or [
        line.find(span)
    ]
    at = start + min(found, key=lambda position: abs(position - anchor))
    over = [one for one in mentions if one.start < at + len(span) and at < one.end and one.actors]
    parties = [one for one in over if not one.place] or over
    return {actor.id for one in parties for actor in one.actors}


def report(found: list[Case], misses: int) -> None:
    """Prints the verdicts by class of words, and some misses of each."""
    table: dict[str, Counter[str]] = {}
    for case in found:
        for sort in (case.sort, "all"):
            table.setdefault(sort, Counter())[case.verdict] += 1
    for sort, verdicts in sorted(table.items()):
        total = sum(verdicts.values())
        shares = "  ".join(
            f"{name} {verdicts[name] / total:.3f}" for name in ("exact", "within", "open", "wrong")
        )
        print(f"{sort:12} {total:5}  {shares}")
    shown: Counter[str] = Counter()
    for case in found:
        if case.verdict != "exact" and shown[case.sort] < misses:
            shown[case.sort] += 1
            print(f"\n[{case.sort}/{case.verdict}] {case.event} {list(case.spans)}")
            print(f"   wanted {sorted(case.wanted)} found {sorted(case.found)}\n   {case.line[:400]}")


def is_held(text: str) -> bool:
    """Whether a name is of the third that nobody reads."""
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % 3 == 0


def measure_names(path: Path, misses: bool, third: str | None) -> None:
    """Prints how often `resolve` gives the expected country, sector and Wikipedia title."""
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for row in map(json.loads, path.read_text().splitlines()):
        if third and is_held(row["text"]) != (third == "held"):
            continue
        actor = resolve(row["text"], on=day(row.get("date")), context=row.get("context"))
        for field, wanted in row["expected"].items():
            given = (getattr(actor, field) if actor else None) or ""
            asked[field] += 1
            right[field] += same(field, given, wanted)
            if misses and not same(field, given, wanted):
                print(f"  {row['text']!r} {field}: wanted {wanted!r}, got {given!r}")
    for field in asked:
        print(f"{field:10} {right[field]}/{asked[field]} = {right[field] / asked[field]:.3f}")


def same(field: str, given: str, wanted: str) -> bool:
    """Whether an answer is right; an organisation's country may stand as its own id or as IGO."""
    return given == wanted or (field == "country" and wanted in ("IGO", "UNO") and given == "")


def day(text: str | None) -> date | None:
    """A date of the list; "Today" and the like are none."""
    for shape in ("%Y-%m-%d", "%d %B %Y"):
        try:
            return datetime.strptime(text or "", shape).date()
        except ValueError:
            pass
    return None


def halves(found: Iterable[Parsed], half: str | None) -> list[Parsed]:
    """Every other story (the letters of the page's name) of the gold."""
    found = list(found)
    stories = sorted({re.sub(r"\d+$", "", page.id) for _, page, _ in found})
    kept = {"even": set(stories[::2]), "odd": set(stories[1::2])}.get(half or "", set(stories))
    return [one for one in found if re.sub(r"\d+$", "", one[1].id) in kept]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("gold", nargs="?", type=Path)
    parser.add_argument("--half", choices=("even", "odd"))
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--names", type=Path)
    parser.add_argument("--third", choices=("held", "seen"))
    options = parser.parse_args()
    if options.gold:
        found: list[Case] = []
        for path, page, sentences in halves(parsed(options.gold, options.cache), options.half):
            found += cases(Path(path), page, list(mark(page, sentences)))
        report(found, options.misses)
    if options.names:
        measure_names(options.names, bool(options.misses), options.third)
    return 0


if __name__ == "__main__":
    sys.exit(main())
