"""Pages of gold and their sentences in; out, examples of sentences that carry a deed and of those that do
not, as ``communique.coding.worth`` sees them before they are parsed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from communique.coding.worth import CARRIES, NOTHING, names, seen
from communique.records import Sentence
from training.corpus import GoldPage
from training.examples import Example

LABELS = (NOTHING, CARRIES)
STRENGTH = 0.3
"""Inverse of regularisation. Of a fold of held-out stories .1 to .3 are as good; with pairs of words as
well."""


def carriers(pages: Iterable[tuple[GoldPage, tuple[Sentence, ...]]]) -> Iterator[Example]:
    """An example for every sentence of a page that names anybody."""
    for page, sentences in pages:
        named = names(page.article)
        if named is None:
            continue
        triggers = [event.trigger for event in page.events if event.trigger is not None]
        for sentence in sentences:
            carries = any(
                t.field == sentence.field and sentence.start <= t.start < sentence.end for t in triggers
            )
            yield Example(page.story, seen(sentence, named), (CARRIES if carries else NOTHING,))
