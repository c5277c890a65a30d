"""Two briefs in, a number from 0 to 1 out: the measures behind the table of features, each a few lines."""

from __future__ import annotations

from communique.merging.briefs import Amount, Brief
from communique.merging.near_types import nearness
from communique.merging.words import shared

MANY_WORDS = 4
"""Content words that rarely coincide unless two sentences tell the same."""
LEAD = 600
"""Characters of an article's text that count as its lead."""
WEEK, MONTHS = 8, 62
"""Days that a common stretch of two dates may take to count as a week, and as a month or so (a month and its
margins)."""


def same_type(one: Brief, other: Brief) -> float:
    """Whether the types are equal."""
    return float(one.type == other.type)


def near_type(one: Brief, other: Brief) -> float:
    """How readily readers exchange the types, where they differ."""
    return 0.0 if one.type == other.type else nearness(one.type, other.type)


def same_parties(one: Brief, other: Brief) -> float:
    """Whether the same parties are named."""
    return float(one.parties == other.parties)


def fewer_parties(one: Brief, other: Brief) -> float:
    """Whether one names only some of the other's parties."""
    if one.parties == other.parties:
        return 0.0
    mine, theirs = set(one.parties), set(other.parties)
    return float(mine < theirs or theirs < mine)


def parties_differ(one: Brief, other: Brief) -> float:
    """The share of parties that only one names, where each names one that the other does not."""
    mine, theirs = set(one.parties), set(other.parties)
    if mine <= theirs or theirs <= mine:
        return 0.0
    return 1 - len(mine & theirs) / len(mine | theirs)


def single_party(one: Brief, other: Brief) -> float:
    """Whether all that they have in common is one party."""
    return float(len(one.parties) == 1 or len(other.parties) == 1)


def _mutual(brief: Brief) -> bool:
    """Whether it lists everybody as an actor."""
    return len(brief.actors) > 1 and not brief.recipients


def roles_turned(one: Brief, other: Brief) -> float:
    """Whether somebody who only acts in one is only acted on in the other, and neither tells a mutual act.

    Half for a meeting: pages differ on who called on whom.
    """
    if _mutual(one) or _mutual(other):
        return 0.0
    acted_on = set(one.recipients) - set(one.actors), set(other.recipients) - set(other.actors)
    if acted_on[0].isdisjoint(other.actors) and acted_on[1].isdisjoint(one.actors):
        return 0.0
    return 0.5 if one.type == other.type == "CONSULT" else 1.0


def one_mutual(one: Brief, other: Brief) -> float:
    """Whether one tells a mutual act and the other an act of one party on another; a visit can be told either
    way."""
    if one.type == other.type == "CONSULT":
        return 0.0
    return float((_mutual(one) and bool(other.recipients)) or (_mutual(other) and bool(one.recipients)))


def _common_days(one: Brief, other: Brief) -> int | None:
    """Days from the first to the last that either of two meeting dates allows; 0 where they do not meet.

    It is the wider of the two that tells how much a meeting of dates proves. ``None`` where a date is
    missing.
    """
    if one.first_day is None or one.last_day is None or other.first_day is None or other.last_day is None:
        return None
    if one.first_day > other.last_day or other.first_day > one.last_day:
        return 0
    return max((one.last_day - one.first_day).days, (other.last_day - other.first_day).days) + 1


def same_day(one: Brief, other: Brief) -> float:
    """Whether both have the same single day."""
    return float(_common_days(one, other) == 1)


def same_week(one: Brief, other: Brief) -> float:
    """Whether their dates meet and neither is wider than a week."""
    days = _common_days(one, other)
    return float(days is not None and 1 < days <= WEEK)


def same_month(one: Brief, other: Brief) -> float:
    """Whether their dates meet and neither is wider than a month or so."""
    days = _common_days(one, other)
    return float(days is not None and WEEK < days <= MONTHS)


def dates_wide(one: Brief, other: Brief) -> float:
    """Whether their dates meet, but one is so wide that this says little."""
    days = _common_days(one, other)
    return float(days is not None and days > MONTHS)


def dates_apart(one: Brief, other: Brief) -> float:
    """Whether their dates do not meet."""
    return float(_common_days(one, other) == 0)


def date_unknown(one: Brief, other: Brief) -> float:
    """Whether a date is missing."""
    return float(_common_days(one, other) is None)


def polarity_differs(one: Brief, other: Brief) -> float:
    """Whether one is negated and the other is not."""
    return float((one.status == "negated") != (other.status == "negated"))


_DONE = frozenset({"occurred", "ongoing"})
_AHEAD = frozenset({"planned", "promised", "possible"})


def status_differs(one: Brief, other: Brief) -> float:
    """Whether one was done and the other lay ahead. An agreement is done and promises at once."""
    statuses = {one.status, other.status}
    if "AGREE" in (one.type, other.type) and statuses <= {"occurred", "promised"}:
        return 0.0
    return float(bool(statuses & _DONE) and bool(statuses & _AHEAD))


def people_shared(one: Brief, other: Brief) -> float:
    """Whether they name a person in common."""
    return float(bool(set(one.people) & set(other.people)))


def people_differ(one: Brief, other: Brief) -> float:
    """Whether both name people, and none in common."""
    return float(bool(one.people and other.people) and not set(one.people) & set(other.people))


def same_place(one: Brief, other: Brief) -> float:
    """Whether both name the same place."""
    return float(one.place is not None and one.place == other.place)


def place_differs(one: Brief, other: Brief) -> float:
    """Whether both name places, and different ones."""
    return float(None not in (one.place, other.place) and one.place != other.place)


def _comparable(one: Amount, other: Amount) -> bool:
    """Whether two amounts are of one kind of thing, or of things of no known kind."""
    return bool(set(one.classes) & set(other.classes)) or not (one.classes or other.classes)


def same_amount(one: Brief, other: Brief) -> float:
    """Whether they give an equal amount of one kind of thing."""
    return float(
        any(
            mine.value is not None and mine.value == theirs.value and _comparable(mine, theirs)
            for mine in one.amounts
            for theirs in other.amounts
        )
    )


def amount_differs(one: Brief, other: Brief) -> float:
    """Whether both give amounts, and no two are equal."""
    return float(bool(one.amounts and other.amounts) and not same_amount(one, other))


def words_shared(one: Brief, other: Brief) -> float:
    """The share of content words in common."""
    return shared(one.words, other.words)


def many_words_shared(one: Brief, other: Brief) -> float:
    """How many content words are in common beyond the first, as a share of :data:`MANY_WORDS`, at most 1."""
    common = len(set(one.words) & set(other.words))
    return min(max(common - 1, 0) / MANY_WORDS, 1.0)


def trigger_shared(one: Brief, other: Brief) -> float:
    """Whether a content word of one's trigger stands in the other's sentence, and the other way round."""
    if not one.trigger or not other.trigger:
        return 0.0
    return (shared(one.trigger, other.words) + shared(other.trigger, one.words)) / 2


def same_sentence(one: Brief, other: Brief) -> float:
    """Whether their quotes overlap."""
    return float(
        one.article == other.article
        and one.field == other.field
        and one.start < other.end
        and other.start < one.end
    )


def headline(one: Brief, other: Brief) -> float:
    """Whether one of two reports of an article is its headline."""
    return float(one.article == other.article and (one.field == "title") != (other.field == "title"))


def headline_and_lead(one: Brief, other: Brief) -> float:
    """Whether one is the headline of the article and the other stands in its lead."""
    later = other if one.field == "title" else one
    return float(bool(headline(one, other)) and later.field == "text" and later.start < LEAD)


def mode_shared(one: Brief, other: Brief) -> float:
    """Whether both have the same mode."""
    return float(one.mode is not None and one.mode == other.mode)


def mode_differs(one: Brief, other: Brief) -> float:
    """Whether both have modes, and different ones."""
    return float(None not in (one.mode, other.mode) and one.mode != other.mode)
