"""The sample pages come in; out, a folder with copies of each, as text and as HTML."""

from __future__ import annotations

import html
import json
from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "samples"


def lay_out(place: Path, copies: int) -> None:
    """Writes ``text/``, ``html/`` and ``articles.json``: the texts of the articles, a copy after the other.

    A last line of furniture makes each copy another page, with an id and reports of its own.
    """
    (place / "text").mkdir()
    (place / "html").mkdir()
    articles = []
    for gold in sorted((SAMPLES / "gold").glob("*-?.json")):
        page = json.loads(gold.read_text("utf-8"))
        lines = (SAMPLES / page["page"]).read_text("utf-8").split("\n")
        for copy in range(copies):
            marked = [*lines, f"Copyright: copy {copy + 1}. All rights reserved."]
            name = f"{gold.stem}-{copy + 1}"
            (place / "text" / f"{name}.txt").write_text("\n".join(marked), "utf-8")
            (place / "html" / f"{name}.html").write_text(as_html(marked, page), "utf-8")
            articles.append("\n".join(lines[n - 1] for n in page["body_lines"]))
    (place / "articles.json").write_text(json.dumps(articles), "utf-8")


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
