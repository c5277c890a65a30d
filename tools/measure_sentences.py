"""How well deeds are read in single sentences that others have annotated.

    python -m tools.measure_sentences [--limit N]

``../shared/data/plover_sentences.jsonl``: two spans are given and the type of what the first does to the
second is asked for; the macro F1 of the types (CONCEDE and RETREAT are one, YIELD).
``../shared/data/news_sentences.jsonl``: every source, target and CAMEO root of a sentence is asked for. A
report answers where both parties share a word with the gold's and its type is the root's. Statements are
left out of
the gold; what the coder reports of a sentence that holds nothing else counts against it. Micro F1.
What is absent is named and skipped.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from communique import pipeline
from communique.records import Party, Report
from tools.timeml import SHARED

ROOTS: Mapping[str, frozenset[str]] = {
    "Appeal": frozenset({"REQUEST"}),
    "Demand": frozenset({"REQUEST"}),
    "Express Intend to Cooperate": frozenset({"AGREE"}),
    "Consult": frozenset({"CONSULT"}),
    "Engage In Diplomatic Cooperation": frozenset({"SUPPORT", "AGREE"}),
    "Engage In Material Cooperation": frozenset({"COOPERATE"}),
    "Provide Aid": frozenset({"AID"}),
    "Yield": frozenset({"CONCEDE", "RETREAT"}),
    "Investigate": frozenset({"ACCUSE"}),
    "Disapprove": frozenset({"ACCUSE"}),
    "Reject": frozenset({"REJECT"}),
    "Threaten": frozenset({"THREATEN"}),
    "Protest": frozenset({"PROTEST"}),
    "Exhibit Military Posture": frozenset({"MOBILIZE"}),
    "Reduce Relations": frozenset({"SANCTION"}),
    "Coerce": frozenset({"COERCE"}),
    "Assault": frozenset({"ASSAULT"}),
    "Fight": frozenset({"ASSAULT"}),
    "Engage in unconventional mass violence": frozenset({"ASSAULT"}),
}
"""CAMEO's roots as PLOVER names them. Statements have none."""
FOLDED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
SMALL = frozenset(
    {"the", "of", "and", "a", "an", "to", "in", "for", "s", "his", "her", "its", "their", "by", "on"}
)


def rows(path: Path, limit: int) -> list[dict]:  # type: ignore[type-arg]
    """The rows of a file, at most so many; none where it is absent."""
    if not path.exists():
        print(f"{path} is absent: not measured")
        return []
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()][:limit]


def spans(limit: int) -> None:
    """The macro F1 of types between two given spans."""
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for row in rows(SHARED / "data" / "plover_sentences.jsonl", limit):
        found = pipeline.between(row["text"], row["source"], row["target"]).type
        found = FOLDED.get(found, found)  # type: ignore[assignment]
        wanted = FOLDED.get(row["type"], row["type"])
        said[found] += 1
        gold[wanted] += 1
        right[wanted] += found == wanted
    if gold:
        each = {t: 2 * right[t] / (said[t] + gold[t]) for t in sorted(gold)}
        print("  ".join(f"{t} {f1:.2f}" for t, f1 in each.items()))
        print(f"between two spans: macro F1 {sum(each.values()) / len(each):.3f} of {gold.total()} sentences")


def events(limit: int) -> None:
    """The micro F1 of source, target and root."""
    right = said = asked = 0
    for row in rows(SHARED / "data" / "news_sentences.jsonl", limit):
        wanted = [e for e in row["events"] if e["label"] in ROOTS]
        reports = [r for r in pipeline.code(row["text"]) if (r.actors and r.recipients) or _mutual(r)]
        asked += len(wanted)
        said += len(reports)
        right += _matched(wanted, reports)
    if asked:
        f1 = 2 * right / max(1, said + asked)
        print(f"news sentences: {right} right of {said} said and {asked} asked for, F1 {f1:.3f}")


def _mutual(report: Report) -> bool:
    return len(report.actors) > 1


def _matched(wanted: Iterable[Mapping[str, str]], reports: list[Report]) -> int:
    left = list(reports)
    count = 0
    for event in wanted:
        fit = next((r for r in left if _fits(event, r)), None)
        if fit is not None:
            left.remove(fit)
            count += 1
    return count


def _fits(event: Mapping[str, str], report: Report) -> bool:
    if report.type not in ROOTS[event["label"]]:
        return False
    others = report.recipients or report.actors
    return _shares(event["source"], report.actors) and _shares(event["target"], others)


def _shares(span: str, parties: Iterable[Party]) -> bool:
    words = _words(span)
    return any(words & (_words(p.text or "") | _words(p.name)) for p in parties)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower())) - SMALL


def main() -> None:
    """Measures both."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--limit", type=int, default=10**6, help="read only the first N sentences of each file"
    )
    limit = parser.parse_args().limit
    spans(limit)
    events(limit)


if __name__ == "__main__":
    main()
