"""Two briefs in, a number from 0 to 1 out: how much of their sentences is the same, and how near do they
stand in one article?"""

from __future__ import annotations

from communique.merging.briefs import Brief
from communique.merging.rarity import RARE, rarity, weight
from communique.merging.words import shared

MANY_WORDS = 4
"""Content words that rarely coincide unless two sentences tell the same."""
RARE_WORDS = 3
"""Very rare words in common that say all that words can say."""
LEAD = 600
"""Characters of an article's text that count as its lead."""
NEXT, NEAR = 3, 300
"""Characters between two sentences up to which one follows the other, and up to which they stand near."""


def words_shared(one: Brief, other: Brief) -> float:
    """The share of content words in common."""
    return shared(one.words, other.words)


def many_words_shared(one: Brief, other: Brief) -> float:
    """How many content words are in common beyond the first, as a share of :data:`MANY_WORDS`, at most 1."""
    common = len(set(one.words).intersection(other.words))
    return min(max(common - 1, 0) / MANY_WORDS, 1.0)


def rare_words_shared(one: Brief, other: Brief) -> float:
    """How rare the content words in common are, up to three very rare ones."""
    common = set(one.words).intersection(other.words)
    beyond = sum(max(rarity(word) - RARE, 0.0) for word in common) / (1 - RARE)
    return min(beyond / RARE_WORDS, 1.0)


def weight_shared(one: Brief, other: Brief) -> float:
    """The share of what the shorter sentence says, by the rarity of its words, that the other says too."""
    if not one.words or not other.words:
        return 0.0
    common = weight(set(one.words).intersection(other.words))
    return common / min(weight(one.words), weight(other.words)) if common else 0.0


def no_word_shared(one: Brief, other: Brief) -> float:
    """Whether the sentences have no content word in common."""
    return float(set(one.words).isdisjoint(other.words))


def same_story(one: Brief, other: Brief) -> float:
    """The share of words that mark the one's article that mark the other's too, doubled, at most 1."""
    if not one.topic or not other.topic:
        return 0.0
    common = len(set(one.topic).intersection(other.topic))
    return min(2 * common / min(len(one.topic), len(other.topic)), 1.0)


def names_shared(one: Brief, other: Brief) -> float:
    """Whether a name or number besides the parties' own stands in both sentences."""
    return float(not set(one.names).isdisjoint(other.names))


def trigger_shared(one: Brief, other: Brief) -> float:
    """Whether the same word expresses the deed."""
    return float(not set(one.trigger).isdisjoint(other.trigger))


def same_sentence(one: Brief, other: Brief) -> float:
    """Whether their quotes overlap."""
    return float(
        one.article == other.article
        and one.field == other.field
        and one.start < other.end
        and other.start < one.end
    )


def _gap(one: Brief, other: Brief) -> int | None:
    """Characters between the sentences of two reports; ``None`` in different fields or the same sentence."""
    if one.article != other.article or one.field != other.field or same_sentence(one, other):
        return None
    return max(one.start, other.start) - min(one.end, other.end)


def next_sentence(one: Brief, other: Brief) -> float:
    """Whether the sentence of one follows that of the other."""
    gap = _gap(one, other)
    return float(gap is not None and gap <= NEXT)


def near(one: Brief, other: Brief) -> float:
    """Whether a few sentences at most lie between theirs."""
    gap = _gap(one, other)
    return float(gap is not None and gap <= NEAR)


def headline(one: Brief, other: Brief) -> float:
    """Whether one of two reports of an article is its headline."""
    return float(one.article == other.article and (one.field == "title") != (other.field == "title"))


def headline_and_lead(one: Brief, other: Brief) -> float:
    """Whether one is the headline of the article and the other stands in its lead."""
    later = other if one.field == "title" else one
    return float(bool(headline(one, other)) and later.field == "text" and later.start < LEAD)
