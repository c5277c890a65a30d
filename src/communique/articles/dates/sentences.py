"""A paragraph in, its sentences out, cut at full stops before capitals: rough, but enough to tell which words
stand near a date."""

from __future__ import annotations

import re

BREAK = re.compile(r"(?<=[.!?”\"])\s+(?=[\"“A-Z])")


def sentences(paragraph: str) -> list[str]:
    """The sentences of a paragraph, in its order."""
    return BREAK.split(paragraph)
