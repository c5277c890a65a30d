"""Events are counted by type, by status and by kind of page."""

from __future__ import annotations

from pathlib import Path

from tools.accuracy.counts import Count, StatusCount, by_kind, by_status, by_type, kinds, overall
from tools.score.gold import GoldEvent
from tools.score.matching import Said
from tools.score.page import PageScore

CORPUS = Path(__file__).parents[3] / "corpus"


def said(type_: str, status: str = "occurred") -> Said:
    nobody = frozenset[str]()
    return Said(
        id="e",
        type=type_,
        status=status,
        actors=nobody,
        recipients=nobody,
        date=None,
        lines=frozenset(),
        quote="",
    )


def asked(*types: str, status: tuple[str, ...] = ("occurred",)) -> GoldEvent:
    return GoldEvent(id="g", line=frozenset([1]), type=types, actors=frozenset(["NOR"]), status=status)


PAGE = PageScore(
    page="a-one1.txt",
    wanted=3,
    hits=((said("AID", "planned"), asked("AGREE", "AID", status=("promised",))), (said("AID"), asked("AID"))),
    missed=(asked("CONSULT", status=("planned", "possible")),),
    false_alarms=(said("CONSULT"), said("AID")),
)


def test_all() -> None:
    count = overall([PAGE])
    assert count == Count(wanted=3, found=2, said=4, right=2)
    assert (count.precision, round(count.recall, 3), round(count.f1, 3)) == (0.5, 0.667, 0.571)


def test_a_type_is_wanted_where_gold_names_it_first_and_said_where_the_record_has_it() -> None:
    counted = by_type([PAGE])
    assert counted["AGREE"] == Count(wanted=1, found=1, said=0, right=0)
    assert counted["AID"] == Count(wanted=1, found=1, said=3, right=2)
    assert counted["CONSULT"] == Count(wanted=1, found=0, said=1, right=0)


def test_a_status_is_right_or_lost() -> None:
    counted = by_status([PAGE])
    assert counted["promised"] == StatusCount(wanted=1, found=1, right=0, told=0)
    assert counted["planned"] == StatusCount(wanted=1, found=0, right=0, told=1)
    assert counted["occurred"] == StatusCount(wanted=1, found=1, right=1, told=1)


def test_kinds_of_page() -> None:
    counted = by_kind([PAGE], {"agency": frozenset(["a-one1"]), "state": frozenset()})
    assert counted == {"agency": (1, overall([PAGE])), "state": (0, Count(0, 0, 0, 0))}


def test_every_page_of_the_corpus_has_one_kind() -> None:
    named = [page for pages in kinds(CORPUS / "kinds.toml").values() for page in pages]
    assert sorted(named) == sorted(path.stem for path in (CORPUS / "pages").iterdir())
