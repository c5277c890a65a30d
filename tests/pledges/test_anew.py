"""After a change, the pledges made anew and those left alone are what following everything gives."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.merging.decisions import Link
from communique.pledges import Change, Frame, Subject, candidates, follow_anew, follow_subjects
from communique.pledges.life import AGAIN
from communique.records import Event, Interval, Party, Pledge, Quantity

START = date(2024, 1, 1)
WORDS = ("quinoa", "alpacas", "trawlers", "turbines", "vaccines")
EVENTS = tuple(f"e-{number}" for number in range(9))


def interval(day: int, days: int) -> Interval:
    first = START + timedelta(days=day)
    return Interval(start=first, end=first + timedelta(days=days))


@st.composite
def subjects(draw: st.DrawFn, event: str) -> Subject:
    words = draw(st.sets(st.sampled_from(WORDS), min_size=2, max_size=4))
    verb = draw(st.sampled_from(("will give", "delayed", "raised", "suspended", "cut", "gave")))
    value = draw(st.sampled_from((None, 5.0, 10.0)))
    published = draw(st.integers(0, 200))
    return Subject(
        event=event,
        type=draw(st.sampled_from(("AID", "AID", "SUPPORT", "AGREE", "REJECT"))),
        status=draw(st.sampled_from(("promised", "promised", "planned", "occurred", "ongoing", "negated"))),
        actors=frozenset(draw(st.sets(st.sampled_from(("NOR", "PER")), min_size=1))),
        recipients=frozenset(draw(st.sets(st.sampled_from(("CHL", "PER")), max_size=1))),
        classes=frozenset(),
        words=frozenset(words),
        articles=frozenset({f"a{draw(st.integers(0, 30))}"}),
        quote=f"They {verb} {' '.join(sorted(words))}.",
        trigger=verb,
        quantities=() if value is None else (Quantity(item="alpacas", text=f"{value:g}", value=value),),
        date=draw(
            st.one_of(st.none(), st.builds(interval, st.integers(0, 200), st.sampled_from((0, 0, 40))))
        ),
        published=START + timedelta(days=published),
    )


RECORDS = st.fixed_dictionaries({}, optional={event: subjects(event) for event in EVENTS})
FRAMES = st.builds(
    Frame,
    links=st.lists(
        st.builds(
            Link,
            promise=st.sampled_from(EVENTS),
            event=st.sampled_from(EVENTS),
            step=st.sampled_from((None, "delivered", "reaffirmed", "delayed")),
        ),
        max_size=2,
        unique_by=lambda link: (link.promise, link.event),
    ).map(tuple),
    now=st.one_of(st.none(), st.integers(0, 400).map(lambda day: START + timedelta(days=day))),
)


def event(about: Subject) -> Event:
    def parties(ids: frozenset[str]) -> tuple[Party, ...]:
        return tuple(Party(id=id, name=id) for id in sorted(ids))

    return Event(
        id=about.event, type=about.type, plover=about.type, status=about.status, actors=parties(about.actors),
        recipients=parties(about.recipients), reports=("r-1",), sources=1, quantities=about.quantities,
        date=about.date,
    )  # fmt: skip


class Memory:
    """A record as it is, with the pledges that it had."""

    def __init__(self, now: dict[str, Subject], pledges: dict[str, Pledge]) -> None:
        self.now = now
        self.pledges = pledges

    def subject(self, event: str) -> Subject | None:
        return self.now.get(event)

    def event(self, id: str) -> Event:
        return event(self.now[id])

    def acting(self, actor: str) -> Iterable[Subject]:
        return [each for each in self.now.values() if actor in each.actors]

    def pledge(self, promise: str) -> Pledge | None:
        return self.pledges.get(promise)

    def told_again_by(self, event: str) -> Iterable[str]:
        return [
            id
            for id, pledge in self.pledges.items()
            if any(step.event == event and step.step in AGAIN for step in pledge.history)
        ]

    def due(self, first: date | None, last: date) -> Iterable[str]:
        return [
            id for id, each in self.pledges.items() if each.due and (first or date.min) <= each.due.end < last
        ]


def followed(of: dict[str, Subject], frame: Frame) -> dict[str, Pledge]:
    """All pledges, by the event they were made in."""
    made = follow_subjects(of, lambda id: event(of[id]), frame)
    return {pledge.history[0].event: pledge for pledge in made}


def change(before: dict[str, Subject], now: dict[str, Subject], frames: tuple[Frame, Frame]) -> Change:
    changed = {id for id in EVENTS if before.get(id) != now.get(id)}
    for link in set(frames[0].links) ^ set(frames[1].links):
        changed |= {link.promise, link.event}
    parts = ({id: of[id] for id in changed if id in of} for of in (before, now))
    was, has = parts
    return Change(frame_before=frames[0], frame=frames[1], before=was, now=has)


@pytest.mark.parametrize("reach", [2, 40])
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    before=RECORDS,
    other=RECORDS,
    moved=st.sets(st.sampled_from(EVENTS), max_size=3),
    frames=st.tuples(FRAMES, FRAMES),
)
def test_it_is_as_following_everything(
    monkeypatch: pytest.MonkeyPatch,
    reach: int,
    before: dict[str, Subject],
    other: dict[str, Subject],
    moved: set[str],
    frames: tuple[Frame, Frame],
) -> None:
    monkeypatch.setattr(candidates, "NEXT", reach)
    now = {id: each for id in EVENTS if (each := (other if id in moved else before).get(id)) is not None}
    pledges = followed(before, frames[0])
    anew = follow_anew(Memory(now, pledges), change(before, now, frames))
    assert {id: each for id, each in {**pledges, **anew}.items() if each} == followed(now, frames[1])


def about(number: int, words: str, actor: str = "NOR") -> Subject:
    """A promise made on that day of the year."""
    return Subject(
        event=f"e-{number}", type="AID", status="promised", actors=frozenset({actor}),
        recipients=frozenset({"CHL"}), classes=frozenset(), words=frozenset(words.split()),
        articles=frozenset({f"a{number}"}), quote=words, trigger="will give", date=interval(number, 0),
    )  # fmt: skip


def without(gone: str, *were: Subject) -> dict[str, bool]:
    """Which pledges are made anew when an event goes; and whether each is there then."""
    before = {each.event: each for each in were}
    now = {id: each for id, each in before.items() if id != gone}
    pledges = followed(before, Frame())
    anew = follow_anew(Memory(now, pledges), change(before, now, (Frame(), Frame())))
    assert {id: each for id, each in {**pledges, **anew}.items() if each} == followed(now, Frame())
    return {id: each is not None for id, each in anew.items()}


def test_what_has_nothing_to_do_with_it_is_left_alone() -> None:
    again, other, elsewhere = (
        about(2, "quinoa alpacas"),
        about(3, "turbines vaccines"),
        about(4, "quinoa alpacas", "PER"),
    )
    assert without("e-1", about(1, "quinoa alpacas"), again, other, elsewhere) == {"e-1": False, "e-2": True}


def test_a_promise_that_comes_within_reach_of_an_earlier_one_is_no_pledge_any_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(candidates, "NEXT", 2)  # itself and the next
    same = (about(day, "quinoa alpacas") for day in (1, 2, 3))
    assert without("e-2", *same) == {"e-1": True, "e-2": False, "e-3": False}
