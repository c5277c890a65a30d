"""What a reader says, held against the page: what stands, as what, and what does not."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from communique.coders import Deed, Ground, Refused
from communique.records import Report
from tests.llm.pieces import LAST, PROMISE, TEXT, THANKS, article, deed, marked, promise


def held(told: dict[str, Any], text: str = TEXT) -> Report | Refused:
    told = {name: value for name, value in told.items() if value is not None}
    return Ground(article(text), marked(text), "test:1").report(msgspec.convert(told, Deed))


def report(told: dict[str, Any], text: str = TEXT) -> Report:
    found = held(told, text)
    assert isinstance(found, Report), found
    return found


def kind(told: dict[str, Any], text: str = TEXT) -> str:
    found = held(told, text)
    assert isinstance(found, Refused), found
    return found.kind


def ids(some: Any) -> list[str]:
    return [party.id for party in some]


class TestWhatStands:
    def test_is_a_report_in_the_pages_own_words_with_our_ids_and_dates(self) -> None:
        found = report(deed())
        assert found.quote == THANKS == TEXT[found.start : found.end]
        assert (found.type, found.status, found.trigger) == ("SUPPORT", "occurred", "thanked")
        assert (ids(found.actors), ids(found.recipients)) == (["PER"], ["ECU"])
        assert found.date is not None and found.date.start == found.date.end == date(2031, 3, 4)
        assert found.coder == "test:1"

    def test_has_its_offsets_whatever_the_shape_of_the_copys_marks(self) -> None:
        text = "Peru’s minister thanked Ecuador for its “great” help."
        found = report(
            deed(text.replace("’", "'").replace("“", '"').replace("”", '"'), when=None,
                 actors=[{"words": "Peru's minister"}]), text
        )  # fmt: skip
        assert found.quote == text and found.actors[0].text == "Peru's minister"

    def test_is_quoted_by_whole_sentences(self) -> None:
        assert report(deed("Peru thanked Ecuador", when=None)).quote == THANKS

    def test_takes_quantities_from_the_page(self) -> None:
        (boats,) = report(promise()).quantities
        assert (boats.value, boats.text) == (4, "four patrol boats")

    def test_a_promise_is_dated_by_when_it_was_made_not_by_when_it_is_due(self) -> None:
        text = "On Tuesday Chile promised Peru four patrol boats."
        found = report(promise(quote=text, when="On Tuesday"), text)
        assert found.date is not None and found.date.start == date(2031, 3, 4)

    def test_a_plan_lies_ahead(self) -> None:
        found = report(
            deed(LAST, "will visit", type="CONSULT", status="planned", when="in June",
                 actors=[{"words": "Its president, Ana Solari", "means": ["Chile"]}],
                 recipients=[{"words": "Quito"}])
        )  # fmt: skip
        assert (ids(found.actors), ids(found.recipients)) == (["CHL"], ["ECU"])
        assert found.date is not None and found.date.start == date(2031, 6, 1)

    def test_may_have_its_day_from_the_sentence_before(self) -> None:
        found = report(promise(when="On Tuesday"))
        assert found.date is not None and found.date.start == date(2031, 3, 4)
        assert found.quote == PROMISE


class TestWhoIsMeant:
    TEXT = (
        "Peru and Chile met in Lima on Tuesday. The two agreed to share a radar. They rejected a third plan."
    )

    def test_by_a_description_the_reader_says_in_words_of_the_page(self) -> None:
        found = report(
            deed("The two agreed to share a radar.", "agreed", type="AGREE", when=None,
                 actors=[{"words": "The two", "means": ["Chile", "Peru"]}], recipients=[]),
            self.TEXT,
        )  # fmt: skip
        assert ids(found.actors) == ["CHL", "PER"] and found.actors[0].text == "The two"

    def test_a_name_means_what_our_tables_say_whatever_the_reader_claims(self) -> None:
        found = report(deed(actors=[{"words": "Peru", "means": ["Chile"]}]))
        assert ids(found.actors) == ["PER"]

    def test_one_that_the_quote_leaves_out_is_implied(self) -> None:
        found = report(
            deed("They rejected a third plan.", "rejected", type="REJECT", when=None,
                 actors=[{"words": None, "means": ["Peru"]}], recipients=[]), self.TEXT
        )  # fmt: skip
        assert ids(found.actors) == ["PER"] and found.actors[0].text is None

    def test_nobody_stands_on_both_sides(self) -> None:
        found = report(deed(recipients=[{"words": "Ecuador"}, {"words": "Peru"}]))
        assert ids(found.recipients) == ["ECU"]


class TestWhatDoesNotStand:
    @pytest.mark.parametrize(
        ("told", "why"),
        [
            (deed(type="HUG"), "unknown type"),
            (deed(status="certain"), "unknown status"),
            (deed("Peru invaded Ecuador."), "quote not in the page"),
            (deed(""), "quote not in the page"),
            (deed(trigger="attacked"), "trigger not in the quote"),
            (deed(trigger="promised"), "trigger not in the quote"),
            (deed(actors=[{"words": "Brazil"}]), "actors not in the quote"),
            (deed(actors=[{"words": "Chile"}]), "actors not in the quote"),
            (deed(recipients=[{"words": "Quito"}]), "recipients not in the quote"),
            (deed(actors=[{"words": None, "means": ["Brazil"]}]), "means not in the page"),
            (deed(when="on Friday"), "when not in the page"),
            (deed(where="in Lima"), "where not in the quote"),
            (deed(said_by="a spokesman"), "said_by not in the quote"),
            (deed(actors=[]), "nobody known acts"),
            (deed(actors=[{"words": "field hospital"}], recipients=[]), "nobody known acts"),
            (deed(TEXT), "quote too long"),
            (deed(type="ASSAULT"), "words tell another deed"),
        ],
    )
    def test_is_refused_with_the_reason(self, told: dict[str, Any], why: str) -> None:
        assert kind(told) == why

    def test_the_reason_says_what_to_mend(self) -> None:
        found = held(deed(actors=[{"words": "Brazil"}]))
        assert isinstance(found, Refused) and "'Brazil'" in found.reason

    def test_a_page_is_no_quote(self) -> None:
        text = "Peru thanked Ecuador. " * 6
        assert kind(deed(text.strip(), when=None), text) == "quote too long"
