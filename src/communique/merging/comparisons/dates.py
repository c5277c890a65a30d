"""Two briefs in, a number from 0 to 1 out: can they have happened at the same time, and how much does that
say?

Dates that words tell and dates that the coder inferred from tense and publication are kept apart: that two
inferred ones do not meet says little, because a page that looks back without a date is dated too late.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Literal

from communique.merging.briefs import Brief
from communique.merging.comparisons.parties import people_differ

WEEK, MONTHS = 9, 62
"""Days of the wider of two dates that meet up to which they count as a week, and as a month or so (each with
its margins)."""
SLIP = 3
"""Days between two dates, neither wider than a week, that may be a slip of one of the reports (a time zone,
"Monday" for "Sunday night")."""

SEASON = 120
"""Days between two dates from which no error of an inference brings them together."""

Meeting = Literal["day", "week", "month", "wide", "slip", "apart", "unknown"]


def meeting(one: Brief, other: Brief) -> Meeting:
    """How the days of two reports meet.

    It is the wider of the two that tells how much a meeting of dates proves.
    """
    if one.first_day is None or one.last_day is None or other.first_day is None or other.last_day is None:
        return "unknown"
    return _meeting(one.first_day, one.last_day, other.first_day, other.last_day)


def gap(one: Brief, other: Brief) -> int:
    """Days between the dates of two reports; 0 where they meet or one is unknown."""
    if one.first_day is None or one.last_day is None or other.first_day is None or other.last_day is None:
        return 0
    return max((max(one.first_day, other.first_day) - min(one.last_day, other.last_day)).days, 0)


@lru_cache(maxsize=1_000)  # a pair is asked of by every feature of this file
def _meeting(first: date, last: date, others_first: date, others_last: date) -> Meeting:
    gap = (max(first, others_first) - min(last, others_last)).days
    wider = max((last - first).days, (others_last - others_first).days) + 1
    if gap > 0:
        return "slip" if gap <= SLIP and wider <= WEEK else "apart"
    if wider == 1:
        return "day"
    return "week" if wider <= WEEK else "month" if wider <= MONTHS else "wide"


def _inferred(one: Brief, other: Brief) -> bool:
    return one.inferred or other.inferred


def same_day(one: Brief, other: Brief) -> float:
    """Whether both have the same single day."""
    return float(meeting(one, other) == "day")


def printed_day(one: Brief, other: Brief) -> float:
    """Whether words tell both dates, which are one single day: pages print the day of what is remembered."""
    return float(not _inferred(one, other) and meeting(one, other) == "day")


def remembered_day(one: Brief, other: Brief) -> float:
    """Whether moreover the pages came out more than a season apart."""
    if one.published is None or other.published is None or not printed_day(one, other):
        return 0.0
    return float(abs((one.published - other.published).days) > SEASON)


def same_week(one: Brief, other: Brief) -> float:
    """Whether words tell both dates, which meet, and neither is wider than a week."""
    return float(not _inferred(one, other) and meeting(one, other) == "week")


def same_month(one: Brief, other: Brief) -> float:
    """Whether words tell both dates, which meet, and neither is wider than a month or so."""
    return float(not _inferred(one, other) and meeting(one, other) == "month")


def dates_wide(one: Brief, other: Brief) -> float:
    """Whether their dates meet, but one is so wide that this says little."""
    return float(meeting(one, other) == "wide")


def inferred_meets(one: Brief, other: Brief) -> float:
    """Whether a date that words tell meets an inferred one, and neither is wider than a month or so."""
    return float(one.inferred != other.inferred and meeting(one, other) in ("week", "month"))


def both_inferred(one: Brief, other: Brief) -> float:
    """Whether both dates are inferred and meet, and neither is wider than a month or so."""
    return float(one.inferred and other.inferred and meeting(one, other) in ("day", "week", "month"))


def nearly(one: Brief, other: Brief) -> float:
    """Whether a few days lie between their dates: one of them may be a slip."""
    return float(meeting(one, other) == "slip")


def dates_apart(one: Brief, other: Brief) -> float:
    """Whether words tell both dates, and these do not meet."""
    return float(not _inferred(one, other) and meeting(one, other) == "apart")


def inferred_apart(one: Brief, other: Brief) -> float:
    """Whether their dates do not meet, and one of them is inferred."""
    return float(_inferred(one, other) and meeting(one, other) == "apart")


def far_apart(one: Brief, other: Brief) -> float:
    """Whether one date is inferred, and seasons lie between the two: an inference errs by weeks."""
    return float(_inferred(one, other) and gap(one, other) > SEASON)


def date_unknown(one: Brief, other: Brief) -> float:
    """Whether a date is missing."""
    return float(meeting(one, other) == "unknown")


def met_then(one: Brief, other: Brief) -> float:
    """Whether both tell a meeting of the same two or more parties on dates that meet within a week, or on
    dates of words that meet within a month or so, and no other people: few meet twice in a month."""
    both_met = one.type == other.type == "CONSULT" and one.parties == other.parties and len(one.parties) > 1
    if not both_met or people_differ(one, other) or (one.mode == "phone") != (other.mode == "phone"):
        return 0.0
    when = meeting(one, other)
    return float(when in ("day", "week") or (when == "month" and not _inferred(one, other)))


def agree_on_all(one: Brief, other: Brief) -> float:
    """Whether type, sides and the day are the same, and two or more parties are named."""
    same = one.type == other.type and one.actors == other.actors and one.recipients == other.recipients
    return float(same and len(one.parties) > 1 and meeting(one, other) in ("day", "week"))
