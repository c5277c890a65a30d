"""Measures how well articles are read, counted as the acceptance score counts.

    tools/measure_articles.py GOLD_DIR [--show] [--lines PAGE_LINES.jsonl]

GOLD_DIR holds one JSON a page (title_line, body_lines, published, ...) whose ``page`` is a path from
GOLD_DIR's parent. Prints token F1 of the body, leaked lines, and the shares of right titles and
publication dates. ``--lines`` measures a set of pages whose lines are labelled fulltext, comment,
boiler, related, supplemental or headline instead.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from communique import articles, pages
from communique.pages.making import make_page
from communique.records import Article, Page

LEAST = 12
"""Shorter lines are not counted as leaked."""


def fold(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def f1(got: Counter[str], want: Counter[str]) -> float:
    both = sum((got & want).values())
    return 2 * both / (sum(got.values()) + sum(want.values())) if both else 0.0


def pages_of(gold_folder: Path) -> Iterator[tuple[dict[str, Any], list[str], Article]]:
    """The gold, the lines and the article of each page."""
    for file in sorted(gold_folder.glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        if "page" in gold:
            path = gold_folder.parent / gold["page"]
            page = next(iter(pages.read([path])))
            assert isinstance(page, Page), page
            yield gold, path.read_text(encoding="utf-8").split("\n"), articles.read(page)


def leaked(article: Article, gold: dict[str, Any], lines: list[str]) -> list[str]:
    """The lines in the text that gold leaves out."""
    kept = {*gold["body_lines"], gold["title_line"], *gold.get("caption_lines", [])}
    title, text = fold(lines[gold["title_line"] - 1]), fold(article.text)
    return [
        folded
        for n, line in enumerate(lines, 1)
        if n not in kept and len(folded := fold(line)) >= LEAST and folded != title and folded in text
    ]


def dated_right(article: Article, gold: dict[str, Any]) -> bool:
    """Whether the interval lies inside gold's and holds the true day where gold knows it."""
    found = article.published
    start, end = (date.fromisoformat(gold["published"][key]) for key in ("start", "end"))
    if found is None or found.start < start or found.end > end:
        return False
    true = gold.get("true_day")
    return not true or found.start <= date.fromisoformat(true) <= found.end


def measure(gold_folder: Path, show: bool) -> None:
    """Prints the measures of one gold folder, and with ``show`` what is wrong."""
    bodies, counts, started = [], Counter[str](), time.perf_counter()
    for gold, lines, article in pages_of(gold_folder):
        want = "\n".join(lines[n - 1] for n in gold["body_lines"])
        bodies.append(f1(words(article.text), words(want)))
        counts["pages"] += 1
        wrong = [f"leaked {line[:100]}" for line in leaked(article, gold, lines)]
        counts["leaked"] += len(wrong)
        text = fold(article.text)
        wrong += [f"lost {lines[n - 1][:100]}" for n in gold["body_lines"] if fold(lines[n - 1]) not in text]
        title = lines[gold["title_line"] - 1].strip()
        counts["title"] += fold(article.title or "") == fold(title)
        if fold(article.title or "") != fold(title):
            wrong.append(f"title {article.title!r} wanted {title!r}")
        captions = {fold(lines[n - 1]) for n in gold.get("caption_lines", [])}
        counts["captions"] += len(captions)
        counts["captions_found"] += len(captions & {fold(c) for c in article.captions})
        counts["published"] += dated_right(article, gold)
        if not dated_right(article, gold):
            found = article.published
            told = f"{found.start}..{found.end} {found.basis} {found.evidence!r}" if found else None
            wanted = gold["published"]
            wrong.append(f"published {told} wanted {wanted['start']}..{wanted['end']} {gold.get('true_day')}")
        if show and wrong:
            print(gold["page"], *wrong, sep="\n   ")
    n = counts["pages"]
    print(f"pages {n}, {1000 * (time.perf_counter() - started) / n:.1f} ms each")
    print(
        f"body_f1 {sum(bodies) / n:.4f}  lines_leaked {counts['leaked']}  title {counts['title'] / n:.4f}",
        end="  ",
    )
    print(
        f"published {counts['published'] / n:.4f}  captions {counts['captions_found']}/{counts['captions']}"
    )


def measure_lines(file: Path) -> None:
    """Prints body F1 and the shares of comment and other lines let through, on pages with labelled lines."""
    bodies, seen, let_in, unread = [], Counter[str](), Counter[str](), 0
    for row in file.read_text(encoding="utf-8").splitlines():
        page = json.loads(row)
        text = "\n".join(line for _, line in page["lines"])
        made = make_page(page["id"], text.encode(), "text")
        try:
            article = articles.read(made)
        except articles.Unreadable:
            unread += 1
            bodies.append(0.0)
            continue
        body = {fold(line) for line in article.text.split("\n")}
        want = "\n".join(line for kind, line in page["lines"] if kind == "fulltext")
        bodies.append(f1(words(article.text), words(want)))
        for kind, line in page["lines"]:
            if len(fold(line)) >= LEAST:
                seen[kind] += 1
                let_in[kind] += fold(line) in body
    print(f"pages {len(bodies)}  unread {unread}  body_f1 {sum(bodies) / len(bodies):.4f}", end="  ")
    print("  ".join(f"{kind} in text {let_in[kind] / seen[kind]:.3f}" for kind in sorted(seen)))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("--show", action="store_true")
    parser.add_argument(
        "--lines", action="store_true", help="GOLD_DIR is a file of pages with labelled lines"
    )
    arguments = parser.parse_args()
    if arguments.lines:
        measure_lines(arguments.gold)
    else:
        measure(arguments.gold, arguments.show)


if __name__ == "__main__":
    main()
