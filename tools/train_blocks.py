"""Learns the weights by which blocks of HTML pages are taken for the body, and says how well they do.

    tools/train_blocks.py FOLDER [--out FILE]

FOLDER holds ``evaldata.json`` (by address: ``file``, and the segments ``with``, ``without`` and ``comments``)
and the pages in ``html.tar.xz``, as for ``tools/measure_articles.py --html``. Only the half of the pages that
is not held out there is learnt from. Needs scikit-learn. The same pages give the same weights.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from communique.articles.block_features import Seen, features, seen
from communique.articles.block_weights import Weights
from communique.articles.blocks import plain
from communique.articles.html import both_readings
from communique.pages.making import make_page
from tools.measure_articles import fold, stored

STRENGTH = 0.1
"""C of the regression. F1 on the half held out is .938, .943, .947 and .947 with .01, .03, .1 and .3."""
LEAST_PAGES = 4
"""A feature counts when so many pages have it."""
DIGITS = 3
NOTE = (
    "Fitted by tools/train_blocks.py on one half of the 990 HTML pages of trafilatura's evaluation "
    "(annotations Apache-2.0); no text of theirs is in it."
)

Example = tuple[list[str], bool]


def labels(page: Sequence[Seen], gold: dict[str, Any]) -> dict[int, bool]:
    """The blocks of a page of which gold tells whether they are body."""
    texts = [fold(block.text) for block in page]
    found: dict[int, bool] = {}
    for segment in map(fold, gold["with"]):
        holding = [i for i, text in enumerate(texts) if segment in text and page[i].says != "title"]
        ours = [i for i in holding if page[i].says == "body"]
        found |= dict.fromkeys((ours or holding)[:1], True)
    for segment in filter(None, map(fold, [*gold["without"], *gold.get("comments", ())])):
        found = dict.fromkeys((i for i, text in enumerate(texts) if segment in text), False) | found
    return found


def examples(folder: Path) -> Iterator[list[Example]]:
    """The features and labels of the labelled blocks of each page learnt from."""
    gold = json.loads((folder / "evaldata.json").read_text(encoding="utf-8"))
    addresses = {row["file"]: url for url, row in gold.items()}
    for name, content in stored(folder):
        url = addresses.get(name)
        if url is not None and not sha256(url.encode()).digest()[0] & 1:
            blocks, judged, other = both_readings(make_page(name, content, "html"))
            page = seen(blocks, judged, plain(other))
            told = sorted(labels(page, gold[url]).items())
            found = features(page, [i for i, _ in told])
            yield [(each, label) for each, (_, label) in zip(found, told, strict=True)]


def fitted(pages: Sequence[Sequence[Example]]) -> Weights:
    """The weights that tell body from the rest."""
    spread = Counter(name for page in pages for name in {name for found, _ in page for name in found})
    rows = [(dict.fromkeys(found, 1.0), label) for page in pages for found, label in page]
    kept = [{name: 1.0 for name in row if spread[name] >= LEAST_PAGES} for row, _ in rows]
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(kept)
    matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
    model = LogisticRegression(C=STRENGTH, max_iter=3000, solver="liblinear", random_state=0)
    model.fit(matrix, [label for _, label in rows])
    weights = zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True)
    rounded = {str(name): round(float(weight), DIGITS) for name, weight in weights}
    told = {name: weight for name, weight in sorted(rounded.items()) if weight}
    return Weights(NOTE, round(float(model.intercept_[0]), DIGITS), told)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=Path("src/communique/articles/data/block_weights.json"))
    arguments = parser.parse_args()
    pages = list(examples(arguments.folder))
    weights = fitted(pages)
    arguments.out.write_bytes(msgspec.json.format(msgspec.json.encode(weights), indent=1) + b"\n")
    print(f"{sum(map(len, pages))} blocks of {len(pages)} pages, {len(weights.weights)} weights")


if __name__ == "__main__":
    main()
