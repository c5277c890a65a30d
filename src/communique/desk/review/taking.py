"""A form of the review and what the record says of its event come in; the decisions it takes go out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from communique.desk.forms import Form
from communique.desk.review.correcting import changed
from communique.exchange.deciding import summary
from communique.merging.decisions import anchor, make, undone
from communique.records import Anchor, Decision, Event
from communique.store import NotFoundError, Store

VERBS = ("accept", "reject", "correct", "correct-accept", "merge", "split", "undo", "skip")


class MeanwhileError(Exception):
    """Somebody has said something on the event since the form was shown."""


def taken(
    store: Store, ledger: Sequence[Decision], who: str, event: str, form: Form, shown: datetime
) -> list[Decision]:
    """The decisions of a form that ``who`` was shown at ``shown``; none of a form that skips.

    Raises MeanwhileError where the form does not say ``anyway`` and there is a newer word on the event,
    NotFoundError where there is no such event, ValueError for what cannot be done.
    """
    verb, why, now = form.get("verb"), form.get("why"), datetime.now(UTC)
    if verb not in VERBS:
        raise ValueError(f"{verb!r} is no decision; there are {', '.join(VERBS)}")
    if verb == "skip":
        return []
    if verb == "undo":
        return [make("undo", who, now, target=_to_undo(ledger, form.get("target")), why=why)]
    newer = [each for each in ledger if each.when >= shown]
    found = _event(store, event, form, newer)
    if not form.get("anyway"):
        _nothing_newer(newer, found)
    first = anchor(store.report(found.reports[0]))
    if verb == "split":
        return [make("split", who, now, about=_taken_out(store, found, form), why=why)]
    if verb == "merge":
        return [make("merge", who, now, about=[first, _other(store, found, form)], why=why)]
    if verb == "reject":
        return [make("reject", who, now, about=[first], why=why)]
    made = []
    if verb in ("correct", "correct-accept"):
        made = [
            make("correct", who, now, about=[first], field=field, value=value, why=why)
            for field, value in changed(store, found, form)
        ]
        if verb == "correct" and not made:
            raise ValueError("No field was changed, so there is nothing to keep.")
    if verb in ("accept", "correct-accept"):
        made.append(make("accept", who, now, about=[first], why=why))
    return made


def _event(store: Store, event: str, form: Form, newer: Sequence[Decision]) -> Event:
    try:
        return store.event(event)
    except NotFoundError as error:
        about = [each for each in newer if any(one.report == form.get("first") for one in each.about)]
        raise NotFoundError(f"{error}. {_said(about)}" if about else str(error)) from None


def _nothing_newer(newer: Sequence[Decision], event: Event) -> None:
    about = [each for each in newer if any(one.report in event.reports for one in each.about)]
    if about:
        raise MeanwhileError(f"Since you were shown this event there is a newer word on it. {_said(about)}")


def _said(decisions: Sequence[Decision]) -> str:
    return " ".join(f"{each.who}, {each.when:%H:%M} UTC: {summary(each)}." for each in decisions)


def _to_undo(ledger: Sequence[Decision], target: str) -> str:
    if not any(each.id == target for each in ledger):
        raise ValueError(f"there is no decision {target!r} to take back")
    if target in undone(ledger):
        raise ValueError("That decision was taken back already.")
    return target


def _taken_out(store: Store, event: Event, form: Form) -> list[Anchor]:
    out = [report for report in event.reports if report in form.all("report")]
    if not out or len(out) == len(event.reports):
        raise ValueError("Tick the reports that are another event: some of them, not all.")
    return [anchor(store.report(report)) for report in out]


def _other(store: Store, event: Event, form: Form) -> Anchor:
    if not form.get("other"):
        raise ValueError("Choose the event that is one with this.")
    other = store.event(form.get("other"))
    if other.id == event.id:
        raise ValueError("That is the same event already.")
    return anchor(store.report(other.reports[0]))
