"""What both readers of pages, plain and HTML, give: the lines of a page sorted by what they are."""

from __future__ import annotations

from typing import NamedTuple

from communique.articles.cues import cues
from communique.articles.features import features
from communique.articles.labels import Label, label
from communique.articles.lines import Line
from communique.articles.sections import barred
from communique.records import LeftOut


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


def sort(lines: list[Line], headline: str | None = None) -> Parts:
    """The lines of a page sorted. ``headline`` is the one that the page's metadata name."""
    ruled_out = barred(lines)
    labels: list[Label] = [each.label for each in label(features(lines, headline), ruled_out)]
    title = next((line.text for line, kind in zip(lines, labels, strict=True) if kind == "title"), None)
    last = max((i for i, kind in enumerate(labels) if kind == "body"), default=len(lines))
    first = min((i for i, kind in enumerate(labels) if kind == "body"), default=len(lines))
    head: list[str] = []
    amid: list[str] = []
    foot: list[str] = []
    left_out: list[LeftOut] = []
    for i, (line, kind) in enumerate(zip(lines, labels, strict=True)):
        if kind == "furniture":
            (head if i < first else amid if i < last else foot).append(line.text)
            left_out.append(LeftOut(reason=_reason(line.text, i, first, last, title), text=line.text))
    return Parts(
        title,
        _of(lines, labels, "body"),
        tuple(dict.fromkeys(_of(lines, labels, "caption"))),
        _of(lines, labels, "comment"),
        tuple(head),
        tuple(amid),
        tuple(foot),
        tuple(left_out),
    )


def _of(lines: list[Line], labels: list[Label], wanted: Label) -> tuple[str, ...]:
    return tuple(line.text for line, kind in zip(lines, labels, strict=True) if kind == wanted)


def _reason(text: str, i: int, first: int, last: int, title: str | None) -> str:
    """Why a line is furniture: the words that say so, or else its place."""
    if text == title:
        return "headline repeated"
    told = cues(text)
    if told:
        return told[0].name
    return "masthead or menu" if i < first else "foot of the page" if i > last else "aside"
