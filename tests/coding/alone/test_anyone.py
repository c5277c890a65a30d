"""What a text that stands alone tells of anyone: police, courts, crowds."""

import pytest

from communique.pipeline import code
from communique.records import Report
from tests.sentences import DAY


def told(text: str) -> list[tuple[str, list[str | None], list[str | None]]]:
    return [
        (report.type, [p.text for p in report.actors], [p.text for p in report.recipients])
        for report in code(text, DAY)
    ]


@pytest.mark.parametrize(
    ("text", "type_", "who", "whom"),
    [
        ("Gunmen killed three shopkeepers.", "ASSAULT", "Gunmen", "three shopkeepers"),
        ("The teachers' union accused the mayor of theft.", "ACCUSE", "The teachers' union", "the mayor"),
        ("A judge freed two students.", "RETREAT", "A judge", "two students"),
        ("Prosecutors dropped the charges against a cook.", "CONCEDE", "Prosecutors", "a cook"),
    ],
)
def test_anyone_may_act_and_be_acted_on(text: str, type_: str, who: str, whom: str) -> None:
    assert (type_, [who], [whom]) in told(text)


def test_between_states_it_is_read_as_in_an_article() -> None:
    (report,) = code("Chad thanked Mali on Monday.", DAY)
    assert ([p.id for p in report.actors], [p.id for p in report.recipients]) == (["TCD"], ["MLI"])


def test_whom_a_state_leaves_open_is_named_by_the_words() -> None:
    (report,) = [r for r in code("Zambia jailed three union leaders.", DAY) if r.type == "COERCE"]
    assert [p.id for p in report.actors] == ["ZMB"]
    assert [p.id for p in report.recipients] == ["three-union-leaders"]
    assert any("to whom" in reason for reason in report.why)


def test_a_trigger_tells_one_report() -> None:
    reports = code("Kenyan police arrested two miners, and a court in Chad freed a nurse.", DAY)
    assert len({(r.start, r.trigger) for r in reports}) == len(reports)


def test_a_party_stands_on_one_side() -> None:
    def both(report: Report) -> set[str]:
        return {p.id for p in report.actors} & {p.id for p in report.recipients}

    reports = code("Zambian soldiers shot Zambian miners, and the two sides blamed each other.", DAY)
    assert not any(map(both, reports))


@pytest.mark.parametrize("text", ["", "Rain fell on the roofs.", "12 %"])
def test_what_tells_no_deed_gives_none(text: str) -> None:
    assert code(text, DAY) == ()


def test_between_known_actors_a_doubtful_deed_is_left_to_the_reading_of_them() -> None:
    assert code("Wales lost to South Africa in the semi-final.", DAY) == ()


def test_things_of_a_state_are_that_state() -> None:
    (report,) = code("Fiji rejected the Australian proposal.", DAY)
    assert [p.id for p in report.recipients] == ["AUS"]
