"""Gold becomes an article cut by its line numbers, and events as spans of that article."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from training.corpus import LEARNT_FROM, GoldEvent, GoldPage, Span, learnt_from, load

LINES = (
    "THE LEDGER",
    "Chad thanks Mali",
    "A man in Mali",
    "Chad thanked Mali.",
    "Click here",
    "  Mali thanked Chad. ",
)


def event(**given: Any) -> dict[str, Any]:
    return {"id": "e", "type": ["SUPPORT"], "status": ["occurred"], "actors": ["TCD"], "line": [4], **given}


def page(folder: Path, *events: dict[str, Any]) -> GoldPage:
    """A page of gold with these events."""
    (folder / "gold").mkdir()
    (folder / "pages").mkdir()
    (folder / "pages" / "c-tale12.txt").write_text("\n".join(LINES), "utf-8")
    gold = {
        "page": "pages/c-tale12.txt",
        "title_line": 2,
        "caption_lines": [3],
        "body_lines": [4, 6],
        "published": {"start": "2024-10-17"},
        "events": events,
    }
    (folder / "gold" / "c-tale12.json").write_text(json.dumps(gold), "utf-8")
    (found,) = load(folder)
    return found


def words(found: GoldPage, span: Span | None) -> str:
    assert span is not None
    one = found.article
    fields = {"title": one.title or "", "text": one.text, "caption:0": one.captions[0]}
    return fields[span.field][span.start : span.end]


def only(found: GoldPage) -> GoldEvent:
    (one,) = found.events
    return one


def test_the_article_is_cut_by_the_golds_lines(tmp_path: Path) -> None:
    one = page(tmp_path).article
    assert one.title == "Chad thanks Mali"
    assert one.text == "Chad thanked Mali.\nMali thanked Chad."
    assert one.captions == ("A man in Mali",)
    assert one.published is not None and one.published.start == one.published.end == date(2024, 10, 17)


def test_pages_of_one_story_are_known_by_their_name(tmp_path: Path) -> None:
    found = page(tmp_path)
    assert (found.name, found.story) == ("c-tale12", "c-tale")


@pytest.mark.parametrize(("line", "field"), [(2, "title"), (3, "caption:0"), (4, "text"), (6, "text")])
def test_spans_stand_in_the_field_of_their_line(tmp_path: Path, line: int, field: str) -> None:
    found = page(tmp_path, event(line=[line], trigger="Mali", who=["Mali"]))
    one = only(found)
    assert one.trigger is not None and one.trigger.field == field
    assert words(found, one.trigger) == "Mali"
    assert [words(found, span) for span in one.who] == ["Mali"]


def test_a_trigger_is_looked_for_on_all_its_lines(tmp_path: Path) -> None:
    found = page(tmp_path, event(line=[2, 4], trigger="thanked"))
    assert words(found, only(found).trigger) == "thanked"
    assert [words(found, line) for line in only(found).lines] == [LINES[1], LINES[3]]


def test_whole_words_are_found_before_parts_of_words(tmp_path: Path) -> None:
    found = page(tmp_path, event(line=[3], trigger="man", whom=["a"]))
    assert words(found, only(found).trigger) == "man"


def test_words_that_are_not_there_and_lines_that_are_left_out_give_no_span(tmp_path: Path) -> None:
    found = page(tmp_path, event(line=[4], trigger="praised"), event(line=[5], trigger="Click"))
    assert [(e.trigger, e.who) for e in found.events] == [(None, ()), (None, ())]


def test_what_an_event_says_is_kept(tmp_path: Path) -> None:
    one = only(page(tmp_path, event(recipients=["MLI"], optional=True, date={"start": "2024-10-14"})))
    assert (one.types, one.statuses) == (("SUPPORT",), ("occurred",))
    assert (one.actors, one.recipients) == (("TCD",), ("MLI",))
    assert one.optional and one.date is not None and one.date.days == 1


def test_a_corpus_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    for folder in ("gold", "pages"):
        (tmp_path / folder).mkdir()
    for name in ("b-two", "a-one"):
        (tmp_path / "pages" / f"{name}.txt").write_text("Rain.", "utf-8")
        gold = {"page": f"pages/{name}.txt", "body_lines": [1], "events": []}
        (tmp_path / "gold" / f"{name}.json").write_text(json.dumps(gold), "utf-8")
    assert [found.name for found in load(tmp_path)] == ["a-one", "b-two"]


CORPUS = Path(__file__).parents[2] / "corpus"
UNSEEN = ("unseen", "unseen/general")
PAGES = {name: list(load(CORPUS / name)) for name in (*LEARNT_FROM, *UNSEEN)}


@pytest.mark.parametrize("folder", PAGES)
def test_every_event_of_the_corpus_has_its_trigger(folder: str) -> None:
    without = [event.id for page in PAGES[folder] for event in page.events if event.trigger is None]
    assert without == []


def test_no_story_that_is_kept_unseen_is_learnt_from() -> None:
    learnt, unseen = ({page.story for name in some for page in PAGES[name]} for some in (LEARNT_FROM, UNSEEN))
    assert not learnt & unseen


def test_all_that_is_learnt_from_is_read_in_the_order_of_names() -> None:
    names = [page.name for page in learnt_from(CORPUS)]
    assert names == sorted(page.name for folder in LEARNT_FROM for page in PAGES[folder])
