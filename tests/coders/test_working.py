"""Whatever a coder gives, what stands in the page is kept, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from communique.coders import CannotCodeError, Ground
from communique.coders.deed import Deed, Who
from communique.coders.working import work
from communique.pipeline import Work
from communique.records import Article, PageError, Report, Sentence
from tests.llm.pieces import PROMISE, THANKS, article


class Rule:
    """Finds thanks."""

    name = "rule:1"
    at_once = 1

    def code(self, article: Article, sentences: tuple[Sentence, ...]) -> Iterable[Report]:
        ground = Ground(article, sentences, self.name)
        told = Deed(
            quote=THANKS, trigger="thanked", type="SUPPORT", status="occurred", actors=(Who(words="Peru"),)
        )
        report = ground.report(told)
        assert isinstance(report, Report)
        return self.more(report)

    def more(self, report: Report) -> Iterable[Report]:
        return [report]


class Inventor(Rule):
    def more(self, report: Report) -> Iterable[Report]:
        yield replace(report, id="r-1", quote="Peru invaded Ecuador.")
        yield replace(report, id="r-2", start=report.start + 1)
        yield replace(report, id="r-3", field="caption:9")
        yield replace(report, id="r-4", actors=())
        yield report
        yield report


class Helpless(Rule):
    def code(self, article: Article, sentences: tuple[Sentence, ...]) -> Iterable[Report]:
        raise CannotCodeError("no rule for it")


def test_a_coder_of_ones_own_gives_reports() -> None:
    found = work(article(), Rule())
    assert isinstance(found, Work)
    assert [(report.coder, report.quote) for report in found.reports] == [("rule:1", THANKS)]


def test_a_report_whose_quote_does_not_stand_in_the_page_is_dropped_and_each_is_kept_once() -> None:
    found = work(article(), Inventor())
    assert isinstance(found, Work)
    assert [report.quote for report in found.reports] == [THANKS]


def test_a_page_that_cannot_be_coded_is_named_with_the_reason() -> None:
    found = work(article(), Helpless())
    assert isinstance(found, PageError) and "no rule for it" in found.reason and found.uri == "a-1.txt"


def test_what_is_not_in_english_is_not_coded() -> None:
    found = work(replace(article(PROMISE), uncoded="not in English (es)"), Helpless())
    assert isinstance(found, Work) and found.reports == ()
