"""Every sentence teaches whether it carries a deed."""

from tests.training.tales import page
from training.examples import marked
from training.learn import learn
from training.worth import LABELS, STRENGTH, carriers


def test_the_sentence_of_a_trigger_carries_a_deed_and_the_next_does_not() -> None:
    tale = page("Chad", "Mali", "thanked", "SUPPORT", "occurred")
    told, rain = carriers([(tale, marked(tale))])
    assert told.labels == ("deed",) and rain.labels == ("nothing",)
    assert "word=thanked" in told.features and "word=rain" in rain.features


def test_what_is_learnt_tells_them_apart() -> None:
    tales = [page("Chad", "Mali", verb, "SUPPORT", "occurred") for verb in ("thanked", "praised", "urged")]
    examples = [one for tale in tales for one in carriers([(tale, marked(tale))])]
    reader = learn(examples, LABELS, 10.0)
    odds = [reader.probabilities(one.features)["deed"] for one in examples]
    assert all((odd > 0.5) == (one.labels == ("deed",)) for odd, one in zip(odds, examples, strict=True))
    assert STRENGTH < 10
