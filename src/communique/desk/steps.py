"""A pledge comes in; out, its life step by step, as the desk lists it."""

from __future__ import annotations

from collections.abc import Collection

from communique.exchange.saying import when
from communique.records import Pledge, Record


class StepLine(Record, frozen=True):
    """What was done with a pledge, and when."""

    step: str
    when: str
    event: str
    """The event that tells it; empty where that is not shown."""


def step_lines(pledge: Pledge, shown: Collection[str]) -> tuple[StepLine, ...]:
    """The steps of a pledge, oldest first, leading to those of their events that are ``shown``."""
    return tuple(
        StepLine(step=step.step, when=when(step.date), event=step.event if step.event in shown else "")
        for step in pledge.history
    )
