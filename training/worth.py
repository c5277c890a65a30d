"""Pages of gold in; out, a reader that tells from its words alone whether a sentence can hold a deed, and
what it would leave out of stories it has not seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from communique.coding.linear import Linear
from communique.coding.worth import DEED, LEAST, NONE, words
from communique.records import Sentence
from training.card import held_out
from training.corpus import GoldPage
from training.examples import Example
from training.learn import learn

STRENGTH = 0.3
"""Inverse of regularisation. With pairs of words besides it leaves out no more for the same F1."""
LABELS = (NONE, DEED)

Pages = Sequence[tuple[GoldPage, Sequence[Sentence]]]


def taught(pages: Pages) -> Linear:
    """The reader that has learnt from all pages."""
    return learn(list(examples(pages)), LABELS, STRENGTH)


def examples(pages: Pages) -> Iterator[Example]:
    """Each sentence, and whether the trigger of a deed stands in it."""
    for page, sentences in pages:
        triggers = [(e.trigger.field, e.trigger.start) for e in page.events if e.trigger]
        for s in sentences:
            told = any(field == s.field and s.start <= at < s.end for field, at in triggers)
            yield Example(page.story, frozenset(words(s)), (DEED if told else NONE,))


def card(pages: Pages) -> Iterable[str]:
    """What readers that had not seen the stories would leave out, as a paragraph of the model card."""
    judged = held_out(list(examples(pages)), LABELS, STRENGTH)
    sizes = [len(s.text) for _, sentences in pages for s in sentences]
    left = [one.odds[DEED] < LEAST for one in judged]
    deeds = [one.example.labels == (DEED,) for one in judged]
    skipped = sum(size for size, out in zip(sizes, left, strict=True) if out) / sum(sizes)
    lost = sum(out and deed for out, deed in zip(left, deeds, strict=True)) / sum(deeds)
    return (
        "## Sentences that are not parsed",
        "",
        "From its words alone a sentence is told to hold no deed where the reader is less than"
        f" {LEAST:.0%} sure of one.",
        f"That leaves out {skipped:.1%} of the characters of the corpus, and {lost:.1%} of the sentences with"
        " a deed.",
        "",
    )
