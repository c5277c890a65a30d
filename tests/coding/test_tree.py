"""A tree is walked by its labels."""

from tests.sentences import at, tree


def test_conjuncts_run_to_the_right() -> None:
    grown = tree("Japan, Korea and Australia met.")
    assert [grown.tokens[i].text for i in grown.conjuncts(at(grown, "Japan"))] == [
        "Japan",
        "Korea",
        "Australia",
    ]
    assert grown.first_conjunct(at(grown, "Australia")) == at(grown, "Japan")


def test_a_path_tells_the_way_from_one_word_to_another() -> None:
    grown = tree("France held talks with Germany.")
    assert grown.path(at(grown, "held"), at(grown, "France")) == ">nsubj"
    assert grown.path(at(grown, "talks"), at(grown, "France")) == "<dobj>nsubj"


def test_a_long_path_is_none() -> None:
    grown = tree("France said that Germany believed that Spain hoped that Italy would leave.")
    assert grown.path(at(grown, "leave"), at(grown, "France"), longest=2) is None


def test_ancestors_end_at_the_root() -> None:
    grown = tree("France held talks with Germany.")
    assert [grown.tokens[i].text for i in grown.ancestors(at(grown, "Germany"))][-1] == "held"


def test_a_span_covers_the_tokens_it_touches() -> None:
    grown = tree("France held talks with Germany.")
    talks = grown.tokens[at(grown, "talks")]
    assert list(grown.covered(talks.start, talks.end)) == [at(grown, "talks")]
    assert list(grown.covered(talks.start + 1, talks.end + 2)) == [at(grown, "talks"), at(grown, "with")]
    assert not grown.covered(talks.end, talks.end + 1)
