"""``python -m benchmarks.made_record RECORD [EVENTS]``: writes a made-up record as a real store.

It holds about so many events (100,000), so that the desk and decisions can be tried at that size. All states
and organisations that the program knows deal with each other for 25 years, some of them much more than
others; 48 outlets print a page a week. Of each deed one to four of them tell, now and then with another day
or another number; promises are kept, taken back or left. Sentences come from templates; nothing in them
happened. The same number always makes the same record.
"""

from __future__ import annotations

import hashlib
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.made import COPIED, KEPT, SYLLABLES, TAKEN_BACK, TEMPLATES
from benchmarks.made_pages import DID, MENU, WHAT, WHEN, WHO
from communique import __version__, merging
from communique.actors import knowledge
from communique.engines import cores
from communique.engines.fingerprint import fingerprint
from communique.records import (
    Article,
    Comment,
    EventType,
    Interval,
    LeftOut,
    Page,
    Party,
    Person,
    Place,
    Quantity,
    Report,
    Status,
    identify,
)
from communique.store import open_writer

EVENTS = 100_000
START, DAYS = date(2000, 1, 1), 25 * 365
OUTLETS = 48
TOLD = (1, 1, 1, 2, 2, 3, 4)
"""Outlets that tell a deed."""
MISTAKEN = 0.05
"""Share of reports that give another day or number than the others."""
BUSIEST = (
    "USA", "RUS", "CHN", "UKR", "NATO", "EU", "GBR", "FRA", "DEU", "JPN", "IND", "UN", "TUR",
    "ISR", "IRN", "KOR", "PRK", "POL", "ITA", "SAU", "EGY", "PAK", "AUS", "CAN", "BRA", "ZAF",
)  # fmt: skip
"""Who deals most, in that order; all others follow by their ids."""
OFFICES = ("president", "foreign minister", "defence minister")
CONTEXTS = ("military", "economic", "diplomatic", "maritime_security", "space", "energy")
PAGE_PIECES, PAGE_COMMENTS, PAGE_PARAGRAPHS = 12, 2, 8
"""What stands in a page besides what is told: menus and notices, comments, paragraphs on other things."""


class Deed(NamedTuple):
    """What happened once."""

    number: int
    type: EventType
    status: Status
    one: Party
    other: Party
    item: str
    amount: int
    place: str
    day: date


class World:
    """Who there is, and what there is to talk about."""

    def __init__(self, random: Random) -> None:
        states = [state.id for state in knowledge.states().values() if state.kind == "state"]
        others = sorted({*states, *knowledge.organisations()} - set(BUSIEST))
        self.parties = [_party(id) for id in (*BUSIEST, *others)]
        self.weights = list(accumulate(1 / (rank + 6) for rank in range(len(self.parties))))
        self.items = [_name(random) + "s" for _ in range(4000)]
        self.places = [_name(random).title() for _ in range(900)]
        self._random = random

    def pair(self) -> list[Party]:
        """Two parties, the busy ones more often."""
        one, other = self._random.choices(self.parties, cum_weights=self.weights, k=2)
        return [one, other] if one.id != other.id else self.pair()


def _name(random: Random) -> str:
    return "".join(random.choice(SYLLABLES) for _ in range(3))


def _party(id: str) -> Party:
    actor = knowledge.get(id)
    return Party(id=id, name=actor.name, wikidata=actor.wikidata, sector=actor.sector)


def _acting(party: Party, day: date, random: Random) -> Party:
    """The party, often with whoever holds an office in those four years."""
    if random.random() > 0.4:
        return party
    office = random.choice(OFFICES)
    name = _name(Random(f"{party.id} {office} {day.year // 4}")).title()
    return Party(
        id=party.id,
        name=party.name,
        wikidata=party.wikidata,
        sector=party.sector,
        people=(Person(name=f"A. {name}", office=office),),
    )


def deeds(count: int, world: World, random: Random) -> Iterator[Deed]:
    """So many deeds, promises followed by what became of them."""
    kinds = [kind for kind in TEMPLATES if kind != ("AID", "negated")]
    number = 0
    while number < count:
        type, status = random.choice(kinds)
        day = START + timedelta(days=random.randrange(DAYS))
        one, other = world.pair()
        item, place = random.choice(world.items), random.choice(world.places)
        deed = Deed(number, type, status, one, other, item, random.randrange(2, 400), place, day)
        yield deed
        number += 1
        fate = random.random()
        if status == "promised" and fate < KEPT + TAKEN_BACK:
            became: Status = "occurred" if fate < KEPT else "negated"
            later = day + timedelta(days=random.randrange(40, 300))
            yield deed._replace(number=number, status=became, day=later)
            number += 1


class Told(NamedTuple):
    """A report before its page is written: the page is an outlet and a week."""

    page: tuple[int, int]
    deed: Deed
    quote: str
    trigger: str
    day: date
    amount: int


def told(deed: Deed, random: Random) -> Iterator[Told]:
    """The sentences in which outlets tell a deed; some print each other's."""
    for outlet in random.sample(range(OUTLETS), random.choice(TOLD)):
        wrong = random.random() < MISTAKEN
        day = deed.day + timedelta(days=random.choice((1, 2))) if wrong else deed.day
        amount = deed.amount + random.randrange(1, 9) if wrong else deed.amount
        text, trigger = random.choice(TEMPLATES[deed.type, deed.status])
        quote = text.format(a=deed.one.name, b=deed.other.name, item=deed.item, place=deed.place, n=amount)
        week = (day - START).days // 7 + 1
        for printed in [outlet, (outlet + 1) % OUTLETS] if random.random() < COPIED else [outlet]:
            yield Told((printed, week), deed, quote, trigger, day, amount)


def written(name: tuple[int, int], sentences: list[Told]) -> tuple[Page, Article, list[Report]]:
    """A page with its article and reports."""
    outlet, week = name
    random = Random(f"{outlet} {week}")
    paragraphs = [_filling(random) for _ in range(PAGE_PARAGRAPHS)]
    for sentence in sentences:
        paragraphs.insert(random.randrange(len(paragraphs) + 1), sentence.quote)
    text = "\n".join(paragraphs)
    content = text.encode()
    sha256 = hashlib.sha256(content).hexdigest()
    uri = f"https://outlet-{outlet}.example/{week}"
    page = Page(id=identify("p", sha256, uri), uri=uri, url=uri, sha256=sha256, content=content, media="text")
    published = START + timedelta(days=7 * week)
    article = Article(
        id=identify("a", page.id),
        page=page.id,
        uri=uri,
        sha256=sha256,
        text=text,
        language="en",
        title=sentences[0].quote.rstrip("."),
        outlet=f"The {WHERE[outlet % len(WHERE)]} {PAPERS[outlet // len(WHERE)]}",
        published=Interval(start=published, end=published, basis="metadata"),
        comments=tuple(Comment(text=_filling(random), author="A reader") for _ in range(PAGE_COMMENTS)),
        left_out=tuple(
            LeftOut(reason=("navigation", "related", "notice")[n % 3], text=f"{random.choice(MENU)} {n}")
            for n in range(PAGE_PIECES)
        ),
    )
    return page, article, list(_reports(article, sentences, random))


WHERE = ("Northern", "Southern", "Eastern", "Western", "Harbour", "Valley", "River", "Island")
PAPERS = ("Courier", "Gazette", "Post", "Observer", "Herald", "Tribune")


def _filling(random: Random) -> str:
    return " ".join(
        f"{random.choice(WHO)} {random.choice(DID)} {random.choice(WHAT)} {random.choice(WHEN)}."
        for _ in range(3)
    )


def _reports(article: Article, sentences: list[Told], random: Random) -> Iterator[Report]:
    at = 0
    lines = {}
    for line in article.text.split("\n"):
        lines[line] = at
        at += len(line) + 1
    for sentence in {each.quote: each for each in sentences}.values():
        yield _report(article, sentence, lines[sentence.quote], random)


def _report(article: Article, told: Told, start: int, random: Random) -> Report:
    deed = told.deed
    parties = _acting(deed.one, told.day, random), _acting(deed.other, told.day, random)
    mutual = deed.type in ("CONSULT", "AGREE")
    counted = deed.type == "AID" and deed.status != "negated"
    amount = Quantity(item=deed.item, text=f"{told.amount} {deed.item}", value=told.amount)
    return Report(
        id=identify("r", article.id, str(start), deed.type),
        article=article.id,
        field="text",
        start=start,
        end=start + len(told.quote),
        quote=told.quote,
        type=deed.type,
        status=deed.status,
        trigger=told.trigger,
        actors=parties if mutual else parties[:1],
        recipients=() if mutual else parties[1:],
        contexts=(CONTEXTS[deed.number % len(CONTEXTS)],) if deed.number % 3 else (),
        date=Interval(start=told.day, end=told.day),
        place=Place(name=deed.place) if deed.place in told.quote else None,
        quantities=(amount,) if counted else (),
        score=0.5 + random.randrange(50) / 100,
        why=("frame: made up",),
    )


def write(record: Path, events: int) -> None:
    """Writes the record, unless it is there, and says how far it is."""
    random = Random(events)
    pages: defaultdict[tuple[int, int], list[Told]] = defaultdict(list)
    for deed in deeds(events, World(random), random):
        for sentence in told(deed, random):
            pages[sentence.page].append(sentence)
    began = time.process_time()
    with open_writer(record, fingerprint(), __version__) as writer:
        for number, name in enumerate(sorted(pages)):
            page, article, reports = written(name, pages[name])
            writer.add(page, article, reports, merging.source(article))
            if number % 1000 == 0:
                print(f"\r{number:>7,} of {len(pages):,} pages", end="", file=sys.stderr, flush=True)
        read = time.process_time()
        print("\r  merging                  ", end="", file=sys.stderr, flush=True)
        writer.merge(cores())
        summary = writer.summary()
    print(
        f"\r{summary.pages:,} pages, {summary.reports:,} reports, {summary.events:,} events, "
        f"{summary.pledges:,} pledges; writing {read - began:.0f} s, "
        f"merging {time.process_time() - read:.0f} s, {record.stat().st_size / 1e6:,.0f} MB"
    )


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 3:
        sys.exit(__doc__)
    write(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else EVENTS)
