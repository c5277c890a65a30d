"""A sentence in, its words sorted into the pieces that name somebody out.

An atom is one word, or the words of one name or title: ``Japan | 's | defence minister | , | Minoru Kihara``.
What the atoms mean together is read in :mod:`communique.actors.phrases`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from communique.actors import titles
from communique.actors.gazetteer import Hit, gazetteer
from communique.actors.lexicon import honorifics, institutions, no_names
from communique.actors.officials import PARTICLES, by_surname, key
from communique.actors.titles import Title
from communique.actors.words import title_case, words
from communique.records import Sentence, Token

Sort = Literal[
    "known", "title", "name", "modifier", "honorific", "determiner", "pronoun", "possessive", "of", "to",
    "comma", "and", "hyphen", "bracket", "filler", "word",
]  # fmt: skip

KEPT = 1 << 14
"""Words of which it is kept what they are: those of news come again and again."""
NAME_TAGS = ("NN", "JJ", "VB", "FW", "UH", "RB", "IN", "XX", "LS", "CD")
"""Tags that the small pipeline gives to capitalised foreign names."""

FILLER_TAGS = ("NN", "JJ", "VBN", "VBG", "CD", "RBS", "AFX")
"""Tags of the words that may stand between an owner and a title."""

LOOSE = ("pro-", "anti-", "ex-", "non-", "post-", "ethnic-", "mid-", "trans-")
"""Prefixes that make somebody else of a name."""

ADJECTIVAL = ("National", "State", "Capital")
"""Agents that only qualify a name or title after them: "Ministry of National Defence"."""

FATHER = re.compile(r" (?:bin|ibn|bint|ben) [A-Z]")
"""What goes on with an Arabic name."""

LED = ("-led", "-run", "-controlled", "-ruled", "-flagged")
"""Participles after a name that leave its bearer acting: the Hamas-run authorities are Hamas's."""

WORDS: dict[str, Sort] = {
    "the": "determiner", "a": "determiner", "an": "determiner", "this": "determiner", "that": "determiner",
    "these": "determiner", "those": "determiner", "both": "determiner", "all": "determiner",
    "his": "pronoun", "her": "pronoun", "its": "pronoun", "their": "pronoun", "our": "pronoun",
    "my": "pronoun", "of": "of", "for": "of", "to": "to", "in": "to", "at": "to", "on": "to", ",": "comma",
    "and": "and", "&": "and", "-": "hyphen", "–": "hyphen", "(": "bracket", ")": "bracket",
}  # fmt: skip


class Atom(NamedTuple):
    """Words ``first`` to ``last`` of a sentence and what they are."""

    sort: Sort
    first: int
    last: int
    text: str
    hit: Hit | None = None
    title: Title | None = None


def atoms(
    sentence: Sentence,
    tokens: Sequence[Token] | None = None,
    lone: bool = False,
    named: Sequence[Hit] | None = None,
) -> list[Atom]:
    """The atoms of a sentence, or of a ``lone`` description, in order, covering every word once; ``named``
    are the gazetteer's names in it, where they have been looked for."""
    tokens = tokens if tokens is not None else words(sentence)
    named = named if named is not None else gazetteer().find(sentence.text)
    spans = named_spans(sentence, tokens, lone, named)
    shouted = sentence.text.isupper() or (sentence.field == "title" and title_case(sentence.text))
    out: list[Atom] = []
    index = 0
    while index < len(tokens):
        if index in spans:
            atom = spans[index]
        elif (end := surname_end(tokens, index) if shouted else name_end(tokens, index, spans)) is not None:
            atom = Atom("name", index, end, between(sentence, tokens, index, end))
        else:
            atom = Atom(sort(tokens[index]), index, index, tokens[index].text)
        out.append(atom)
        index = atom.last + 1
    return joined(demoted(out), sentence, tokens)


def demoted(found: list[Atom]) -> list[Atom]:
    """The atoms with titles that only modify the next one made modifiers: "Deputy" before "Transport
    Minister".
    """
    out = list(found)
    for index, atom in enumerate(out):
        if atom.sort == "title" and atom.text.lower() in titles.modifiers():
            after = [other.sort for other in out[index + 1 : index + 4]]
            if "title" in after and set(after[: after.index("title")]) <= {"filler", "name"}:
                out[index] = atom._replace(sort="modifier", title=None)
        elif atom.text in ADJECTIVAL and sort_at(out, index + 1) in ("name", "title"):
            out[index] = atom._replace(sort="filler", title=None)
    return out


def sort_at(atoms: Sequence[Atom], index: int) -> str:
    """The sort of the atom at an index, ``end`` outside the sentence."""
    return atoms[index].sort if 0 <= index < len(atoms) else "end"


def between(sentence: Sentence, tokens: Sequence[Token], first: int, last: int) -> str:
    """The words' text, verbatim."""
    return sentence.text[tokens[first].start - sentence.start : tokens[last].end - sentence.start]


def named_spans(
    sentence: Sentence, tokens: Sequence[Token], lone: bool, named: Iterable[Hit]
) -> dict[int, Atom]:
    """The gazetteer's names and the titles, by their first word; where they overlap the longer one stays."""
    found: list[Atom] = []
    hits = [hit for hit in named if not detached(sentence.text, hit)]
    matches: list[Hit | Title] = [*hits, *titles.find(sentence.text, lone)]
    for match in matches:
        inside = covered(tokens, match.start + sentence.start, match.end + sentence.start)
        if inside:
            text = sentence.text[match.start : match.end]
            found.append(atom_of(inside[0], inside[-1], text, match))
    found.sort(key=lambda atom: (atom.first - atom.last, precedence(atom), atom.first))
    spans: dict[int, Atom] = {}
    taken: set[int] = set()
    for atom in found:
        if taken.isdisjoint(range(atom.first, atom.last + 1)):
            taken.update(range(atom.first, atom.last + 1))
            spans[atom.first] = atom
        elif (whole := spans.get(atom.first)) and whole.title and atom.hit:
            spans[atom.first] = whole._replace(hit=atom.hit)
    return spans


def precedence(atom: Atom) -> int:
    """Of an office, a name and an agent in the same words, the office comes first, then the name."""
    if atom.title is None:
        return 1
    return 0 if atom.title.offices else 2


def atom_of(first: int, last: int, text: str, match: Hit | Title) -> Atom:
    if isinstance(match, Title):
        return Atom("title", first, last, text, title=match)
    return Atom("name" if match.names[0].role == "person" else "known", first, last, text, hit=match)


def covered(tokens: Sequence[Token], start: int, end: int) -> list[int]:
    return [index for index, token in enumerate(tokens) if token.start < end and start < token.end]


def detached(text: str, hit: Hit) -> bool:
    """Whether a hyphen makes something else of the name ("pro-Russian", "Chinese-built"), or a father's name
    goes on with it: "Crown Prince Mohammed" is only a part of "Crown Prince Mohammed bin Salman".
    """
    if text[: hit.start].lower().endswith(LOOSE):
        return True
    after = text[hit.end :]
    if hit.names[0].role == "person" and FATHER.match(after):
        return True
    return after[:1] == "-" and after[1:2].islower() and not after.startswith(LED)


def name_end(tokens: Sequence[Token], index: int, spans: dict[int, Atom]) -> int | None:
    """The last word of the run of name words that begins here, if one does."""
    if not begins_name(tokens, index):
        return None
    end = index
    while (following := end + 1) < len(tokens) and following not in spans:
        if hyphenated(tokens, following):
            end = following + 1
        elif continues_name(tokens[following]) and sort(tokens[following]) != "honorific":
            end = following
        elif tokens[following].text.lower() in PARTICLES and next_is_name(tokens, following, spans):
            end = following + 1
        else:
            break
    return None if end == index and tokens[index].text.lower() in institutions() else end


def surname_end(tokens: Sequence[Token], index: int) -> int | None:
    """The same where all words are capitalised: only what is an official's surname is a name."""
    token = tokens[index]
    known = continues_name(token) and len(token.text) > 2 and key(token.text) in by_surname()
    return index if known else None


def hyphenated(tokens: Sequence[Token], index: int) -> bool:
    """Whether a hyphen here joins two halves of one name: "Jean-Yves"."""
    return (
        tokens[index].text in "-‑"
        and index + 1 < len(tokens)
        and tokens[index - 1].end == tokens[index].start
        and tokens[index].end == tokens[index + 1].start
    )


def next_is_name(tokens: Sequence[Token], index: int, spans: dict[int, Atom]) -> bool:
    following = index + 1
    return following < len(tokens) and following not in spans and continues_name(tokens[following])


def begins_name(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if sort(token) not in ("word", "filler") or not continues_name(token):
        return False
    return bool(index) or token.tag.startswith("NNP") or key(token.text) in by_surname()


def continues_name(token: Token) -> bool:
    return _continues_name(token.text, token.tag)


@lru_cache(maxsize=KEPT)
def _continues_name(word: str, tag: str) -> bool:
    return word[0].isupper() and word.lower() not in no_names() and tag.startswith(NAME_TAGS)


def sort(token: Token) -> Sort:
    """What a word is that neither names nor titles anybody."""
    return _sort(token.text, token.tag)


@lru_cache(maxsize=KEPT)
def _sort(word: str, tag: str) -> Sort:
    text = word.lower()
    if text in honorifics():
        return "honorific" if word[0].isupper() else "word"
    if text.rstrip("-") in titles.modifiers():
        return "modifier"
    if text in WORDS:
        return WORDS[text]
    if tag == "POS":
        return "possessive"
    return "filler" if tag.startswith(FILLER_TAGS) else "word"


def joined(found: list[Atom], sentence: Sentence, tokens: Sequence[Token]) -> list[Atom]:
    """The atoms with name words that touch grown together.

    "Recep Tayyip Erdogan" is one name though only its end is known; "Jordan Bardella" is nobody from Jordan.
    """
    out: list[Atom] = []
    for atom in found:
        last = out[-1] if out else None
        if last and grows(last, atom):
            out[-1] = Atom("name", last.first, atom.last, between(sentence, tokens, last.first, atom.last))
        else:
            out.append(atom)
    return out


def grows(left: Atom, right: Atom) -> bool:
    """Whether two atoms are parts of one person's name."""
    if left.sort == right.sort == "name":
        return True
    if {left.sort, right.sort} != {"name", "known"}:
        return False
    known = left if left.sort == "known" else right
    names = known.hit.names if known.hit else ()
    return all(name.ambiguous for name in names) or (
        left.sort == "name" and all(name.role == "place" for name in names)
    )
