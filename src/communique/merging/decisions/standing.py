"""A ledger in, the decisions that stand out: in order of time, without those that were taken back."""

from __future__ import annotations

from collections.abc import Iterable

from communique.records import Decision


def in_order(ledger: Iterable[Decision]) -> tuple[Decision, ...]:
    """Each decision once, the oldest first; ids break ties, so that every copy of a ledger reads the same."""
    return tuple(sorted({each.id: each for each in ledger}.values(), key=lambda each: (each.when, each.id)))


def undone(ledger: Iterable[Decision]) -> frozenset[str]:
    """The ids of what was taken back. Whoever undoes an undoing restores what it took back."""
    found: set[str] = set()
    for decision in reversed(
        in_order(ledger)
    ):  # the later word first: an undoing that was undone undoes nothing
        if decision.verb == "undo" and decision.id not in found and decision.target:
            found.add(decision.target)
    return frozenset(found)


def standing(ledger: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that hold, oldest first."""
    decisions = in_order(ledger)
    gone = undone(decisions)
    return tuple(each for each in decisions if each.verb != "undo" and each.id not in gone)
