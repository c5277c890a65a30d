"""What both readers of pages, plain and HTML, give: the lines of a page sorted by what they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from communique.articles.cues import cues
from communique.articles.features import content_words, features
from communique.articles.foreign import reread
from communique.articles.known_outlets import named
from communique.articles.labels import LABELS, Label, Labelled, label
from communique.articles.lines import Line
from communique.articles.region import Judged
from communique.articles.sections import barred
from communique.articles.several.dividing import divided
from communique.articles.several.entries import Entry
from communique.articles.several.live import live_entries
from communique.records import LeftOut

STEM = 5
"""Letters by which a headline's words are found in the text: "reopens" is "reopened"."""


class Parts(NamedTuple):
    """The lines of a page by their label, each in the page's order."""

    title: str | None
    body: tuple[str, ...]
    captions: tuple[str, ...]
    comments: tuple[str, ...]
    head: tuple[str, ...]
    """Furniture before the article's first paragraph."""
    amid: tuple[str, ...]
    """Furniture between its paragraphs."""
    foot: tuple[str, ...]
    """Furniture after it."""
    left_out: tuple[LeftOut, ...]
    lines: tuple[Judged, ...] = ()
    """All of them in the page's order, with what each was taken for and why."""
    entries: tuple[Entry, ...] = ()
    """Where the pieces of news begin and end in ``lines``, of a page that holds several."""


def sort(lines: list[Line], headline: str | None = None) -> Parts:
    """The lines of a page sorted. ``headline`` is the one that the page's metadata name."""
    live = live_entries([line.text for line in lines], [headline] if headline else [])
    labelled = label(features(lines, headline), barred(lines, live))
    kinds = [each.label for each in labelled]
    if "title" not in kinds and (alone := _headline_alone(lines, kinds)) is not None:
        kinds[alone] = "title"
    title = next((line.text for line, kind in zip(lines, kinds, strict=True) if kind == "title"), None)
    judged = reread(_judged(lines, kinds, labelled, title))
    return _parts(*divided(judged, title, live))


def _judged(
    lines: list[Line], kinds: list[Label], labelled: list[Labelled], title: str | None
) -> list[Judged]:
    """The lines with what each was taken for and why."""
    first, last = _ends(kinds)
    judged: list[Judged] = []
    for i, (line, kind, each) in enumerate(zip(lines, kinds, labelled, strict=True)):
        out = kind == "furniture"
        reason = _reason(line.text, i, first, last, title) if out else _why(line.text, kind, each)
        judged.append(Judged(line.text, kind, reason))
    return judged


def _ends(kinds: Sequence[str]) -> tuple[int, int]:
    """The first and the last line of the body; past the page's end where it has none."""
    where = [i for i, kind in enumerate(kinds) if kind == "body"]
    return (where[0], where[-1]) if where else (len(kinds), len(kinds))


def _parts(judged: list[Judged], entries: Sequence[Entry]) -> Parts:
    """The lines by what they are, furniture by where it stands."""
    title = next((line.text for line in judged if line.kind == "title"), None)
    first, last = _ends([line.kind for line in judged])
    furniture = [(i, line) for i, line in enumerate(judged) if line.kind == "furniture"]
    return Parts(
        title,
        tuple(line.text for line in judged if line.kind == "body"),
        tuple(dict.fromkeys(line.text for line in judged if line.kind == "caption")),
        tuple(line.text for line in judged if line.kind == "comment"),
        tuple(line.text for i, line in furniture if i < first),
        tuple(line.text for i, line in furniture if first <= i < last),
        tuple(line.text for i, line in furniture if i >= first and i >= last),
        tuple(LeftOut(reason=line.reason, text=line.text) for _, line in furniture),
        tuple(judged),
        tuple(entries),
    )


def redivided(parts: Parts) -> Parts:
    """The parts of a page of HTML, divided into its entries where it holds several pieces of news."""
    lines, entries = divided(parts.lines, parts.title)
    if not entries:
        return parts
    moved = [new for old, new in zip(parts.lines, lines, strict=True) if new.kind == "furniture" != old.kind]
    return parts._replace(
        body=tuple(line.text for line in lines if line.kind == "body" and line.text != parts.title),
        left_out=(*parts.left_out, *(LeftOut(reason=line.reason, text=line.text) for line in moved)),
        lines=tuple(lines),
        entries=tuple(entries),
    )


def _headline_alone(lines: list[Line], kinds: list[Label]) -> int | None:
    """The only line above the text, where it has the text's words: pages without a menu are headed by it."""
    first = kinds.index("body") if "body" in kinds else 0
    if first != 1 or kinds[0] != "furniture" or cues(lines[0].text) or named(lines[0].text):
        return None
    text = {word[:STEM] for word in content_words(lines[1].text)}
    own = {word[:STEM] for word in content_words(lines[0].text)}
    return 0 if own and len(own & text) >= len(own) / 2 else None


def _why(text: str, kind: Label, given: Labelled) -> str:
    """Why a line is not furniture: the words that say so, and how likely it is by itself."""
    told = [cue.name for cue in cues(text) if cue.label == kind]
    alone = round(100 * given.odds[LABELS.index(kind)])
    return "; ".join([*told[:1], f"{alone} % by its shape, place, words"])


def _reason(text: str, i: int, first: int, last: int, title: str | None) -> str:
    """Why a line is furniture: the words that say so, or else its place."""
    if text == title:
        return "headline repeated"
    told = cues(text)
    if told:
        return told[0].name
    return "masthead or menu" if i < first else "foot of the page" if i > last else "aside"
