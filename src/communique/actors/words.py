"""A sentence in, its words out: its tokens where it was parsed, else its words cut at spaces and punctuation.

Words that were never parsed get a guessed tag (``NNP`` where capitalised inside the sentence) and no
dependency, so that names can be read from them all the same; they tell salience, not grammar.
"""

from __future__ import annotations

import re

from communique.records import Sentence, Token

WORD = re.compile(r"'s\b|’s\b|[^\W_]+(?:(?!['’]s\b)['’.][^\W_]+)*\.?(?<![a-z]{3}\.)|[^\w\s]")
TITLE_CASE = 0.7
"""A headline is in title case where at least this share of its longer words is capitalised: capitals then
tell nothing.
"""


def words(sentence: Sentence) -> tuple[Token, ...]:
    """The words of a sentence, with offsets in its field."""
    if sentence.tokens:
        return sentence.tokens
    shouted = title_case(sentence.text)
    found = []
    for index, match in enumerate(WORD.finditer(sentence.text)):
        text = match.group()
        found.append(
            Token(
                text=text,
                start=sentence.start + match.start(),
                end=sentence.start + match.end(),
                lemma=text.lower(),
                tag=guess(text, index, shouted),
                dep="",
                head=index,
            )
        )
    return tuple(found)


def guess(text: str, index: int, shouted: bool) -> str:
    """A part of speech from the letters alone."""
    if text in ("'s", "’s"):
        return "POS"
    if not text[0].isalpha():
        return "CD" if text[0].isdigit() else "."
    return "NNP" if text[0].isupper() and index and not shouted else "NN"


def title_case(text: str) -> bool:
    """Whether the text is written Like a Headline, or in capitals throughout."""
    longer = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 3]
    return len(longer) > 3 and sum(word[0].isupper() for word in longer) >= TITLE_CASE * len(longer)
