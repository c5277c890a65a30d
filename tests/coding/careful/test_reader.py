"""The careful reader corrects what the linear one said, as the small one does."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from communique.coding.careful import MissingError, load
from communique.coding.careful.reader import SCALE, Careful, distances, of_lower, whole
from communique.coding.first import first_look
from communique.coding.gist import gist
from communique.coding.linear import load as linear
from communique.coding.passages import LABELS, passages
from tests.sentences import DAY, article, parsed

BOTH_SIDES, FAR = 16, 15


def test_distances_are_told_by_side_and_the_far_ones_are_alike() -> None:
    told = distances(300)
    assert told[0, 0] == 0
    assert (told[5, 4], told[4, 5]) == (1, 1 + BOTH_SIDES)
    assert told[0, 290] == told[0, 299] == FAR + BOTH_SIDES


def test_the_upper_layers_of_the_package_are_not_needed() -> None:
    needed = ["encoder.layer.7.output.dense.bias", "embeddings.LayerNorm.weight"]
    idle = [
        "encoder.layer.8.output.dense.bias",
        "encoder.layer.11.attention.attn.q.bias",
        "pooler.dense.bias",
    ]
    assert [name for name in (*needed, *idle) if of_lower(name)] == needed


def test_eight_bits_become_fractions_again() -> None:
    stored = {
        "a": np.array([[2, -4]], "i1"),
        "a" + SCALE: np.array([[0.5, 0.25]], "f4"),
        "b": np.ones(1, "f4"),
    }
    found = whole(stored)
    assert list(found) == ["a", "b"]
    assert found["a"].tolist() == [[1.0, -1.0]]


@pytest.fixture(scope="module")
def careful() -> Iterator[Careful]:
    try:
        yield load()
    except MissingError as error:
        pytest.skip(str(error))


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Chad thanked Mali.", "SUPPORT"),
        ("Japan condemned Fiji.", "ACCUSE"),
        ("Norway expelled two diplomats of Chile.", "SANCTION"),
    ],
)
def test_it_hears_a_plain_deed(careful: Careful, text: str, type_: str) -> None:
    sentences = parsed(article(text, DAY))
    places = [first_look(one, gist(sentences), linear("deeds")).places for one in sentences]
    (passage,) = passages(None, sentences, places, lambda group: True, longest=careful.longest)
    corrections = careful.heard(passage).corrections[0]
    assert corrections[LABELS.index(type_)] > corrections[0]
