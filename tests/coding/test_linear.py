"""A linear reader adds up what its features say, in whatever order, and tells which of them decided."""

import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.coding.linear import BIAS, Linear, Seen, load

LABELS = ("peace", "war", "neither")
NAMES = (BIAS, *(f"f={i}" for i in range(6)))
few = settings(max_examples=25)
some_features = st.lists(st.sampled_from([*NAMES[1:], "never seen"]), unique=True)
some_weights = st.lists(
    st.lists(st.floats(-20, 20, width=32), min_size=len(LABELS), max_size=len(LABELS)),
    min_size=len(NAMES),
    max_size=len(NAMES),
)


def reader(weights: list[list[float]]) -> Linear:
    return Linear(LABELS, NAMES, np.array(weights, dtype=np.float32))


def because(model: Linear, features: list[str], label: str, most: int = 4) -> tuple[str, ...]:
    return model.because(model.rows(Seen(features)), label, most)


PLAIN = Linear(
    LABELS,
    (BIAS, "treaty", "truce", "tank"),
    np.array([[0, 0, 1], [3, 0, 0], [1, 0, 0], [0, 4, 0]], dtype=np.float32),
)


@few
@given(some_weights, some_features)
def test_probabilities_are_shares_of_one(weights: list[list[float]], features: list[str]) -> None:
    odds = reader(weights).probabilities(features)
    assert tuple(odds) == LABELS
    assert all(0 <= p <= 1 for p in odds.values())
    assert sum(odds.values()) == pytest.approx(1)


@few
@given(some_weights, some_features, st.integers())
def test_the_order_of_features_changes_nothing_not_even_the_last_digit(
    weights: list[list[float]], features: list[str], seed: int
) -> None:
    shuffled = random.Random(seed).sample(features, len(features))
    model = reader(weights)
    assert model.probabilities(shuffled) == model.probabilities(features)
    assert because(model, shuffled, "war") == because(model, features, "war")


@few
@given(some_weights, some_features)
def test_unknown_features_say_nothing(weights: list[list[float]], features: list[str]) -> None:
    model = reader(weights)
    assert model.probabilities([*features, "unheard of"]) == model.probabilities(features)


@few
@given(some_weights, some_features, st.sampled_from(LABELS))
def test_the_reasons_are_among_what_was_seen(
    weights: list[list[float]], features: list[str], label: str
) -> None:
    reasons = because(reader(weights), features, label, most=3)
    assert len(reasons) <= 3
    assert set(reasons) <= set(features)


def test_what_is_seen_decides() -> None:
    assert max(PLAIN.probabilities(["treaty"]).items(), key=lambda item: item[1])[0] == "peace"
    assert max(PLAIN.probabilities(["tank"]).items(), key=lambda item: item[1])[0] == "war"


def test_sets_read_together_are_read_like_one_after_the_other() -> None:
    sets: list[list[str]] = [["treaty"], [], ["truce", "tank"], ["unknown"]]
    assert PLAIN.each([PLAIN.rows(Seen(one)) for one in sets]) == [PLAIN.probabilities(one) for one in sets]
    assert PLAIN.each([]) == []


def test_what_is_joined_counts_by_itself_and_with_what_it_is_joined_to() -> None:
    names = ("tank", "bank", "AID|tank", "AID|bank", "ASSAULT|tank")
    model = Linear(("yes", "no"), names, np.arange(10, dtype=np.float32).reshape(5, 2) / np.float32(100))
    for seen in (Seen(["bank"], ["tank", "unheard of"], "AID"), Seen([], ["tank", "bank"], "ASSAULT")) * 2:
        rows = model.rows(seen)
        assert sorted(rows) == sorted(model.rows(Seen(seen.features())))
        assert model.each([rows]) == [model.probabilities(seen.features())]
    assert Seen(["bank"], ["tank"], "AID").features() == {"bank", "tank", "AID|tank"}


def test_without_a_bias_nothing_known_leaves_all_alike() -> None:
    unbiased = Linear(("yes", "no"), ["a"], np.array([[3.0, 0.0]], np.float32))
    assert unbiased.probabilities(["b"]) == {"yes": 0.5, "no": 0.5}


def test_without_features_the_bias_decides() -> None:
    odds = PLAIN.probabilities([])
    assert odds["neither"] > odds["peace"] == odds["war"]


def test_the_strongest_reason_comes_first_and_none_speaks_against() -> None:
    assert because(PLAIN, ["truce", "tank", "treaty"], "peace") == ("treaty", "truce")
    assert because(PLAIN, ["truce", "tank", "treaty"], "war") == ("tank",)


def test_the_bias_is_no_reason() -> None:
    assert because(PLAIN, [], "neither") == ()


def test_weights_must_fit_features_and_labels() -> None:
    with pytest.raises(ValueError, match="shape"):
        Linear(LABELS, NAMES, np.zeros((2, 3), dtype=np.float32))


def test_what_is_saved_reads_as_before(tmp_path: Path) -> None:
    PLAIN.save(str(tmp_path / "model.npz"))
    with np.load(tmp_path / "model.npz") as stored:
        again = Linear(
            tuple(map(str, stored["labels"])),
            stored["features"].tobytes().decode().split("\n"),
            stored["weights"].astype(np.float32),
        )
    for seen in ([], ["treaty"], ["tank", "truce"]):
        assert again.probabilities(seen) == pytest.approx(PLAIN.probabilities(seen), abs=1e-3)


@pytest.mark.parametrize(
    ("name", "labels"),
    [("deeds", {"none", "AGREE", "ASSAULT"}), ("parties", {"none", "actor", "recipient"}),
     ("statuses", {"occurred", "planned", "negated"})],
)  # fmt: skip
def test_the_trained_readers_lie_beside_the_code(name: str, labels: set[str]) -> None:
    assert labels <= set(load(name).labels)
    assert sum(load(name).probabilities([]).values()) == pytest.approx(1)
