"""Single sentences with the deeds they tell in; out, what the readers of texts that stand alone learn from
them: every noun phrase may be a party, whoever it names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from communique import actors, language
from communique.coding.alone.economic import ECONOMIC
from communique.coding.alone.participants import participants
from communique.coding.features import features
from communique.coding.gist import gist
from communique.coding.horizon import Horizon
from communique.coding.likely import NONE
from communique.coding.party_features import party_features
from communique.coding.predicates import Marks, Predicate, predicates
from communique.coding.status_features import status_features
from communique.coding.tree import Tree
from communique.records import Article, Mention, Sentence, identify
from training.examples import Example, Examples, rank
from training.told import Deed, Range, Told


def examples(sentences: Iterable[Told]) -> Examples:
    """The examples of all three readers; those of deeds stand alone."""
    found = Examples([], [], [], [], 0, 0)
    for told in sentences:
        for sentence in marked(told):
            _learn(told, sentence, found)
    return found


def marked(told: Told) -> tuple[Sentence, ...]:
    """The sentence (or what the splitter makes of it) with everybody it names."""
    name = identify("a", told.name)
    article = Article(id=name, page=name, uri=told.name, sha256="", text=told.text, language="en")
    parsed = language.parsed(language.split(article), worth=lambda _: True)
    return tuple(participants(sentence).sentence for sentence in actors.mark(article, parsed))


def _learn(told: Told, sentence: Sentence, found: Examples) -> None:
    tree = Tree(sentence)
    marks = Marks(tree)
    ps = tuple(predicates(tree, marks))
    near, here = Horizon().step(sentence)
    kind = gist((sentence,))
    deeds = dict(_matched(told.deeds, tree, ps))
    for n, p in enumerate(ps):
        deed = deeds.get(n)
        if deed is None and _touched(told.deeds, tree, p):
            continue
        labels = (_label(deed) if deed else NONE,)
        found.alone.append(Example(told.name, features(tree, marks, p, ps, kind), labels))
        if deed is None:
            continue
        found.statuses.append(Example(told.name, status_features(tree, p, deed.type), (deed.status,)))
        seen = party_features(tree, p, deed.type, near, here)
        for one, side in zip(near, seen, strict=True):
            found.parties.append(Example(told.name, side, (_side(tree, here[one.actor.id][0], deed),)))


def _label(deed: Deed) -> str:
    """The type of a deed; what PLOVER counts as coercion has its own."""
    return ECONOMIC if (deed.type, deed.plover) == ("SANCTION", "COERCE") else deed.type


def _matched(deeds: Iterable[Deed], tree: Tree, ps: tuple[Predicate, ...]) -> Iterator[tuple[int, Deed]]:
    """Of each deed the predicate among the words of its trigger that a frame of its type knows, or the
    highest of them."""
    for deed in deeds:
        inside = [(n, p) for n, p in enumerate(ps) if _within(tree, p.head, deed.trigger)]
        if inside:
            n, _ = min(inside, key=lambda one: rank(tree, one[1], (deed.type,)))
            yield n, deed


def _touched(deeds: Iterable[Deed], tree: Tree, p: Predicate) -> bool:
    return any(_within(tree, p.head, deed.trigger) for deed in deeds)


def _within(tree: Tree, i: int, span: Range) -> bool:
    token = tree.tokens[i]
    return token.start < span[1] and span[0] < token.end


def _side(tree: Tree, mention: Mention, deed: Deed) -> str:
    """On which side a participant stands: that of the span whose noun it is, or is joined to."""
    for side, spans in (("actor", deed.sources), ("recipient", deed.targets)):
        if any(mention.head in _nouns(tree, span) for span in spans):
            return side
    return "none"


def _nouns(tree: Tree, span: Range) -> set[int]:
    """The words of a span that hang on nothing in it, and what is joined to them."""
    inside = set(tree.covered(*span))
    tops = [i for i in inside if tree.tokens[i].head not in inside or tree.tokens[i].head == i]
    return {i for top in tops for i in tree.conjuncts(top) if i in inside}
