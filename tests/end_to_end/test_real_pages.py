"""Five real pages, where they are at hand: each of the things they tell has a first answer in the record."""

from __future__ import annotations

import pytest

from tests.conftest import ROOT, build_by_command
from tools.score import gold, record
from tools.score.gold import Gold, GoldEvent, GoldPage
from tools.score.matching import Said, types
from tools.score.page import said, score_page
from tools.score.record import Record

SHARED = ROOT.parent / "shared"
pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="the real pages are not at hand")

TOLD = {
    "a visit with its meetings": "000-1",
    "an agreement on exercises": "000-2",
    "an exercise at sea": "000-5",
    "an invitation to a summit": "000-6",
    "a guest at a meeting of commanders": "000-8",
    "praise for engagement": "000-9",
    "sanctions, at home": "000-10",
    "a meeting without a date": "001-1",
    "areas of cooperation": "001-2",
    "a joint statement": "001-3",
    "a willingness that is welcomed": "001-5",
    "a mission that will be joined": "001-7",
    "a pledge to cooperate": "002-2",
    "a joint statement after talks": "002-3",
    "thanks for support": "002-7",
    "a request for arms": "002-10",
    "objections of a third state": "002-12",
    "a meeting of five": "003-1",
    "talks on the margins": "003-4",
    "vehicles promised": "003-5",
    "vehicles sent": "003-6",
    "a membership in prospect": "003-12",
    "a welcome": "004-1",
    "a session with partners": "004-2",
    "sanctions, of many": "004-5",
    "a partnership programme": "004-7",
    "an accession": "004-8",
    "support for an accession": "004-9",
}
"""What the pages tell, and the event of gold it is."""


@pytest.fixture(scope="module")
def real() -> Gold:
    whole = gold.read(SHARED / "gold")
    pages = tuple(page for page in whole.pages if page.name.startswith("00"))
    return Gold(pages=pages, lines=whole.lines, across=whole.across)


@pytest.fixture(scope="module")
def built(real: Gold, tmp_path_factory: pytest.TempPathFactory) -> Record:
    place = tmp_path_factory.mktemp("real")
    (place / "pages").mkdir()
    for page in real.pages:
        (place / "pages" / page.name).symlink_to(SHARED / page.page)
    return record.read(build_by_command(place / "pages", place).export)


def events_of(built: Record, page: GoldPage, lines: tuple[str, ...]) -> list[Said]:
    """The events that the record gives for a page."""
    (article,) = [article for article in built.articles if article.name == page.name]
    return [
        said(event, article, lines)
        for event in built.events
        if any(report.article == article.id for report in event.reports)
    ]


def answers(one: Said, wanted: GoldEvent) -> bool:
    """Of the right kind, on a line that carries it, by somebody who does it."""
    return bool(
        types(one).intersection(wanted.type) and one.lines & wanted.line and one.actors & wanted.parties
    )


@pytest.mark.parametrize("what", TOLD)
def test_what_they_tell_has_an_answer(built: Record, real: Gold, what: str) -> None:
    page, wanted = next(
        (page, event) for page in real.pages for event in page.events if event.id == TOLD[what]
    )
    found = events_of(built, page, real.lines[page.name])
    assert any(answers(one, wanted) for one in found), f"no event is {what} ({wanted.id})"


def test_areas_of_cooperation_are_its_contexts(built: Record, real: Gold) -> None:
    page = real.pages[1]
    (agreed,) = [event for event in page.events if event.id == "001-2"]
    ids = [one.id for one in events_of(built, page, real.lines[page.name]) if answers(one, agreed)]
    found = [event.contexts & agreed.contexts for event in built.events if event.id in ids]
    assert {"cyber", "maritime_security", "interoperability"} <= frozenset[str]().union(*found)


@pytest.mark.parametrize("number", range(5))
def test_no_comment_link_or_invitation_stands_in_the_article(built: Record, real: Gold, number: int) -> None:
    page = real.pages[number]
    (article,) = [article for article in built.articles if article.name == page.name]
    scored = score_page(page, real.lines[page.name], article, built.events)
    assert scored.lines_leaked == 0 and scored.body_f1 > 0.95 and scored.title_right
