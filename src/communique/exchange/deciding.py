"""A decision comes in; what it says, in a few words, goes out."""

from __future__ import annotations

from communique.exchange.saying import counted, when
from communique.records import Decision, Interval, Place


def summary(decision: Decision) -> str:
    """A decision in a few words."""
    if decision.verb == "correct":
        return f"correct {decision.field} to {_said(decision)}"
    if decision.verb in ("retract", "undo"):
        return f"{decision.verb} {decision.target}"
    if decision.verb == "credit":
        return f"credit {decision.target} to {decision.value}"
    if decision.verb == "link":
        return f"link as {decision.value}"
    if decision.verb in ("merge", "split"):
        return f"{decision.verb} {counted(len(decision.about), 'report')}"
    return decision.verb


def _said(decision: Decision) -> str:
    """The value of a correction as people write it."""
    from communique.merging.decisions import read_value

    value = read_value(decision.field or "", decision.value or "")
    if value is None or value == ():
        return "none"
    if isinstance(value, Interval):
        return when(value)
    if isinstance(value, Place):
        return ", ".join(filter(None, (value.name, value.country)))
    if isinstance(value, tuple):
        return ", ".join(str(getattr(one, "name", getattr(one, "text", one))) for one in value)
    return str(value)
