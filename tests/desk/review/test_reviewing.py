"""A decision taken at the desk stands in the ledger, shows at once, counts once, and can be taken back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from communique import engines
from communique.desk import application
from communique.records import Decision, Event
from communique.store import Store
from communique.store.lock import only_writer
from tests.desk.forms import form_with, forms_of, send


@pytest.fixture
def screen(desk: TestClient) -> str:
    """The review's first screen."""
    return str(desk.get("/review").text)


@pytest.fixture
def shown(screen: str) -> str:
    """The id of the event on it."""
    return form_with(screen, "accept").action.removeprefix("/review/")


def ledger(store: Path) -> tuple[Decision, ...]:
    with Store(store) as opened:
        return opened.decisions()


def event_in(store: Path, id: str) -> Event:
    with Store(store) as opened:
        return opened.event(id)


def ids(store: Path) -> list[str]:
    with Store(store) as opened:
        return [event.id for event in opened.events()]


def screen_of(desk: TestClient, event: str) -> str:
    return str(desk.get(f"/review?event={event}").text)


class TestDeciding:
    def test_what_is_accepted_waits_no_longer(
        self, desk: TestClient, store: Path, screen: str, shown: str
    ) -> None:
        before = desk.get("/review.json").json()["waiting"]
        send(desk, screen, "accept", why="seen")
        assert desk.get("/review.json").json()["waiting"] == before - 1
        (taken,) = ledger(store)
        assert (taken.verb, taken.who, taken.why) == ("accept", "Ida", "seen")
        assert event_in(store, shown).confidence == 1

    def test_nobody_decides_in_another_name(self, desk: TestClient, store: Path, screen: str) -> None:
        send(desk, screen, "accept", who="Somebody else")
        assert ledger(store)[0].who == "Ida"

    def test_what_is_rejected_leaves_the_record_and_comes_back_when_that_is_undone(
        self, desk: TestClient, store: Path, screen: str, shown: str
    ) -> None:
        following = send(desk, screen, "reject")
        assert shown not in ids(store)
        back = send(desk, following, "undo")
        assert shown in ids(store)
        assert form_with(back, "accept").action == f"/review/{shown}", "the event is shown again"

    def test_what_is_skipped_stays_undecided_and_the_next_is_shown(
        self, desk: TestClient, store: Path, screen: str, shown: str
    ) -> None:
        following = send(desk, screen, "skip")
        assert form_with(following, "accept").action != f"/review/{shown}"
        assert not ledger(store) and "1 skipped" in following

    def test_two_events_become_one(self, desk: TestClient, store: Path) -> None:
        with Store(store) as opened:
            one, other = [event.id for event in opened.events(types=["AID"])][:2]
        number = len(ids(store))
        after = send(desk, screen_of(desk, one), "merge", other=other)
        assert len(ids(store)) == number - 1
        form = form_with(after, "split")
        assert len(event_in(store, form.action.removeprefix("/review/")).reports) == 2

    def test_reports_are_split_off_and_some_must_stay(self, desk: TestClient, store: Path) -> None:
        with Store(store) as opened:
            one, other = [event.id for event in opened.events(types=["AID"])][:2]
        number = len(ids(store))
        merged = send(desk, screen_of(desk, one), "merge", other=other)
        form = form_with(merged, "split")
        reports = list(event_in(store, form.action.removeprefix("/review/")).reports)
        for wrong in ([], reports):
            answer = desk.post(form.action, data=form.filled(verb="split", report=wrong))
            assert answer.status_code == 400 and "not all" in answer.text
        send(desk, merged, "split", report=reports[1:])
        assert len(ids(store)) == number

    def test_a_screen_without_a_next_says_so(self, desk: TestClient, screen: str) -> None:
        while any("accept" in form.buttons for form in forms_of(screen)):
            screen = send(desk, screen, "accept")
        assert "Nothing waits for review" in screen


class TestEditing:
    def test_every_field_can_be_set_and_only_what_was_changed_is_kept(
        self, desk: TestClient, store: Path, screen: str, shown: str
    ) -> None:
        send(
            desk,
            screen,
            "correct",
            set_type="CONSULT",
            set_status="planned",
            set_mode="visit",
            set_actors="India; Germany",
            set_recipients="Japan",
            set_contexts="military; space",
            set_first="2022-06-07",
            set_last="2022-06-09",
            set_place="Oslo",
            set_country="Norway",
            set_item="boats",
            set_text="two boats",
            set_value="2",
            set_unit="boats",
        )
        event = event_in(store, shown)
        assert (event.type, event.status, event.mode) == ("CONSULT", "planned", "visit")
        assert [party.id for party in event.actors] == ["IND", "DEU"]
        assert [party.id for party in event.recipients] == ["JPN"]
        assert event.contexts == ("military", "space")
        assert event.date and (event.date.start, event.date.end) == (date(2022, 6, 7), date(2022, 6, 9))
        assert event.place and (event.place.name, event.place.country) == ("Oslo", "NOR")
        assert [(q.item, q.text, q.value, q.unit) for q in event.quantities] == [
            ("boats", "two boats", 2, "boats")
        ]
        send(desk, screen_of(desk, shown), "correct", set_place="Bergen")
        assert [each.field for each in ledger(store)[-1:]] == ["place"], "what stayed is no decision"

    def test_a_field_is_emptied(self, desk: TestClient, store: Path, screen: str, shown: str) -> None:
        send(desk, screen, "correct", set_first="", set_last="", set_recipients="")
        event = event_in(store, shown)
        assert event.date is None and event.recipients == ()

    def test_saving_and_accepting_is_one_step(
        self, desk: TestClient, store: Path, screen: str, shown: str
    ) -> None:
        send(desk, screen, "correct-accept", set_status="planned")
        assert {each.verb for each in ledger(store)} == {"correct", "accept"}
        event = event_in(store, shown)
        assert (event.status, event.confidence) == ("planned", 1)

    @pytest.mark.parametrize(
        ("field", "value", "says"),
        [
            ("set_actors", "Nobody Anybody Knows", "nobody is known"),
            ("set_status", "perhaps", "status"),
            ("set_value", "many", "number"),
            ("set_last", "1999-01-01", "ends"),
        ],
    )
    def test_what_makes_no_sense_is_refused_and_nothing_filled_in_is_lost(
        self, desk: TestClient, store: Path, screen: str, field: str, value: str, says: str
    ) -> None:
        form = form_with(screen, "correct")
        given = {"set_first": "2022-06-07", "set_text": "some", field: value, "why": "my long reason"}
        answer = desk.post(form.action, data=form.filled(verb="correct", **given))
        assert answer.status_code == 400 and says in answer.text and "my long reason" in answer.text
        assert not ledger(store)

    def test_nothing_changed_is_said(self, desk: TestClient, screen: str) -> None:
        form = form_with(screen, "correct")
        answer = desk.post(form.action, data=form.filled(verb="correct"))
        assert answer.status_code == 400 and "No field was changed" in answer.text


class TestNothingIsLost:
    def test_a_form_that_comes_twice_counts_once(self, desk: TestClient, store: Path, screen: str) -> None:
        form = form_with(screen, "accept")
        for verb in ("correct", "accept", "reject"):
            again = form_with(screen_of(desk, form.action.removeprefix("/review/")), verb)
            sent = again.filled(verb=verb, **({"set_mode": "visit"} if verb == "correct" else {}))
            before = len(ledger(store))
            first = desk.post(form.action, data=sent, follow_redirects=False)
            second = desk.post(form.action, data=sent, follow_redirects=False)
            assert (first.status_code, second.status_code) == (303, 303)
            assert first.headers["location"] == second.headers["location"]
            assert len(ledger(store)) == before + 1, verb

    def test_what_was_taken_back_can_be_said_again_with_the_same_form(
        self, desk: TestClient, store: Path, screen: str, shown: str
    ) -> None:
        form = form_with(screen, "accept")
        sent = form.filled(verb="accept", anyway="1")
        send(desk, desk.post(form.action, data=sent).text, "undo")
        desk.post(form.action, data=sent)
        assert event_in(store, shown).confidence == 1

    def test_while_a_build_writes_the_form_comes_back_to_be_sent_again(
        self, desk: TestClient, store: Path, screen: str
    ) -> None:
        form = form_with(screen, "accept")
        with only_writer(store):
            answer = desk.post(form.action, data=form.filled(verb="accept", why="my long reason"))
        assert answer.status_code == 503 and "my long reason" in answer.text and not ledger(store)
        assert "another build is at work on the record" in answer.text
        assert "--store" not in answer.text and str(store) not in answer.text, "that is for the shell"
        (again, *_) = [each for each in forms_of(answer.text) if ("verb", "accept") in each.fields]
        assert desk.post(form.action, data=again.filled()).status_code == 200
        assert ledger(store)[0].why == "my long reason"

    def test_programs_and_scripts_are_answered_in_json(self, desk: TestClient, screen: str) -> None:
        form = form_with(screen, "accept")
        asked = {"accept": "application/json"}
        answer = desk.post(form.action, data=form.filled(verb="accept"), headers=asked)
        assert answer.json()["next"].startswith("/review")
        wrong = desk.post(form.action, data=form.filled(verb="dance"), headers=asked)
        assert wrong.status_code == 400 and "dance" in wrong.json()["error"]


class TestSeveralPeople:
    @pytest.fixture
    def colleague(self, store: Path) -> TestClient:
        return TestClient(application(store, who="Bea"), base_url="http://127.0.0.1")

    def test_a_newer_word_of_a_colleague_is_shown_before_one_decides_against_it(
        self, desk: TestClient, colleague: TestClient, store: Path, screen: str, shown: str
    ) -> None:
        send(colleague, screen_of(colleague, shown), "accept")
        form = form_with(screen, "reject")
        answer = desk.post(form.action, data=form.filled(verb="reject", why="not so"))
        assert answer.status_code == 409 and "Bea" in answer.text and "not so" in answer.text
        assert len(ledger(store)) == 1
        (again, *_) = [each for each in forms_of(answer.text) if ("anyway", "1") in each.fields]
        desk.post(form.action, data=again.filled())
        assert [each.verb for each in ledger(store)] == ["accept", "reject"]

    def test_what_a_colleague_rejected_meanwhile_is_said(
        self, desk: TestClient, colleague: TestClient, screen: str, shown: str
    ) -> None:
        send(colleague, screen_of(colleague, shown), "reject")
        form = form_with(screen, "accept")
        answer = desk.post(form.action, data=form.filled(verb="accept"))
        assert answer.status_code == 404 and "Bea" in answer.text and "reject" in answer.text

    def test_what_a_colleague_decided_is_listed_and_ones_own_last_word_is_taken_back(
        self, desk: TestClient, colleague: TestClient, store: Path, screen: str
    ) -> None:
        send(desk, screen, "accept", why="mine")
        send(colleague, colleague.get("/review").text, "accept", why="hers")
        page = desk.get("/review").text
        assert "<b>Bea</b>" in page and "<b>Ida</b>" in page
        send(desk, page, "undo")
        mine = ledger(store)[0]
        assert ledger(store)[-1].target == mine.id and mine.why == "mine"

    def test_a_decision_is_taken_back_once(self, desk: TestClient, store: Path, screen: str) -> None:
        after = send(desk, screen, "accept")
        send(desk, after, "undo")
        form = form_with(after, "undo")
        stale = desk.post(form.action, data=form.filled(verb="undo", why="again"))
        assert stale.status_code == 400 and "already" in stale.text and len(ledger(store)) == 2


class TestQueues:
    def test_the_queue_that_was_chosen_stays_chosen(self, desk: TestClient) -> None:
        form = form_with(desk.get("/review?type=AID").text, "accept")
        answer = desk.post(form.action, data=form.filled(verb="accept"), follow_redirects=False)
        assert answer.headers["location"] == "/review?type=AID"

    def test_the_least_certain_comes_first_and_skipping_goes_through_them_all(
        self, desk: TestClient, store: Path
    ) -> None:
        with Store(store) as opened:
            waiting = sorted(opened.events(), key=lambda event: (event.confidence, event.id))
        page, seen = desk.get("/review").text, []
        while any("skip" in form.buttons for form in forms_of(page)):
            seen.append(form_with(page, "skip").action.removeprefix("/review/"))
            page = send(desk, page, "skip")
        assert seen == [event.id for event in waiting]
        assert "Start anew" in page

    def test_queues_by_pair_say_how_much_waits(self, desk: TestClient) -> None:
        def waiting() -> tuple[int, int]:
            rows = desk.get("/queues.json").json()["pairs"]
            listed = {(row["one"], row["other"]): row["waiting"] for row in rows}
            return listed["IND", "JPN"], desk.get("/review.json?actor=IND,JPN").json()["waiting"]

        before, in_queue = waiting()
        assert before == in_queue > 1
        send(desk, desk.get("/review?actor=IND,JPN").text, "accept")
        assert waiting() == (before - 1, before - 1)

    def test_the_queue_by_dispute_holds_only_what_is_disputed(self, desk: TestClient, store: Path) -> None:
        with Store(store) as opened:
            disputed = len(list(opened.disputed()))
        assert desk.get("/review.json?disputed=1").json()["waiting"] == disputed


class TestForgery:
    def test_a_form_from_elsewhere_decides_nothing(self, desk: TestClient, store: Path, shown: str) -> None:
        for seal in ("", "forged"):
            answer = desk.post(f"/review/{shown}", data={"seal": seal, "verb": "reject"})
            assert answer.status_code == 400 and "not valid any more" in answer.text
        assert not ledger(store)

    def test_a_form_of_another_event_decides_nothing(self, desk: TestClient, store: Path) -> None:
        one, other = ids(store)[:2]
        form = form_with(screen_of(desk, one), "reject")
        assert desk.post(f"/review/{other}", data=form.filled(verb="reject")).status_code == 400
        assert not ledger(store)


def test_the_desk_and_the_command_line_write_one_ledger(desk: TestClient, store: Path, screen: str) -> None:
    send(desk, screen, "accept")
    lines = store.with_name("record.decisions.jsonl").read_text().splitlines()
    assert len(lines) == 1 and '"Ida"' in lines[0]
    assert engines.decide(store, ledger(store)) == 0, "known already"
