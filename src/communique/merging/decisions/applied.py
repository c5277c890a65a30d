"""Decisions and what they found in the record in; out, what became of each: it holds, it was taken back or
overruled, it fits nothing any more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from communique.merging.decisions.standing import in_order, undone
from communique.records import Decision, Record

Effect = Literal["holds", "undone", "overruled", "fits nothing"]
_NEEDED = {"merge": 2, "link": 2, "unlink": 2}
"""How many of the events that it is about must still be there for a decision to mean anything; else one."""


class Applied(Record, frozen=True):
    """What became of a decision in a record."""

    decision: str
    effect: Effect
    event: str | None = None
    """The event it is about now, also where it is rejected."""


def _matter(decision: Decision, event: str | None) -> tuple[object, ...] | None:
    """What at most one decision can settle; None for what stands beside others."""
    if decision.verb in ("accept", "reject"):
        return "right", event
    if decision.verb == "correct":
        return decision.field, event
    if decision.verb == "credit":
        return "credit", decision.target
    if decision.verb in ("link", "unlink"):
        return "link", *(each.report for each in decision.about)
    return None


def apply(
    ledger: Iterable[Decision], found: Mapping[str, Sequence[str]], event_of: Mapping[str, str]
) -> list[Applied]:
    """What became of each decision, oldest first.

    ``found`` gives, by the decision's id, what it is about and what is still there: reports, for one on a
    source the articles that it names, for ``undo`` the decision. ``event_of`` gives the event of a report.
    """
    decisions = in_order(ledger)
    gone = undone(decisions)
    events = {
        each.id: next((event_of[report] for report in found.get(each.id, ()) if report in event_of), None)
        for each in decisions
    }
    last_word: dict[tuple[object, ...] | None, str] = {}
    for each in decisions:
        if each.id not in gone:
            last_word[_matter(each, events[each.id])] = each.id
    outcomes = []
    for each in decisions:
        matter = _matter(each, events[each.id])
        effect: Effect = "holds"
        if each.id in gone:
            effect = "undone"
        elif len(found.get(each.id, ())) < _NEEDED.get(each.verb, 1):
            effect = "fits nothing"
        elif matter and last_word[matter] != each.id:
            effect = "overruled"
        outcomes.append(Applied(decision=each.id, effect=effect, event=events[each.id]))
    return outcomes
