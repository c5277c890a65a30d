"""From a page to its reports, from a sentence to its deeds: the stages in order."""

import pytest
from msgspec.structs import replace

from communique.articles import ABOUT
from communique.pages.making import make_page
from communique.pipeline import Work, code, read, reports, sifted, work
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

FRENCH = "\n\n".join(
    [
        "Le Kenya remercie la Norvège de son aide",
        "Publié le 12 mai 2021 à 09:30",
        "Le Kenya a remercié la Norvège lundi pour les médicaments qu'elle avait envoyés aux hôpitaux de "
        "Mombasa, où plus de deux cents patients sont soignés depuis le début de l'année.",
        "Le ministre kényan des affaires étrangères a accusé l'Éthiopie d'avoir fermé la frontière sans un "
        "mot d'avertissement, ce qui a provoqué la colère des commerçants des deux pays.",
        "Les transporteurs attendent depuis trois jours devant les barrières, et les marchandises "
        "périssables commencent à se gâter dans les camions, sans que personne ne leur dise rien.",
    ]
)
MATCH = """Late goal decides the derby in the rain
By Anna Weber   Published 12 May 2021, 09:30

Wanderers beat Rovers by two goals to one on Saturday after a header in the last minute of the match.

The captain, who had missed three games with a torn muscle, thanked the Tunisian crowd behind the goal.

Rovers had led until the hour, when their keeper dropped a long ball at the feet of the other side's winger.

The coach refused to speak about the next transfer window, saying that the season had still a month to run.
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


def test_an_article_that_is_not_to_be_coded_gives_no_reports() -> None:
    one = article("Chad thanked Mali.")
    assert reports(one)
    assert reports(replace(one, uncoded="not in English (fr)")) == ()


def test_what_is_not_in_english_is_read_and_not_coded() -> None:
    found = work(page(FRENCH))
    assert isinstance(found, Work)
    assert "remercié la Norvège" in found.article.text
    assert (found.article.uncoded, found.reports) == ("not in English (fr)", ())


def test_what_is_not_about_international_affairs_is_read_and_not_coded() -> None:
    found = sifted(page(MATCH))
    assert isinstance(found, Work)
    assert "Tunisian crowd" in found.article.text
    assert (found.article.uncoded, found.reports) == (ABOUT, ())


def test_dealings_between_states_are_coded() -> None:
    assert sifted(page()) == work(page())


def test_whoever_wants_every_page_coded_gets_it() -> None:
    found = work(page(MATCH))
    assert isinstance(found, Work)
    assert found.article.uncoded is None


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


LIVE = """Border talks in Strelsau: as it happened
Wednesday, 4 May 2022

10:05 GMT, 4 May 2022
Germany and Poland signed an agreement on border patrols yesterday, the interior minister said in Berlin.

18:30 GMT, 3 May 2022
France condemned Russia yesterday for the shelling of a hospital, the foreign ministry said in Paris.

12:10 GMT, 3 May 2022
Good morning. The talks are to begin at noon and we shall follow them from the town hall of Strelsau.

09:00 GMT, 3 May 2022
The square is still empty but for the pigeons and a van of the state broadcaster, our reporter writes.
"""


def test_yesterday_in_a_live_blog_is_the_day_before_its_entry() -> None:
    done = work(make_page("live.txt", LIVE.encode(), "text"))
    assert isinstance(done, Work)
    days = {report.quote.split()[0]: report.date.start.day for report in done.reports if report.date}
    assert (days["Germany"], days["France"]) == (3, 2)
