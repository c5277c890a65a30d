"""The records that travel through the program, and nothing else: the first file to read.

    pages -> articles -> sentences -> mentions -> reports -> events -> pledges

Every record is frozen. It knows what it came from: an id, and a span of characters in a named field of its
article. Offsets count Unicode characters from the start of that field. Ids are hashes of content, so that the
same input gives the same ids on any machine and in any order. What is not known is ``None`` or an empty
tuple; nothing is guessed silently.
"""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from typing import Literal, get_args

import msgspec


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What all records share: frozen, compared by value, written to JSON without its empty fields."""


def identify(kind: str, *parts: str) -> str:
    """A stable id: the first letter(s) of its kind, a hyphen, 16 hexadecimal digits of the SHA-256 of its
    parts."""
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{kind}-{digest[:16]}"


# --- time

Basis = Literal["metadata", "text", "url", "inferred"]
"""Where a date comes from: the page's metadata, its printed words, its address, or an inference (tense, terms
of office)."""


class Interval(Record, frozen=True):
    """The first and the last day something can have been, both included. One day has equal ends."""

    start: date
    end: date
    basis: Basis = "text"
    evidence: str | None = None
    """The words (or the name of the tag) that the dates were read from."""

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"an interval that ends ({self.end}) before it starts ({self.start})")

    @property
    def days(self) -> int:
        """How many days it spans: 1 for a single day."""
        return (self.end - self.start).days + 1

    def meets(self, other: Interval) -> bool:
        """Whether the two share a day."""
        return self.start <= other.end and other.start <= self.end

    def within(self, other: Interval) -> bool:
        """Whether every day of this one lies in the other."""
        return other.start <= self.start and self.end <= other.end

    def narrowed(self, other: Interval) -> Interval:
        """The days the two share, with this one's basis and evidence; this one unchanged where they share
        none."""
        if not self.meets(other):
            return self
        return msgspec.structs.replace(self, start=max(self.start, other.start), end=min(self.end, other.end))


# --- pages and articles

Media = Literal["text", "html"]


class Page(Record, frozen=True):
    """The bytes as read. ``id`` depends on the bytes, the URL and what the carrier claims that changes the
    reading (``media``, ``charset``, ``published``); never on a file's path."""

    id: str
    uri: str
    """The path as given, or the URL."""
    sha256: str
    content: bytes
    media: Media
    charset: str | None = None
    """What the carrier (a WARC header, a JSON line) says the encoding is; it may lie."""
    url: str | None = None
    """The address on the web, where the carrier tells it."""
    published: str | None = None
    """The publication date as the carrier gives it, unparsed (a JSON line's ``date``)."""


class PageError(Record, frozen=True):
    """A page, or a whole input, that could not be read; the rest goes on."""

    id: str
    uri: str
    reason: str


class Comment(Record, frozen=True):
    """What a reader wrote under the article; kept, never coded."""

    text: str
    author: str | None = None
    posted: str | None = None


class LeftOut(Record, frozen=True):
    """A piece of the page that is not the article, and why it is not."""

    reason: str
    text: str


class Entry(Record, frozen=True):
    """A piece of news by itself in an article that holds several: an entry of a live blog, an item of a
    round-up."""

    start: int
    """Where its paragraphs begin in the article's text, and where they end."""
    end: int
    title: str | None = None
    published: Interval | None = None
    """Its own day; none where it is the article's."""


class Article(Record, frozen=True):
    """The journalism in a page, and apart from it captions, comments and what was left out."""

    id: str
    page: str
    uri: str
    sha256: str
    text: str
    """The article's own paragraphs, a newline between them."""
    language: str
    """ISO 639-1, or ``und``."""
    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = ()
    published: Interval | None = None
    captions: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    entries: tuple[Entry, ...] = ()
    """Of a live blog or a round-up, in the text's order; empty for an ordinary article."""
    uncoded: str | None = None
    """Why no deeds are looked for in it, such as its language; nothing where they are."""


# --- sentences


class Token(Record, frozen=True):
    """A word as the grammar sees it. ``start`` and ``end`` are offsets in the field; ``head`` is an index in
    the sentence."""

    text: str
    start: int
    end: int
    lemma: str
    tag: str
    """Penn Treebank part of speech."""
    dep: str
    """ClearNLP dependency label; the root has ``ROOT`` and is its own head."""
    head: int


class TimeExpression(Record, frozen=True):
    """Words that tell a time, and what they mean before it is known on which day they were written."""

    start: int
    end: int
    text: str
    value: str
    """The meaning as a small expression of the module that finds it (``communique.language.times``)."""


Field = str
"""``text``, ``title``, or ``caption:N`` counting from 0: where in its article a span stands."""


class Sentence(Record, frozen=True):
    """A stretch of an article with its grammar, its times and (once the actors are marked) its mentions."""

    article: str
    field: Field
    index: int
    """Its number in the article: the title is 0, then the text's sentences in order, then the captions'."""
    paragraph: int
    """The number of its line in the field."""
    start: int
    end: int
    text: str
    tokens: tuple[Token, ...] = ()
    """Empty where the sentence was not worth a parse."""
    times: tuple[TimeExpression, ...] = ()
    quoted: tuple[tuple[int, int], ...] = ()
    """Spans (offsets in the field) that stand between quotation marks."""
    mentions: tuple[Mention, ...] = ()


# --- actors

Sector = str
"""PLOVER's sector: GOV, MIL, LEG, JUD, COP, SPY, OPP, PTY, REB, CVL, BUS, MED, IGO, NGO, ..."""

ActorKind = Literal["state", "organisation", "territory", "armed_group", "company", "body", "other"]


class Actor(Record, frozen=True):
    """Somebody that acts on the world's stage. ``id`` is an ISO 3166-1 alpha-3 code, an organisation's usual
    short name (NATO, EU, UN, G7) or a slug."""

    id: str
    name: str
    kind: ActorKind
    wikidata: str | None = None
    sector: Sector | None = None
    country: str | None = None
    """The alpha-3 code of the state it belongs to."""
    wikipedia: str | None = None


class Person(Record, frozen=True):
    """Somebody who acts for an actor, with the office they act in where it is known."""

    name: str
    office: str | None = None
    wikidata: str | None = None


MentionKind = Literal["name", "adjective", "person", "office", "pronoun", "group"]


class Mention(Record, frozen=True):
    """A span of a sentence that names an actor: a state, a body, a person who acts for one, a pronoun that
    stands for them."""

    start: int
    end: int
    text: str
    head: int
    """The index of its head token in the sentence."""
    kind: MentionKind
    actors: tuple[Actor, ...] = ()
    """Whom it stands for; several for a group ("the two sides"), none where it stays open."""
    people: tuple[Person, ...] = ()
    commits: bool = True
    """Whether what the mentioned one does is done by the actor: a former minister's words are not."""
    place: bool = False
    """Whether it can be read as a place ("in Tokyo") rather than as a party."""
    why: str = ""
    """How it was resolved, in words."""


# --- reports

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
EVENT_TYPES: tuple[EventType, ...] = get_args(EventType)
MUTUAL: frozenset[EventType] = frozenset({"AGREE", "CONSULT", "COOPERATE"})
"""What parties do with each other: all of them act."""

Status = Literal["occurred", "ongoing", "planned", "promised", "possible", "negated"]
STATUSES: tuple[Status, ...] = get_args(Status)
DONE: frozenset[Status] = frozenset({"occurred", "ongoing"})
AHEAD: frozenset[Status] = frozenset({"planned", "promised", "possible"})
"""What has not come about yet."""


class Party(Record, frozen=True):
    """An actor as a report or an event names it: who, by which people, in which words."""

    id: str
    name: str
    wikidata: str | None = None
    sector: Sector | None = None
    people: tuple[Person, ...] = ()
    text: str | None = None
    """The words of the sentence that name it, with their offsets in the report's field; ``None`` where it is
    implied."""
    start: int | None = None
    end: int | None = None


class Place(Record, frozen=True):
    """Where a deed was done. A place is no party."""

    name: str
    country: str | None = None


class Quantity(Record, frozen=True):
    """How much of what: ``text`` is verbatim, ``value`` and ``unit`` are read from it."""

    item: str
    text: str
    value: float | None = None
    unit: str | None = None


class Report(Record, frozen=True):
    """One deed as one sentence of one article reports it."""

    id: str
    article: str
    field: Field
    start: int
    end: int
    quote: str
    """The sentence, verbatim: ``article.<field>[start:end]``."""
    type: EventType
    status: Status
    trigger: str
    """The words that express the deed."""
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    date: Interval | None = None
    place: Place | None = None
    quantities: tuple[Quantity, ...] = ()
    attributed_to: str | None = None
    background: bool = False
    """Whether the page recalls it rather than reports it."""
    score: float = 0.5
    """The coder's own estimate, 0 to 1, that the report is right."""
    why: tuple[str, ...] = ()
    """How it was read: frame, path, status, date; each in words."""
    coder: str = "offline"


# --- events and pledges


class Variant(Record, frozen=True):
    """One of several values that reports give for a field of their event."""

    value: str
    reports: tuple[str, ...]


class Dispute(Record, frozen=True):
    """A field on which the reports of an event disagree."""

    field: str
    values: tuple[Variant, ...]


Support = Literal["confirmed", "single_source", "one_side", "withdrawn"]
"""How well an event is borne out: by independent outlets, by one, only by state media or offices of one party
to it, or by nobody any more, as all who told of it have put right what they said."""


class Event(Record, frozen=True):
    """What happened once, however many outlets report it."""

    id: str
    type: EventType
    plover: EventType
    status: Status
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    reports: tuple[str, ...]
    """Ids of its reports, in order of publication, then of place in the page."""
    sources: int
    """How many independent outlets report it; 0 where none does any more."""
    support: Support = "single_source"
    countries: tuple[str, ...] = ()
    """Of the outlets, as far as known: alpha-3 codes."""
    state_media: tuple[str, ...] = ()
    """The outlets among them that a state owns or is."""
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    date: Interval | None = None
    place: Place | None = None
    quantities: tuple[Quantity, ...] = ()
    disputed: tuple[Dispute, ...] = ()
    confidence: float = 0.5
    why: tuple[str, ...] = ()
    """Why its reports are one event, in words."""
    decisions: tuple[str, ...] = ()
    """Ids of the decisions that shaped it, oldest first."""


Step = Literal[
    "made", "reaffirmed", "specified", "raised", "delayed", "begun", "delivered", "reduced", "withdrawn"
]  # fmt: skip
STEPS: tuple[Step, ...] = get_args(Step)
Stage = Literal[
    "announced", "reaffirmed", "committed", "partly_delivered", "delivered", "reduced", "withdrawn", "lapsed"
]  # fmt: skip


class PledgeStep(Record, frozen=True):
    """One moment in the life of a pledge."""

    event: str
    step: Step
    date: Interval | None = None


class Pledge(Record, frozen=True):
    """A commitment somebody made, and what became of it."""

    id: str
    by: tuple[Party, ...]
    to: tuple[Party, ...]
    promise: str
    type: EventType
    stage: Stage
    checkable: bool | str
    """``True``, or the reason why it cannot be checked."""
    history: tuple[PledgeStep, ...]
    quantities: tuple[Quantity, ...] = ()
    delivered: tuple[Quantity, ...] = ()
    """How much of it has been delivered so far, in the units of the promise."""
    made: Interval | None = None
    due: Interval | None = None
    """When it is to be kept, as last put off."""


# --- decisions

Verb = Literal["accept", "reject", "correct", "merge", "split", "link", "unlink", "retract", "credit", "undo"]
VERBS: tuple[Verb, ...] = get_args(Verb)


class Anchor(Record, frozen=True):
    """A report that somebody pointed at, in a way that outlives the coding it came from: by its id, and where
    that is gone by its words."""

    report: str
    article: str
    quote: str
    type: EventType


class Decision(Record, frozen=True):
    """A person's word on the record, kept for good. Its id is a hash of all the rest, so that two ledgers are
    merged by taking each decision once."""

    id: str
    verb: Verb
    who: str
    when: datetime
    """In UTC."""
    why: str = ""
    about: tuple[Anchor, ...] = ()
    """One report of each event it is about. Of ``split`` the reports that are taken out; of ``link`` and
    ``unlink`` the promise, then the deed."""
    target: str | None = None
    """What it is about where that is no event: the article or outlet (``retract``, ``credit``), the decision
    (``undo``)."""
    field: str | None = None
    """Of ``correct``: the event's field."""
    value: str | None = None
    """Of ``correct``: the field's value, as JSON; of ``link``: the step; of ``credit``: whose words it
    carries."""
