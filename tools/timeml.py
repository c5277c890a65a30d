"""TimeML documents with their time expressions, and our values as TimeML writes them.

In: WikiWars and MEANTIME as they are published; our values with the days they denote. Out: Documents; TimeML
values. How the two are compared is told in ``measure_times``.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from communique.language.times.grains import grain
from communique.language.times.values import Call, Duration, Node, Plain, Reference, Shift, Years, parse
from communique.records import Interval

SHARED = Path(__file__).resolve().parents[2] / "shared"
LAST_SENTENCE = 5
"""The last sentence of a MEANTIME article whose times are annotated, from 0, the headline."""
MODIFIERS = "early|mid|late|start|end|since|until|by|before|after|earlier|later"


@dataclass(frozen=True)
class Gold:
    """An annotated expression: its place in the document's text and its TimeML value."""

    start: int
    end: int
    text: str
    value: str


@dataclass(frozen=True)
class Document:
    """A text with its gold and, where it has one, its day of writing."""

    name: str
    text: str
    gold: tuple[Gold, ...]
    anchor: Interval | None


def wikiwars() -> Iterator[Document]:
    """The war narratives, TIMEX3 inline."""
    for path in sorted((SHARED / "data" / "wikiwars").glob("*.tml")):
        root = ElementTree.parse(path).getroot().find("TEXT")
        assert root is not None
        text, gold = root.text or "", []
        for element in root:
            inner = "".join(element.itertext())
            gold.append(Gold(len(text), len(text) + len(inner), inner, element.get("value", "")))
            text += inner + (element.tail or "")
        yield Document(path.stem, text, tuple(gold), None)


def meantime() -> Iterator[Document]:
    """The news articles, TIMEX3 beside tokens; sentences on lines of their own."""
    for path in sorted((SHARED / "data" / "meantime").glob("*.xml")):
        root = ElementTree.parse(path).getroot()
        text, places, sentence = "", {}, "0"
        for token in (t for t in root.iter("token") if int(t.get("sentence", 0)) <= LAST_SENTENCE):
            if token.get("sentence") != sentence:
                text, sentence = text.rstrip() + "\n", token.get("sentence", "")
            word = token.text or ""
            glue = word in (",", ".", "'s", ")", "%") or text.endswith(("(", "\n"))
            text = text.rstrip(" ") + word + " " if glue else text + word + " "
            places[token.get("t_id")] = (len(text) - 1 - len(word), len(text) - 1)
        gold, anchor = [], None
        for element in root.iter("TIMEX3"):
            spans = sorted(places[a.get("t_id")] for a in element.iter("token_anchor"))
            value = element.get("value", "")
            if element.get("functionInDocument") == "CREATION_TIME" and value[:4].isdigit():
                day = date.fromisoformat(value[:10])
                anchor = Interval(start=day, end=day)
            if spans:
                gold.append(Gold(spans[0][0], spans[-1][1], text[spans[0][0] : spans[-1][1]], value))
        yield Document(path.stem, text, tuple(sorted(gold, key=lambda g: g.start)), anchor)


def parts(value: str) -> list[str]:
    """The two ends of a range, or the value itself."""
    depth = 0
    for i, character in enumerate(value):
        depth += (character == "(") - (character == ")")
        if character == "/" and depth == 0:
            return [value[:i], value[i + 1 :]]
    return [value]


def bare(value: str) -> str:
    """The value without TimeML's modifiers."""
    while (match := re.fullmatch(rf"({MODIFIERS})\((.*)\)", value)) and _balanced(match[2]):
        value = match[2]
    return value


def _balanced(text: str) -> bool:
    depth = 0
    for character in text:
        depth += (character == "(") - (character == ")")
        if depth < 0:
            return False
    return True


def duration(node: Duration) -> str:
    """A duration in TimeML, decades and centuries in years, fortnights in weeks."""
    if node.amount is None:
        return {"h": "PTXH", "m": "PTXM"}.get(
            node.letter, f"PX{ {'T': 'Y', 'C': 'Y', 'F': 'W'}.get(node.letter, node.letter) }"
        )
    factor, letter = {"T": (10, "Y"), "C": (100, "Y"), "F": (2, "W")}.get(node.letter, (1, node.letter))
    amount = f"{node.amount * factor:g}"
    return f"PT{amount}{letter.upper()}" if letter in "hm" else f"P{amount}{letter}"


def timeml(value: str, days: Interval | None, gold: str) -> str:
    """Our value, with its days, as TimeML writes it; "null" where it tells nothing."""
    node = parse(value)
    if isinstance(node, Plain):
        return {"PAST": "PAST_REF", "FUTURE": "FUTURE_REF"}.get(node.text, node.text)
    if value == "now":
        return "PRESENT_REF"
    if found := _duration_of(node):
        return duration(found)
    if days is None:
        return "null"
    if isinstance(node, Years):
        return str(node.first // node.count)
    start = days.start
    if isinstance(node, Shift) and isinstance(node.base, Reference) and node.base.unit is None:
        start = days.start + (days.end - days.start) // 2
        return date_at(start, gold_grain(gold))
    kind = grain(value)
    if isinstance(node, Reference) and node.unit is None:
        kind = {1: "day"}.get(days.days, "month" if days.days < 32 else "year")
    return date_at(start, kind)


def _duration_of(node: Node) -> Duration | None:
    if isinstance(node, Duration):
        return node
    if isinstance(node, Call) and node.name in ("past", "coming", "within", "inside", "opening", "closing"):
        first = node.arguments[0]
        return first if isinstance(first, Duration) else None
    if isinstance(node, Call) and node.name == "every" and isinstance(node.arguments[0], Plain):
        letter = {"day": "D", "week": "W", "month": "M", "year": "Y", "quarter": "Q"}.get(
            node.arguments[0].text
        )
        return Duration(1, letter) if letter else None
    return None


def gold_grain(gold: str) -> str:
    """How sharp a gold value is."""
    forms = {r"(BC)?\d{4}": "year", r"\d{4}-\d\d": "month", r"\d{4}-W\d\d": "week", r"\d{3}": "decade"}
    return next((name for form, name in forms.items() if re.fullmatch(form, gold)), "day")


def date_at(day: date, kind: str) -> str:
    """A day's unit in TimeML."""
    year, month = f"{day.year:04}", day.month
    week = f"{day.isocalendar().year:04}-W{day.isocalendar().week:02}"
    forms = {
        "day": day.isoformat(),
        "month": day.isoformat()[:7],
        "year": year,
        "quarter": f"{year}-Q{(month + 2) // 3}",
        "half": f"{year}-H{1 if month < 7 else 2}",
        "season": f"{year}-{ {3: 'SP', 6: 'SU', 9: 'FA', 12: 'WI'}.get(month, '??') }",
        "week": week,
        "weekend": f"{week}-WE",
        "decade": year[:3],
        "century": year[:2],
    }
    return forms.get(kind, "null")


def normal(gold: str) -> str:
    """A gold value as it is compared."""
    gold = re.sub(r"(\d)T[\dA-Z].*$", r"\1", gold) if not gold.startswith("P") else gold
    gold = re.sub(r"^P(\d+)DE$", lambda m: f"P{int(m[1]) * 10}Y", gold)
    gold = re.sub(r"^P(\d+)CE$", lambda m: f"P{int(m[1]) * 100}Y", gold)
    return "null" if re.fullmatch(r"null|(BC)?XXXX(-.*)?|.*-XX.*|", gold) else gold
