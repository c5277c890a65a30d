"""The sorted lines of a page in; out, the same divided into the entries of a live blog or the items of a
round-up, where it is one: their headlines and times are no text, and what is said in them is."""

from __future__ import annotations

from collections.abc import Sequence

from communique.articles.cues import cues
from communique.articles.region import Judged
from communique.articles.several.clues import names
from communique.articles.several.entries import Entry, is_headline, is_said
from communique.articles.several.live import live_entries
from communique.articles.several.roundups import roundup_entries

BESIDE = 3
"""Lines before and after a headline that can call the page a round-up."""
OUTSIDE = frozenset(["links", "menu", "hidden"])
"""What is furniture of HTML for these reasons is no entry's line."""
FAR = frozenset(["masthead or menu", "aside", "foot of the page", "beside the text", "outside the article"])
"""Reasons of furniture that tell its place alone: what is said in an entry is none, wherever it stands."""
HEADED = "headline of an entry"
TIMED = "time of an entry"
SIGNED = "byline of an entry"


def divided(
    lines: Sequence[Judged], title: str | None, live: Sequence[Entry] = ()
) -> tuple[list[Judged], list[Entry]]:
    """The lines as they are once the page is divided, and its entries. ``live`` are those of a live blog,
    where they are known."""
    entries = list(live) or live_entries([_inside(line) for line in lines], [title] if title else [])
    if not entries:
        entries = roundup_entries([_prose(line) for line in lines], _titles(lines, title))
    changed = list(lines)
    if entries:
        _headed(changed, entries[0].start)
    for number, entry in enumerate(entries):
        _settle(changed, entry, last=number == len(entries) - 1)
    return changed, entries


def _inside(line: Judged) -> str:
    beside = line.kind in ("caption", "comment", "title") or line.reason in OUTSIDE
    return "" if beside else line.text


def _prose(line: Judged) -> str:
    """The line, if it is the article's or short: round-ups consist of what is the article's text."""
    if line.kind == "body" or (line.kind in ("furniture", "title") and not is_said(line.text)):
        return _inside(line) or (line.text if line.kind == "title" else "")
    return ""


def _titles(lines: Sequence[Judged], title: str | None) -> list[str]:
    """The headline and what stands beside it that is no button or menu."""
    where = [i for i, line in enumerate(lines) if line.kind == "title"]
    near = [
        line
        for i in where
        for line in lines[max(0, i - BESIDE) : i + BESIDE + 1]
        if line.reason not in OUTSIDE
    ]
    if not where:
        near = [line for line in lines[:BESIDE] if line.kind == "furniture"]
    return [*([title] if title else []), *(line.text for line in near if not cues(line.text))]


def _headed(lines: list[Judged], top: int) -> None:
    """Gives the whole its headline, where the likeliest line is an entry's: the line above them that names
    its form, or the only one there that looks like a headline."""
    if any(line.kind == "title" for line in lines[:top]):
        return
    above = [i for i in range(top) if lines[i].kind == "furniture" and is_headline(lines[i].text)]
    naming = [i for i in above if names("roundup", lines[i].text) or names("live", lines[i].text)]
    for i in (naming or above)[:1] if naming or len(above) == 1 else []:
        lines[i] = Judged(lines[i].text, "title", "names the whole, above its entries")
        for j in range(top, len(lines)):
            if lines[j].kind == "title":
                lines[j] = Judged(lines[j].text, "furniture", HEADED)


def _settle(lines: list[Judged], entry: Entry, *, last: bool) -> None:
    """Tells the headline, time and byline of an entry from what is said in it."""
    said = False
    for i in range(entry.start, entry.end):
        line = lines[i]
        own = i in (entry.headline, entry.when)
        if own and not is_said(line.text):
            lines[i] = Judged(line.text, "furniture", HEADED if i == entry.headline else TIMED)
        elif is_said(line.text) and _is_lost(line) and not (last and said):
            lines[i] = Judged(line.text, "body", "said in an entry")
        elif not said and line.kind == "body" and not is_said(line.text) and entry.when is not None:
            lines[i] = Judged(line.text, "furniture", SIGNED)
        said = said or lines[i].kind == "body"


def _is_lost(line: Judged) -> bool:
    return line.kind in ("furniture", "comment") and line.reason in FAR and not cues(line.text)
