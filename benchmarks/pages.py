"""The pages the project carries come in; out, a folder with each of them as text and as HTML."""

from __future__ import annotations

import html
import json
from pathlib import Path

ROOT = Path(__file__).parents[1]
HELD = ("samples", "corpus")
"""Folders of pages with their gold."""


def lay_out(place: Path, most: int | None = None) -> None:
    """Writes ``text/``, ``html/`` and ``articles.json``, the texts of the articles in the order of the pages.

    At most ``most`` pages; pages without an article of their own are left out.
    """
    (place / "text").mkdir()
    (place / "html").mkdir()
    articles = []
    for gold in found(most):
        page = json.loads(gold.read_text("utf-8"))
        lines = (gold.parents[1] / page["page"]).read_text("utf-8").split("\n")
        (place / "text" / f"{gold.stem}.txt").write_text("\n".join(lines), "utf-8")
        (place / "html" / f"{gold.stem}.html").write_text(as_html(lines, page), "utf-8")
        articles.append("\n".join(lines[n - 1] for n in page["body_lines"]))
    (place / "articles.json").write_text(json.dumps(articles), "utf-8")


def found(most: int | None) -> list[Path]:
    """The gold of the pages, samples first."""
    gold = [path for folder in HELD for path in sorted((ROOT / folder / "gold").glob("*.json"))]
    return [path for path in gold if not path.stem.startswith("across")][:most]


def as_html(lines: list[str], page: dict[str, list[int]]) -> str:
    """A page as a plain web site would mark it up: the rest before and after the article in divisions."""
    body = set(page["body_lines"])
    first, last = min(body), max(body)
    before, after = _divisions(lines[: first - 1]), _divisions(lines[last:])
    inside = "\n".join(f"<p>{html.escape(line)}</p>" for line in lines[first - 1 : last] if line.strip())
    title = html.escape(lines[int(str(page["title_line"])) - 1])
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>{title}</title></head><body>\n"
        f"<header>{before}</header>\n<article><h1>{title}</h1>\n{inside}</article>\n"
        f"<footer>{after}</footer></body></html>\n"
    )


def _divisions(lines: list[str]) -> str:
    return "\n".join(f"<div>{html.escape(line)}</div>" for line in lines if line.strip())
