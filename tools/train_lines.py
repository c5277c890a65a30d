"""Learns the line labels' weights from a labelled corpus of pages, and says how well they do on unseen
stories.

    tools/train_lines.py CORPUS_DIR [--out FILE]

CORPUS_DIR holds ``pages/`` and ``gold/`` (one JSON a page with title_line, body_lines, caption_lines,
comment_lines: 1-based line numbers). Needs scikit-learn. Seeded: the same corpus gives the same weights.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from communique.articles.features import Features, features
from communique.articles.labels import LABELS, Label
from communique.articles.lines import Line
from communique.articles.sections import Labels, barred

FOLDS = 5
STRENGTH = 0.3
"""C of the regression. Accuracy on stories held out is .975, .978, .979 and .980 with 0.1, 0.3, 1 and 3:
from 0.3 on a few lines in 5,105, so the smaller weights are kept."""
LEAST_PAGES = 4
"""A word counts as a feature when it stands in so many pages."""
SMOOTHING = 2.0
"""Added to each count of one label following another."""
FOLLOW_WEIGHT = 0.6
"""The features already tell of the neighbours, so the odds of sequence count for less than one."""

Gold = dict[str, Any]
Example = tuple[str, list[Features], list[Label], list[Labels]]


def read_corpus(folder: Path) -> list[Example]:
    """Story, features, labels and ruled-out labels of each page."""
    examples = []
    for file in sorted((folder / "gold").glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        if "page" not in gold:
            continue
        raw = (folder / gold["page"]).read_text(encoding="utf-8").split("\n")
        lines, labels = labelled_lines(raw, gold)
        examples.append((re.sub(r"\d+$", "", file.stem), features(lines), labels, barred(lines)))
    return examples


def labelled_lines(raw: list[str], gold: Gold) -> tuple[list[Line], list[Label]]:
    """The lines of a page that are not empty, and their gold labels."""
    lines, labels = [], []
    for i, text in enumerate(raw):
        if text.strip():
            before, after = i == 0 or not raw[i - 1].strip(), i + 1 == len(raw) or not raw[i + 1].strip()
            lines.append(Line(text.strip(), before, after))
            labels.append(gold_label(i + 1, gold))
    return lines, labels


def gold_label(number: int, gold: Gold) -> Label:
    """The gold label of a line by its number."""
    if number == gold["title_line"]:
        return "title"
    if number in gold["body_lines"]:
        return "body"
    if number in gold["caption_lines"]:
        return "caption"
    return "comment" if number in gold["comment_lines"] else "furniture"


def fit(examples: Sequence[Example]) -> dict[str, object]:
    """The model as it is written to its file."""
    pages = Counter(f for _, page, _, _ in examples for f in {f for line in page for f in line})
    kept = {f for f, n in pages.items() if n >= (LEAST_PAGES if ":" in f else 1)}
    rows = [{f: 1.0 for f in line if f in kept} for _, page, _, _ in examples for line in page]
    wanted = [LABELS.index(label) for _, _, labels, _ in examples for label in labels]
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(rows)
    regression = LogisticRegression(C=STRENGTH, max_iter=400, random_state=0)
    regression.fit(matrix, wanted)
    table = regression.coef_.T - regression.coef_.T.mean(axis=1, keepdims=True)
    weights = {
        name: [round(float(w), 3) for w in row]
        for name, row in zip(vectorizer.get_feature_names_out(), table, strict=True)
        if np.abs(row).max() >= 0.02
    }
    weights["bias"] = [
        round(float(w), 3)
        for w in regression.intercept_ + table[list(vectorizer.get_feature_names_out()).index("bias")]
    ]
    return {"labels": LABELS, "weights": dict(sorted(weights.items())), "follows": follows(examples)}


def follows(examples: Sequence[Example]) -> list[list[float]]:
    """The log odds that one label follows another, against how frequent that one is anyway."""
    pairs = Counter((a, b) for _, _, labels, _ in examples for a, b in pairwise(labels))
    single = Counter(label for _, _, labels, _ in examples for label in labels)
    total = sum(single.values())
    table = []
    for a in LABELS:
        row = [pairs[a, b] + SMOOTHING for b in LABELS]
        table.append(
            [
                round(FOLLOW_WEIGHT * math.log(n / sum(row) / (single[b] / total)), 3)
                for n, b in zip(row, LABELS, strict=True)
            ]
        )
    return table


def evaluate(examples: Sequence[Example]) -> None:
    """Prints how well stories are labelled by a model that has not seen them."""
    from communique.articles import labels as module

    stories = sorted({story for story, _, _, _ in examples})
    confusion: Counter[tuple[str, str]] = Counter()
    for fold in range(FOLDS):
        held = set(stories[fold::FOLDS])
        learnt = fit([each for each in examples if each[0] not in held])
        fitted = msgspec.convert(json.loads(json.dumps(learnt)), module.Model)
        module.model = lambda fitted=fitted: fitted  # type: ignore[assignment]
        for story, page, wanted, ruled_out in examples:
            if story in held:
                labels = [each.label for each in module.label(page, ruled_out)]
                confusion.update(zip(wanted, labels, strict=True))
    for row in LABELS:
        print(f"{row:10}", " ".join(f"{confusion[row, column]:5}" for column in LABELS))
    print("accuracy", round(sum(confusion[k, k] for k in LABELS) / sum(confusion.values()), 4))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    examples = read_corpus(arguments.corpus)
    evaluate(examples)
    if arguments.out:
        text = json.dumps(fit(examples), ensure_ascii=False, indent=0)
        arguments.out.write_text(
            re.sub(r"\[\n([^\]\[]*?)\n\]", lambda m: "[" + m[1].replace("\n", " ") + "]", text) + "\n",
            "utf-8",
        )


if __name__ == "__main__":
    main()
