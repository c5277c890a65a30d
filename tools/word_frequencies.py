"""The corpus in; out, how often each content word stands in its sentences, as
``merging/data/word_frequencies.csv``.

python -m tools.word_frequencies        writes the table beside the code
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

from communique.merging.rarity import DATA
from communique.merging.words import content_words

ROOT = Path(__file__).parent.parent
FEWEST = 6
"""Sentences of a word that is listed: those met more seldom all count as rare."""
HEAD = """\
# How many sentences of the project's own corpus (396 pages of diplomatic news) hold each content word
# (stems, as communique.merging.words makes them); the first row is the number of all sentences. A word that
# is not listed is rare. Made by `python -m tools.word_frequencies`; nothing to edit by hand.
"""


def main() -> None:
    """Counts and writes."""
    counts: Counter[str] = Counter()
    sentences = 0
    for path in sorted((ROOT / "corpus" / "gold").glob("*.json")):
        page = json.loads(path.read_text("utf-8"))
        if "page" not in page:
            continue
        lines = (ROOT / "corpus" / page["page"]).read_text("utf-8").split("\n")
        for number in page["body_lines"]:
            for sentence in re.split(r"(?<=[.!?\"”])\s+", lines[number - 1]):
                sentences += 1
                counts.update(content_words(sentence))
    kept = sorted((word, count) for word, count in counts.items() if count >= FEWEST)
    rows = [f"{word},{count}" for word, count in kept if not word[0].isdigit()]
    (DATA / "word_frequencies.csv").write_text(
        HEAD + "\n".join(["word,sentences", f"*,{sentences}", *rows]) + "\n", "utf-8"
    )


if __name__ == "__main__":
    main()
