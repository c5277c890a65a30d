"""A parsed sentence in; out, its dependency tree: children, subtrees, conjuncts, paths."""

from __future__ import annotations

from bisect import bisect_right

from communique.records import Sentence, Token


class Tree:
    """The tree of one sentence. Positions are token indices."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens: tuple[Token, ...] = sentence.tokens
        self.lemmas: list[str] = [token.lemma.lower() for token in self.tokens]
        """The lemmas of all tokens in lower case."""
        self.words: frozenset[str] = frozenset(self.lemmas).union(
            [token.text.lower() for token in self.tokens]
        )
        """The lemmas and the words as they stand, in lower case."""
        self._deps: list[str] = [token.dep for token in self.tokens]
        self._ends: list[int] = [token.end for token in self.tokens]
        self._verbs: list[bool] = [token.tag.startswith("VB") for token in self.tokens]
        self._above: dict[int, tuple[int, ...]] = {}
        self._parents: list[int | None] = [token.head for token in self.tokens]
        self._children: list[list[int]] = [[] for _ in self.tokens]
        for i, token in enumerate(self.tokens):
            if token.head != i:
                self._children[token.head].append(i)
            else:
                self._parents[i] = None

    def covered(self, start: int, end: int) -> range:
        """The tokens that a span of the text touches."""
        first = bisect_right(self._ends, start)
        last = first
        while last < len(self.tokens) and self.tokens[last].start < end:
            last += 1
        return range(first, last)

    def first_after(self, offset: int) -> int:
        """The first token that ends behind a place of the text."""
        return bisect_right(self._ends, offset)

    def children(self, i: int, *deps: str) -> list[int]:
        """The children of a token, in order; with ``deps``, those with one of these labels."""
        below = self._children[i]
        if not deps or not below:
            return below
        labels = self._deps
        if len(below) == 1:  # as with most words that have any
            return below if labels[below[0]] in deps else []
        return [c for c in below if labels[c] in deps]

    def child(self, i: int, *deps: str) -> int | None:
        """The first child with one of these labels."""
        labels = self._deps
        for c in self._children[i]:
            if labels[c] in deps:
                return c
        return None

    def parent(self, i: int) -> int | None:
        """The head of a token; ``None`` for the root."""
        return self._parents[i]

    def ancestors(self, i: int) -> tuple[int, ...]:
        """From the head of a token up to the root."""
        found = self._above.get(i)
        if found is None:
            path = []
            up = self._parents[i]
            while up is not None:
                path.append(up)
                up = self._parents[up]
            found = self._above[i] = tuple(path)
        return found

    def subtree(self, i: int) -> list[int]:
        """The token and all below it, in order."""
        found = [i]
        for above in found:  # which grows meanwhile
            found += self._children[above]
        return sorted(found)

    def conjuncts(self, i: int) -> list[int]:
        """The token and what is joined to it by "and", commas and the like, to its right."""
        found = [i]
        if self._children[i]:
            for child in self.children(i, "conj"):
                found.extend(self.conjuncts(child))
        return found

    def first_conjunct(self, i: int) -> int:
        """The leftmost member of the chain of conjuncts that a token stands in."""
        while self.tokens[i].dep == "conj" and (up := self.parent(i)) is not None:
            i = up
        return i

    def is_verb(self, i: int) -> bool:
        """Whether a token is a verb by its tag (a modal is none)."""
        return self._verbs[i]

    def is_noun(self, i: int) -> bool:
        """Whether a token is a common noun or a name by its tag."""
        return self.tokens[i].tag.startswith("NN")

    def path(self, above: int, below: int, longest: int = 4) -> str | None:
        """The labels from one token down or up to another, such as ``<nsubj`` or ``>prep:to>pobj``; ``None``
        where it is long."""
        up = [above, *self.ancestors(above)]
        down = [below, *self.ancestors(below)]
        common = next((token for token in down if token in up), None)
        if common is None:
            return None
        rise, fall = up[: up.index(common)], down[: down.index(common)]
        if len(rise) + len(fall) > longest:
            return None
        return "".join(f"<{self._label(t)}" for t in rise) + "".join(
            f">{self._label(t)}" for t in reversed(fall)
        )

    def _label(self, i: int) -> str:
        token = self.tokens[i]
        return f"{token.dep}:{token.lemma.lower()}" if token.dep in ("prep", "agent", "dative") else token.dep
