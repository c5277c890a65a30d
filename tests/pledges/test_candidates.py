"""A promise is compared with few later events, however many there are."""

from __future__ import annotations

from datetime import date, timedelta

from communique.pledges.candidates import NEXT, Candidates
from communique.pledges.subject import Subject
from tests.merging.made_up import day

START = date(2024, 1, 1)


def subject(number: int, words: str, actor: str = "NOR") -> Subject:
    """What an event so many days into the year is about."""
    on = (START + timedelta(days=number)).isoformat()
    return Subject(
        event=f"e-{actor}{number:05}",
        type="AID",
        status="promised",
        actors=frozenset({actor}),
        recipients=frozenset({"CHL"}),
        classes=frozenset(),
        words=frozenset(words.split()),
        articles=frozenset({f"a{number}"}),
        quote=words,
        trigger="give",
        date=day(on),
    )


def moment(of: Subject) -> tuple[date, str]:
    assert of.date is not None
    return of.date.start, of.event


def test_only_what_comes_later_and_shares_a_giver_and_a_rare_word_is_asked() -> None:
    earlier, promise, later = subject(0, "quinoa"), subject(5, "quinoa boats"), subject(9, "quinoa")
    other, stranger = subject(9, "alpacas"), subject(8, "quinoa", "PER")
    index = Candidates([earlier, promise, later, other, stranger], moment)
    assert index.of(promise) == [promise, later]


def test_a_thousand_promises_alike_are_not_all_compared() -> None:
    subjects = [subject(number, "quinoa alpacas") for number in range(1000)]
    index = Candidates(subjects, moment)
    assert len(index.of(subjects[10])) == NEXT
    assert index.of(subjects[10])[0] == subjects[10]
