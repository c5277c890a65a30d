"""What people's decisions do to clusters and events."""

from __future__ import annotations

from datetime import date, datetime
from random import Random

import pytest

from communique import merging
from communique.merging.decisions import (
    CORRECTABLE,
    Applied,
    Rulings,
    apply,
    credited,
    make,
    read_value,
    retracted,
    standing,
)
from communique.records import Event
from tests.merging.decisions.made_up import NOON, decided, found
from tests.merging.made_up import report, source, sources

KNOWN = sources("Herald", "Courier")
ONE = report("Herald", "Norway met Chile.", "CONSULT occurred met", "NOR CHL", people=("Ada Berg",))
OTHER = report("Courier", "Norway met Chile again.", "CONSULT occurred met", "NOR CHL")
THIRD = report("Courier", "Norway thanked Chile.", "SUPPORT occurred thanked", "NOR", "CHL", start=300)
EVENT = merging.event([ONE], KNOWN)


def ruled(*decisions: object) -> Event | None:
    """The event after decisions on it."""
    return Rulings(decisions, found(*decisions)).on(EVENT)  # type: ignore[arg-type]


class TestStanding:
    def test_what_is_undone_does_not_stand_and_what_is_restored_does(self) -> None:
        first = decided("accept", ONE)
        undo = decided("undo", target=first.id, hours=1)
        again = decided("undo", target=undo.id, hours=2)
        assert standing([first, undo]) == ()
        assert standing([first, undo, again]) == (first,)

    def test_two_ledgers_merge_without_loss_in_any_order(self) -> None:
        ledger = [decided("accept", ONE, hours=n, who=who) for n in range(3) for who in ("Ida", "Ole")]
        mixed = [*ledger, *ledger[:3]]
        Random(1).shuffle(mixed)
        assert standing(mixed) == standing(ledger)
        assert len(standing(mixed)) == 6

    def test_a_time_without_a_zone_is_refused(self) -> None:
        with pytest.raises(ValueError, match="zone"):
            make("accept", "Ida", datetime(2024, 6, 1))


class TestGrouping:
    def test_merged_events_are_one_and_a_split_one_is_two(self) -> None:
        merge = decided("merge", ONE, OTHER)
        split = decided("split", OTHER, hours=1)
        apart: list[tuple[str, ...]] = sorted([(ONE.id,), (OTHER.id,)])
        together: list[tuple[str, ...]] = [tuple(sorted((ONE.id, OTHER.id)))]
        assert list(Rulings([merge], found(merge)).grouped(apart)) == together
        assert list(Rulings([split], found(split)).grouped(together)) == apart
        assert list(Rulings([merge, split], found(merge, split)).grouped(apart)) == apart

    def test_what_joins_later_stays_with_the_rest_of_a_split_event(self) -> None:
        split = decided("split", OTHER)
        cluster = [tuple(sorted((ONE.id, OTHER.id, THIRD.id)))]
        grouped = set(Rulings([split], found(split)).grouped(cluster))
        assert grouped == {(OTHER.id,), tuple(sorted((ONE.id, THIRD.id)))}

    def test_a_merge_of_which_one_end_is_gone_changes_nothing(self) -> None:
        merge = decided("merge", ONE, OTHER)
        assert list(Rulings([merge], {merge.id: (ONE.id,)}).grouped([(ONE.id,)])) == [(ONE.id,)]


class TestCorrecting:
    def test_an_accepted_event_is_certain(self) -> None:
        accept = decided("accept", ONE)
        event = ruled(accept)
        assert event is not None
        assert (event.confidence, event.decisions) == (1.0, (accept.id,))

    def test_of_yes_and_no_the_later_holds(self) -> None:
        assert ruled(decided("accept", ONE), decided("reject", ONE, hours=1)) is None
        assert ruled(decided("reject", ONE), decided("accept", ONE, hours=1)) is not None

    def test_a_corrected_field_holds_what_it_was_given_and_settles_its_dispute(self) -> None:
        event = ruled(
            decided("correct", ONE, field="date", value='{"start":"2024-05-01","end":"2024-05-01"}'),
            decided("correct", ONE, hours=1, field="type", value='"AID"'),
            decided("correct", ONE, hours=2, field="status", value='"promised"'),
        )
        assert event is not None and event.date is not None
        assert event.date.start == date(2024, 5, 1)
        assert (event.type, event.status, event.plover) == ("AID", "promised", "AGREE")

    def test_a_party_keeps_its_people(self) -> None:
        event = ruled(
            decided(
                "correct",
                ONE,
                field="actors",
                value='[{"id":"PER","name":"Peru"},{"id":"NOR","name":"Norway"}]',
            )
        )
        assert event is not None
        assert [party.id for party in event.actors] == ["PER", "NOR"]
        assert event.actors[1].people[0].name == "Ada Berg"

    @pytest.mark.parametrize(("field", "value"), [("type", '"FEAST"'), ("date", '"May"'), ("id", '"e-1"')])
    def test_a_value_that_a_field_cannot_hold_is_refused(self, field: str, value: str) -> None:
        with pytest.raises(ValueError, match=field):
            read_value(field, value)

    def test_every_correctable_field_is_one_of_an_event(self) -> None:
        assert set(CORRECTABLE) <= set(Event.__struct_fields__)


class TestSources:
    def test_an_article_or_an_outlet_is_taken_out(self) -> None:
        herald = source("Herald")
        assert retracted(herald, [decided("retract", target="Herald")])
        assert retracted(source("a-1", outlet="The Herald"), [decided("retract", target="the herald")])
        assert not retracted(herald, [decided("retract", target="Courier")])

    def test_two_that_carry_the_same_words_count_once(self) -> None:
        marks = [decided("credit", target=name, value="Wire") for name in ("Herald", "Courier")]
        known = {name: credited(each, marks) for name, each in KNOWN.items()}
        assert merging.event([ONE, OTHER], KNOWN).sources == 2
        assert merging.event([ONE, OTHER], known).sources == 1


class TestApplied:
    def effects(self, *decisions: object, gone: tuple[str, ...] = ()) -> list[str]:
        there = {
            id: tuple(each for each in about if each not in gone)
            for id, about in found(*decisions).items()  # type: ignore[arg-type]
        }
        event_of = {ONE.id: "e-1", OTHER.id: "e-2"}
        return [each.effect for each in apply(decisions, there, event_of)]  # type: ignore[arg-type]

    def test_a_decision_holds_is_undone_or_overruled(self) -> None:
        first, later = decided("reject", ONE), decided("accept", ONE, hours=1)
        undo = decided("undo", target=later.id, hours=2)
        assert self.effects(first) == ["holds"]
        assert self.effects(first, later) == ["overruled", "holds"]
        assert self.effects(first, later, undo) == ["holds", "undone", "holds"]

    def test_what_it_was_about_may_be_gone(self) -> None:
        accept, merge = decided("accept", ONE), decided("merge", ONE, OTHER, hours=1)
        assert self.effects(accept, merge, gone=(ONE.id,)) == ["fits nothing", "fits nothing"]

    def test_corrections_of_two_fields_stand_beside_each_other(self) -> None:
        one = decided("correct", ONE, field="type", value='"AID"')
        other = decided("correct", ONE, hours=1, field="status", value='"planned"')
        assert self.effects(one, other) == ["holds", "holds"]

    def test_it_names_the_event(self) -> None:
        accept = decided("accept", ONE)
        assert apply([accept], found(accept), {ONE.id: "e-1"}) == [
            Applied(decision=accept.id, effect="holds", event="e-1")
        ]


def test_the_id_tells_decisions_apart() -> None:
    ids = {decided("accept", ONE).id, decided("reject", ONE).id, decided("accept", ONE, who="Ole").id}
    assert len(ids) == 3
    assert decided("accept", ONE).when == NOON
