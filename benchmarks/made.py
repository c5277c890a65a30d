"""A number of reports in; out, a made-up record of that size with all that there is to find in it known.

Deeds of sixty parties over three years are told by one to four outlets, in words of their own, some weeks
later with only the month; one page in ten is printed again by another outlet; of the promises some are kept,
some taken back, some left. Sentences come from templates; nothing in them happened. The same number always
makes the same record.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from communique.merging import Source
from communique.merging.copies import Signature
from communique.records import EventType, Interval, Party, Quantity, Report, Status, identify

SYLLABLES = (
    "ar",
    "bel",
    "cor",
    "dan",
    "el",
    "far",
    "gor",
    "hal",
    "is",
    "jor",
    "kan",
    "lor",
    "mar",
    "nel",
    "or",
)
START, DAYS = date(2021, 1, 1), 1000
TOLD = (1, 1, 2, 2, 3, 4)
"""Outlets that tell a deed."""
COPIED = 0.1
"""Share of pages that another outlet prints again."""
KEPT, TAKEN_BACK = 0.4, 0.15
"""Share of promises that are kept, and that are taken back."""
TEMPLATES: dict[tuple[EventType, Status], tuple[tuple[str, str], ...]] = {
    ("CONSULT", "occurred"): (
        ("{a} met {b} in {place} for talks about the {item}.", "met"),
        ("In {place}, {b} and {a} held talks, which turned on the {item}.", "held"),
        ("The {item} led the agenda as {a} received {b} in {place}.", "received"),
    ),
    ("AGREE", "occurred"): (
        ("{a} and {b} agreed in {place} to build the {item} together.", "agreed"),
        ("An agreement on the {item} was signed in {place} by {a} and {b}.", "signed"),
        ("{b} and {a} have concluded their accord on the {item}.", "concluded"),
    ),
    ("AID", "promised"): (
        ("{a} will give {b} {n} {item}, its minister promised.", "promised"),
        ("{n} {item} are to go to {b}, {a} pledged.", "pledged"),
        ("{a} vowed to send {n} {item} to {b}.", "vowed"),
    ),
    ("AID", "occurred"): (
        ("{a} has delivered {n} {item} to {b}.", "delivered"),
        ("{b} took delivery of {n} {item} from {a}.", "delivery"),
        ("The {n} {item} that {a} sent have arrived in {b}.", "arrived"),
    ),
    ("AID", "negated"): (
        ("{a} will not give {b} the {item} after all.", "give"),
        ("The {item} will not go to {b}, said {a}.", "go"),
    ),
    ("ACCUSE", "occurred"): (
        ("{a} accused {b} of seizing the {item} off {place}.", "accused"),
        ("Seizing the {item} off {place} was a crime of {b}, {a} charged.", "charged"),
    ),
}  # fmt: skip


class Deed(NamedTuple):
    """What happened once."""

    number: int
    type: EventType
    status: Status
    one: str
    other: str
    item: str
    amount: int
    place: str
    day: date


class Made(NamedTuple):
    """A record and the truth about it."""

    reports: list[Report]
    sources: dict[str, Source]
    deed_of: dict[str, int]
    """The number of the deed that each report tells."""
    voices: dict[int, int]
    """Independent outlets that tell each deed."""
    became: set[tuple[int, int]]
    """Promises and the deeds that kept or ended them."""


def _name(random: Random) -> str:
    return "".join(random.choice(SYLLABLES) for _ in range(3))


NAMES = {
    f"P{number:02}": SYLLABLES[number // 15] + SYLLABLES[number % 15] + ("land", "stan")[number % 2]
    for number in range(60)
}
"""What the parties are called."""


def _deed(random: Random, number: int, words: tuple[list[str], list[str]]) -> Deed:
    one, other = random.sample(range(60), 2)
    type, status = random.choice([kind for kind in TEMPLATES if kind != ("AID", "negated")])
    day = START + timedelta(days=random.randrange(DAYS))
    items, places = words
    return Deed(
        number, type, status, f"P{one:02}", f"P{other:02}", random.choice(items), random.randrange(2, 400),
        random.choice(places), day,
    )  # fmt: skip


def _sequel(random: Random, promise: Deed, number: int) -> Deed | None:
    """What became of a promise, months later; nothing for most."""
    fate = random.random()
    if fate > KEPT + TAKEN_BACK:
        return None
    status: Status = "occurred" if fate < KEPT else "negated"
    return promise._replace(
        number=number, status=status, day=promise.day + timedelta(days=random.randrange(40, 300))
    )


def made_up(count: int) -> Made:
    """A record of about so many reports."""
    random = Random(count)
    words = [_name(random) + "s" for _ in range(900)], [_name(random).title() for _ in range(300)]
    made = Made([], {}, {}, defaultdict(int), set())
    outlets = max(6, count // 3000)
    while len(made.reports) < count:
        number = len(made.voices)
        deed = _deed(random, number, words)
        _tell(random, deed, outlets, made)
        sequel = _sequel(random, deed, number + 1) if deed.status == "promised" else None
        if sequel:
            made.became.add((deed.number, sequel.number))
            _tell(random, sequel, outlets, made)
    return made


def _tell(random: Random, deed: Deed, outlets: int, made: Made) -> None:
    """Adds the reports of a deed; two copies of one page are one voice."""
    for outlet in random.sample(range(outlets), random.choice(TOLD)):
        later = random.random() < 0.2
        published = deed.day + timedelta(days=random.randrange(30, 90) if later else random.randrange(2))
        text, trigger = random.choice(TEMPLATES[deed.type, deed.status])
        made.voices[deed.number] += 1
        copies = [outlet, outlet + outlets] if random.random() < COPIED else [outlet]
        for printed in copies:
            page = (
                f"{printed} {published} {random.randrange(3)}"
                if len(copies) == 1
                else f"{printed} {deed.number}"
            )
            signature = tuple([deed.number * 100 + outlet] * 64) if len(copies) > 1 else ()
            report = _report(deed, text, trigger, page, _day(deed.day, published, later))
            made.reports.append(report)
            made.deed_of[report.id] = deed.number
            made.sources.setdefault(report.article, _source(report.article, printed, published, signature))


def _day(day: date, published: date, later: bool) -> Interval:
    if not later:
        return Interval(start=day, end=day)
    first = day.replace(day=1)
    last = min((first + timedelta(days=31)).replace(day=1) - timedelta(days=1), published)
    return Interval(start=first, end=max(last, first))


def _source(article: str, outlet: int, published: date, signature: Signature) -> Source:
    day = Interval(start=published, end=published, basis="metadata")
    return Source(
        article=article, uri=f"{article}.txt", outlet=f"Outlet {outlet}", published=day, signature=signature
    )


def _report(deed: Deed, text: str, trigger: str, page: str, day: Interval) -> Report:
    quote = text.format(
        a=NAMES[deed.one], b=NAMES[deed.other], item=deed.item, place=deed.place, n=deed.amount
    )
    parties = Party(id=deed.one, name=NAMES[deed.one]), Party(id=deed.other, name=NAMES[deed.other])
    mutual = deed.type in ("CONSULT", "AGREE")
    counted = deed.type == "AID" and deed.status != "negated"
    amount = Quantity(item=deed.item, text=f"{deed.amount} {deed.item}", value=deed.amount)
    article = identify("a", page)
    return Report(
        id=identify("r", page, str(deed.number)),
        article=article,
        field="text",
        start=deed.number % 50 * 300,
        end=deed.number % 50 * 300 + len(quote),
        quote=quote,
        type=deed.type,
        status=deed.status,
        trigger=trigger,
        actors=parties if mutual else parties[:1],
        recipients=() if mutual else parties[1:],
        date=day,
        quantities=(amount,) if counted else (),
        score=0.7,
    )
