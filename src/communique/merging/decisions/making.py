"""What somebody decides in, a Decision with its id out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from communique.records import Anchor, Decision, Report, Verb, identify


def anchor(report: Report) -> Anchor:
    """The way to find a report again."""
    return Anchor(report=report.id, article=report.article, quote=report.quote, type=report.type)


def make(
    verb: Verb,
    who: str,
    when: datetime,
    *,
    about: Sequence[Anchor] = (),
    target: str | None = None,
    field: str | None = None,
    value: str | None = None,
    why: str = "",
) -> Decision:
    """A decision. ``when`` is an aware time; it is kept in UTC.

    Raises ValueError for a time without a zone.
    """
    if when.tzinfo is None:
        raise ValueError("the time of a decision needs its zone")
    moment = when.astimezone(UTC)
    told = (verb, who, moment.isoformat(), why, target or "", field or "", value or "")
    return Decision(
        id=identify("d", *told, *(each.report for each in about)),
        verb=verb,
        who=who,
        when=moment,
        why=why,
        about=tuple(about),
        target=target,
        field=field,
        value=value,
    )
