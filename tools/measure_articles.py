"""Measures how well articles are read, counted as the acceptance score counts.

    tools/measure_articles.py GOLD_DIR [--show]
    tools/measure_articles.py --lines PAGE_LINES.jsonl
    tools/measure_articles.py --html FOLDER
    tools/measure_articles.py --html-dates FOLDER

GOLD_DIR holds one JSON a page (title_line, body_lines, published, ...) whose ``page`` is a path from
GOLD_DIR's parent. Prints token F1 of the body, leaked lines, and the shares of right titles and
publication dates. ``--lines`` measures a set of pages whose lines are labelled fulltext, comment,
boiler, related, supplemental or headline instead. ``--html`` measures a folder with ``evaldata.json`` (by
address: ``file``, and the segments ``with``, ``without`` and ``comments``) and the pages in ``html.tar.xz``:
precision, recall and F1 of the segments, the comments let through and the pages a second, beside
trafilatura's on the same pages in the same run. ``--html-dates`` measures the dates of a
folder with ``eval_default.json`` (by address: ``file`` and ``date``) and the pages in ``pages.tar.xz``,
beside htmldate's in the same run.
"""

from __future__ import annotations

import argparse
import json
import re
import tarfile
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import trafilatura
from htmldate import find_date

from communique import articles, pages
from communique.articles.decode import decode
from communique.articles.language import language
from communique.pages.making import make_page
from communique.records import Article, Page

LEAST = 12
"""Shorter lines are not counted as leaked."""

LEAST_PAGES = 20
"""Languages of fewer pages are not told apart."""


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


class Segments(NamedTuple):
    """Counts over the segments of the pages: in the text and rightly so, wrongly so, missed, and those of
    comments in the text and in all."""

    right: int
    wrong: int
    missed: int
    comments: int
    all_comments: int

    def told(self) -> str:
        precision, recall = self.right / (self.right + self.wrong), self.right / (self.right + self.missed)
        f = 2 * precision * recall / (precision + recall)
        return f"F1 {f:.4f}  P {precision:.4f}  R {recall:.4f}  comments {self.comments}/{self.all_comments}"


def segments(texts: dict[str, str], gold: dict[str, Any]) -> Segments:
    """What of the segments that must and must not be in the texts is there."""
    right = wrong = missed = comments = total = 0
    for url, text in texts.items():
        folded, row = fold(text), gold[url]
        inside = [fold(segment) in folded for segment in row["with"]]
        right, missed = right + sum(inside), missed + inside.count(False)
        wrong += sum(fold(segment) in folded for segment in row["without"])
        said = [segment for segment in map(fold, row.get("comments", ())) if segment]
        comments += sum(segment in folded for segment in said)
        total += len(said)
    return Segments(right, wrong, missed, comments, total)


def stored(folder: Path, name: str = "html.tar.xz") -> Iterator[tuple[str, bytes]]:
    """The names and bytes of the packed pages, in the archive's order: any other is slow."""
    with tarfile.open(folder / name) as archive:
        for member in archive:
            file = archive.extractfile(member)
            if file is not None:
                yield Path(member.name).name, file.read()


def ours(page: Page) -> str:
    try:
        return articles.read(page).text
    except articles.Unreadable:
        return ""


def theirs(page: Page) -> str:
    return trafilatura.extract(decode(page), include_comments=False) or ""


def measure_html(folder: Path) -> None:
    """Prints our measures and trafilatura's on saved HTML pages: all, those held out (half of them, by the
    hash of their addresses) and by language."""
    gold = json.loads((folder / "evaldata.json").read_text(encoding="utf-8"))
    addresses = {row["file"]: url for url, row in gold.items()}
    found: dict[str, dict[str, str]] = {"ours": {}, "trafilatura": {}}
    seconds = dict.fromkeys(found, 0.0)
    for name, content in stored(folder):
        if name in addresses:
            page = make_page(name, content, "html")
            for reader, read in (("ours", ours), ("trafilatura", theirs)):
                started = time.process_time()
                found[reader][addresses[name]] = read(page)
                seconds[reader] += time.process_time() - started
    spoken = {url: language(text) for url, text in found["trafilatura"].items()}
    groups = {"all": set(gold), "held out": {url for url in gold if sha256(url.encode()).digest()[0] & 1}}
    groups |= {code: {url for url in spoken if spoken[url] == code} for code in sorted(set(spoken.values()))}
    for group, urls in groups.items():
        if len(urls) >= LEAST_PAGES:
            for reader, texts in found.items():
                part = {url: text for url, text in texts.items() if url in urls}
                print(f"{group:9} {len(part):4} {reader:12}", segments(part, gold).told())
    for reader, texts in found.items():
        print(f"{reader:12} {len(texts) / seconds[reader]:.1f} pages a second")


def measure_html_dates(folder: Path) -> None:
    """Prints precision, recall and F1 of the days found, by the program and by htmldate alone."""
    rows = json.loads((folder / "eval_default.json").read_text(encoding="utf-8"))
    contents = dict(stored(folder, "pages.tar.xz"))
    counts = {"communique": Counter[str](), "htmldate": Counter[str]()}
    for url, row in rows.items():
        content = contents[row["file"]]
        try:
            found = articles.read(make_page(url, content, "html", url=url)).published
        except articles.Unreadable:
            found = None
        day = found.start.isoformat() if found and found.days == 1 else None
        alone = find_date(content.decode("utf-8", "replace"), original_date=True, extensive_search=True)
        for name, got in (("communique", day), ("htmldate", alone)):
            counts[name]["none" if got is None else "right" if got == row["date"] else "wrong"] += 1
    for name, each in counts.items():
        precision = each["right"] / (each["right"] + each["wrong"])
        recall = each["right"] / (each["right"] + each["none"])
        both = 2 * precision * recall / (precision + recall)
        print(f"{name}: pages {len(rows)}  precision {precision:.3f}  recall {recall:.3f}  f1 {both:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("--show", action="store_true")
    parser.add_argument(
        "--lines", action="store_true", help="GOLD_DIR is a file of pages with labelled lines"
    )
    parser.add_argument(
        "--html", action="store_true", help="GOLD_DIR is a folder of HTML pages with segments"
    )
    parser.add_argument("--html-dates", action="store_true", help="GOLD_DIR is a folder of dated HTML pages")
    arguments = parser.parse_args()
    if arguments.html_dates:
        measure_html_dates(arguments.gold)
    elif arguments.html:
        measure_html(arguments.gold)
    elif arguments.lines:
        measure_lines(arguments.gold)
    else:
        measure(arguments.gold, arguments.show)


if __name__ == "__main__":
    main()
