"""A sentence in, its words sorted into the pieces that name somebody out.

An atom is one word, or the words of one name or title: ``Japan | 's | defence minister | , | Minoru Kihara | , | said``.
What the atoms mean together is read in :mod:`communique.actors.phrases`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from communique.actors import titles
from communique.actors.gazetteer import Hit, gazetteer
from communique.actors.officials import PARTICLES
from communique.actors.titles import Title
from communique.actors.words import title_case, words
from communique.records import Sentence, Token

Sort = Literal[
    "known", "title", "name", "modifier", "honorific", "determiner", "pronoun", "possessive", "of", "to", "comma",
    "and", "hyphen", "bracket", "filler", "word",
]  # fmt: skip

HONORIFICS = {"mr": "m", "mr.": "m", "sir": "m", "lord": "m", "mister": "m", "messrs": "m", "mrs": "f", "mrs.": "f",
              "ms": "f", "ms.": "f", "miss": "f", "madam": "f", "madame": "f", "mme": "f", "lady": "f", "dame": "f",
              "baroness": "f", "dr": None, "dr.": None, "prof": None, "prof.": None, "gen": None, "gen.": None,
              "lt": None, "lt.": None, "lieutenant": None, "maj": None, "maj.": None, "col": None, "col.": None,
              "adm": None, "adm.": None, "sen": None, "sen.": None, "rep": None, "rep.": None, "gov.": None,
              "sgt.": None, "brig.": None, "capt.": None, "cmdr.": None, "amb.": None, "excellency": None,
              "honourable": None, "hon.": None, "sheikh": "m", "ayatollah": "m", "imam": "m", "mullah": "m",
              "comrade": None, "señor": "m", "chef": None, "field": None, "marshal": None}  # fmt: skip
"""Words before a name that say nothing of an office, and the gender they tell."""

NO_NAMES = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "i",
        "we",
        "he",
        "she",
        "it",
        "they",
        "you",
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "and",
        "but",
        "or",
        "of",
        "for",
        "to",
        "from",
        "by",
        "with",
        "as",
        "if",
        "when",
        "while",
        "after",
        "before",
        "since",
        "this",
        "that",
        "these",
        "those",
        "there",
        "here",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "your",
        "no",
        "not",
        "who",
        "what",
        "which",
        "where",
        "how",
        "why",
        "both",
        "neither",
        "either",
        "also",
        "yes",
        "mr",
        "mrs",
        "ms",
        "reuters",
        "afp",
        "ap",
        "bbc",
        "cnn",
        "photo",
        "file",
        "god",
    ]
)
"""Capitalised words that begin no name."""

NAME_TAGS = ("NN", "JJ", "VB", "FW", "UH", "RB", "IN", "XX", "LS", "CD")
"""Tags the small pipeline gives to capitalised foreign names."""


class Atom(NamedTuple):
    """Words ``first`` to ``last`` of a sentence and what they are."""

    sort: Sort
    first: int
    last: int
    text: str
    hit: Hit | None = None
    title: Title | None = None


def atoms(sentence: Sentence, tokens: Sequence[Token] | None = None) -> list[Atom]:
    """The atoms of a sentence, in order, covering every word once."""
    tokens = tokens if tokens is not None else words(sentence)
    spans = named_spans(sentence, tokens)
    shouted = title_case(sentence.text)
    out: list[Atom] = []
    index = 0
    while index < len(tokens):
        if index in spans:
            atom = spans[index]
        elif not shouted and (end := name_end(tokens, index, spans)) is not None:
            atom = Atom("name", index, end, between(sentence, tokens, index, end))
        else:
            atom = Atom(sort(tokens[index]), index, index, tokens[index].text)
        out.append(atom)
        index = atom.last + 1
    return joined(out, sentence, tokens)


def between(sentence: Sentence, tokens: Sequence[Token], first: int, last: int) -> str:
    """The words' text, verbatim."""
    return sentence.text[tokens[first].start - sentence.start : tokens[last].end - sentence.start]


def named_spans(sentence: Sentence, tokens: Sequence[Token]) -> dict[int, Atom]:
    """The gazetteer's names and the titles, by their first word; where they overlap the longer one stays."""
    found: list[tuple[int, int, Hit | Title]] = []
    offset = sentence.start
    for match in (*gazetteer().find(sentence.text), *titles.find(sentence.text)):
        inside = covered(tokens, match.start + offset, match.end + offset)
        if inside and not detached(sentence.text, match):
            found.append((inside[0], inside[-1], match))
    found.sort(key=lambda span: (span[0] - span[1], isinstance(span[2], Title), span[0]))
    spans: dict[int, Atom] = {}
    taken: set[int] = set()
    for first, last, match in found:
        if taken.isdisjoint(range(first, last + 1)):
            taken.update(range(first, last + 1))
            spans[first] = atom_of(first, last, sentence.text[match.start : match.end], match)
    return spans


def atom_of(first: int, last: int, text: str, match: Hit | Title) -> Atom:
    if isinstance(match, Title):
        return Atom("title", first, last, text, title=match)
    sort: Sort = "name" if match.names[0].role == "person" else "known"
    return Atom(sort, first, last, text, hit=match)


def covered(tokens: Sequence[Token], start: int, end: int) -> list[int]:
    return [index for index, token in enumerate(tokens) if token.start < end and start < token.end]


LOOSE = ("pro-", "anti-", "ex-", "non-", "post-", "ethnic-", "mid-", "trans-")
BOUND = ("-led", "-based", "-backed", "-owned")
"""Participles after a name that leave its bearer acting or at home in what follows."""


def detached(text: str, match: Hit | Title) -> bool:
    """Whether a hyphen makes something else of the name: "pro-Russian", "Chinese-built"."""
    if isinstance(match, Title):
        return False
    before = text[: match.start].lower()
    if before.endswith(LOOSE):
        return True
    after = text[match.end : match.end + 14]
    if not after.startswith("-") or not after[1:2].islower():
        return False
    return not after.startswith(BOUND[:1])


def name_end(tokens: Sequence[Token], index: int, spans: dict[int, Atom]) -> int | None:
    """The last word of the run of name words that begins here, if one does."""
    if not begins_name(tokens, index):
        return None
    end = index
    while (following := end + 1) < len(tokens) and following not in spans:
        token = tokens[following]
        glued = token.start == tokens[end].end
        if (
            token.text in "-‑"
            and glued
            and following + 1 < len(tokens)
            and tokens[following + 1].start == token.end
        ):
            end = following + 1
        elif continues_name(token) and not sort(token) == "honorific":
            end = following
        elif token.text.lower() in PARTICLES and next_is_name(tokens, following, spans):
            end = following + 1
        else:
            break
    return end


def next_is_name(tokens: Sequence[Token], index: int, spans: dict[int, Atom]) -> bool:
    following = index + 1
    return following < len(tokens) and following not in spans and continues_name(tokens[following])


def begins_name(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if sort(token) != "word" and sort(token) != "filler":
        return False
    if not continues_name(token) or token.text.lower() in PARTICLES - {"al", "el", "de", "van", "von"}:
        return False
    return bool(index) or token.tag.startswith("NNP")


def continues_name(token: Token) -> bool:
    text = token.text
    return (
        text[0].isupper()
        and text.lower() not in NO_NAMES
        and (token.tag.startswith("NNP") or token.tag.startswith(NAME_TAGS))
    )


def sort(token: Token) -> Sort:
    """What a word is that neither names nor titles anybody."""
    text = token.text.lower()
    if text in HONORIFICS:
        return "honorific"
    if text in titles.modifiers() or text.rstrip("-") in titles.modifiers():
        return "modifier"
    if text in WORDS:
        return WORDS[text]
    if token.tag == "POS":
        return "possessive"
    if token.tag.startswith(("NN", "JJ", "VBN", "VBG", "CD", "RBS", "AFX")):
        return "filler"
    return "word"


WORDS: dict[str, Sort] = {
    "the": "determiner", "a": "determiner", "an": "determiner", "this": "determiner", "that": "determiner",
    "his": "pronoun", "her": "pronoun", "its": "pronoun", "their": "pronoun", "our": "pronoun", "my": "pronoun",
    "of": "of", "for": "of", "to": "to", "in": "to", "at": "to", "on": "to", "with": "word", ",": "comma",
    "and": "and", "&": "and", "-": "hyphen", "–": "hyphen", "(": "bracket", ")": "bracket",
}  # fmt: skip


def joined(found: list[Atom], sentence: Sentence, tokens: Sequence[Token]) -> list[Atom]:
    """The atoms with name words that touch grown together, and doubtful names given up to the person they are part of.

    "Jordan Bardella" is nobody from Jordan; "Recep Tayyip Erdogan" is one name though only its end is known.
    """
    out: list[Atom] = []
    for atom in found:
        last = out[-1] if out else None
        if last and {last.sort, atom.sort} <= {"name", "known"} and grows(last, atom):
            out[-1] = Atom("name", last.first, atom.last, between(sentence, tokens, last.first, atom.last))
        else:
            out.append(atom)
    return out


def grows(left: Atom, right: Atom) -> bool:
    if left.sort == right.sort == "name":
        return True
    known = left if left.sort == "known" else right
    other = right if left.sort == "known" else left
    assert known.hit is not None
    return other.sort == "name" and all(name.ambiguous for name in known.hit.names) and other.text.isalpha()
