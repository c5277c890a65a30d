"""From a page to its reports, from a sentence to its deeds: the stages in order."""

import pytest
from msgspec.structs import replace

from communique.pages.making import make_page
from communique.pipeline import Work, code, read, reports, work
from communique.records import Page, PageError
from tests.sentences import DAY, article, ids

PAGE = """THE HARBOUR LEDGER
News | Sport | Weather | Subscribe

Kenya thanks Norway for its help
By Anna Weber   Published 12 May 2021, 09:30

Kenya thanked Norway on Monday for the medicines that it had sent to the hospitals of Mombasa.

The Kenyan foreign minister accused Ethiopia of closing the border without a word of warning.

“We were not told,” she said in Nairobi, where the two governments had met in the spring to speak of trade.
"""


def page(text: str = PAGE) -> Page:
    return make_page("page.txt", text.encode(), "text")


def test_a_page_gives_its_article_and_its_reports() -> None:
    found = work(page())
    assert isinstance(found, Work)
    assert found.article.title == "Kenya thanks Norway for its help"
    deeds = {(r.type, *map(tuple, ids(r))) for r in found.reports}
    assert {("SUPPORT", ("KEN",), ("NOR",)), ("ACCUSE", ("KEN",), ("ETH",))} <= deeds
    assert {r.article for r in found.reports} == {found.article.id}


def test_the_same_page_gives_the_same_work() -> None:
    assert work(page()) == work(page())


def test_the_parts_of_the_work_are_those_of_the_stages() -> None:
    found = work(page())
    one = read(page())
    assert isinstance(found, Work) and not isinstance(one, PageError)
    assert found.article == one
    assert found.reports == reports(one)


@pytest.mark.parametrize("text", ["", "   \n\n "])
def test_a_page_without_an_article_is_named_with_the_reason(text: str) -> None:
    found = work(page(text))
    assert isinstance(found, PageError)
    assert found.uri == "page.txt" and found.reason
    assert found == read(page(text))


def test_what_is_not_in_english_is_not_coded() -> None:
    one = article("Chad thanked Mali.")
    assert reports(one)
    assert reports(replace(one, language="fr")) == ()


def test_a_sentence_can_be_coded_by_itself() -> None:
    (report,) = code("Chad thanked Mali on Monday.", DAY)
    assert (report.type, ids(report)) == ("SUPPORT", (["TCD"], ["MLI"]))
    assert report.date is not None and report.date.start.isoformat() == "2024-10-14"


def test_without_a_day_a_weekday_is_no_date() -> None:
    (report,) = code("Chad thanked Mali on Monday.")
    assert report.date is None


def test_the_same_sentence_has_the_same_ids_and_another_has_others() -> None:
    (one,), (again,), (other,) = (code(f"Chad thanked {name}.") for name in ("Mali", "Mali", "Peru"))
    assert one.id == again.id != other.id


def test_a_text_that_tells_nothing_gives_nothing() -> None:
    assert code("") == code("Rain fell on the roofs.") == ()
