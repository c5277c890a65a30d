"""Which reports tell one deed."""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from communique import merging
from communique.merging.blocking import across_articles
from communique.records import Report
from tests.merging.made_up import clusters, day, report, sources

KNOWN = sources("Herald", "Courier", "Gazette")
VISIT = "CONSULT occurred met"


def visit(
    article: str = "Herald", quote: str = "Norway's premier met Chile's president in Oslo.", **more: Any
) -> Report:
    """The visit, as an article tells it."""
    return report(article, quote, VISIT, "NOR CHL", **{"people": ("Ada Berg",), **more})


def test_headline_and_lead_tell_one_deed() -> None:
    headline = visit(quote="Berg meets Chilean president", field="title")
    lead = visit()
    assert clusters([headline, lead], KNOWN) == [{headline.id, lead.id}]


def test_two_outlets_tell_one_deed() -> None:
    one, other = visit(), visit("Courier", "The premier of Norway met the president of Chile.")
    assert clusters([one, other], KNOWN) == [{one.id, other.id}]


def test_meetings_on_other_days_are_other_meetings() -> None:
    one, other = visit(), visit("Courier", date=day("2024-06-20"))
    assert len(clusters([one, other], KNOWN)) == 2


def test_other_parties_meet_at_another_meeting() -> None:
    one = visit()
    other = report("Courier", "Peru's president met Ghana's premier.", VISIT, "PER GHA")
    assert len(clusters([one, other], KNOWN)) == 2


def test_who_condemns_is_not_who_is_condemned() -> None:
    one = report("Herald", "Norway condemned Chile.", "ACCUSE occurred condemned", "NOR", "CHL")
    other = report("Courier", "Chile condemned Norway.", "ACCUSE occurred condemned", "CHL", "NOR")
    assert len(clusters([one, other], KNOWN)) == 2


def test_what_did_not_happen_is_not_what_happened() -> None:
    one = report("Herald", "Norway sent Chile ten boats.", "AID occurred sent", "NOR", "CHL")
    other = report("Courier", "Norway sent Chile no boats.", "AID negated sent", "NOR", "CHL")
    assert len(clusters([one, other], KNOWN)) == 2


def test_deeds_that_one_article_tells_apart_stay_apart() -> None:
    thanks = report(
        "Herald", "Berg thanked Chile for copper.", "SUPPORT occurred thanked", "NOR", "CHL", start=0
    )
    praise = report("Herald", "She praised its poets.", "SUPPORT occurred praised", "NOR", "CHL", start=300)
    other = report("Courier", "Berg thanked Chile for its copper.", "SUPPORT occurred thanked", "NOR", "CHL")
    found = clusters([thanks, praise, other], KNOWN)
    assert {thanks.id, other.id} in found
    assert {praise.id} in found


def test_no_reports_make_no_clusters() -> None:
    assert clusters([], KNOWN) == []


REPORTS = st.lists(
    st.builds(
        report,
        st.sampled_from(sorted(KNOWN)),
        st.sampled_from(
            ["Norway met Chile in Oslo.", "They agreed to build ten boats.", "Oslo sent boats to Chile."]
        ),
        st.sampled_from([VISIT, "AGREE occurred agreed", "AID promised send", "AID occurred sent"]),
        st.sampled_from(["NOR CHL", "NOR", "NOR CHL PER"]),
        st.sampled_from(["", "CHL", "PER"]),
        start=st.sampled_from([0, 200, 900]),
        date=st.sampled_from(
            [
                None,
                day("2024-05-02"),
                day("2024-05-01", "2024-05-31"),
                day("2024-01-01", "2024-12-31"),
                day("2024-01-01", "2024-12-31", "inferred"),
            ]
        ),
    ),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(REPORTS, st.randoms(use_true_random=False))
def test_any_order_gives_the_same_clusters_each_report_in_one(reports: list[Report], random: Random) -> None:
    shuffled = list(reports)
    random.shuffle(shuffled)
    found = clusters(reports, KNOWN)
    assert found == clusters(shuffled, KNOWN)
    assert sorted(id for cluster in found for id in cluster) == sorted({r.id for r in reports})


def test_many_outlets_that_tell_one_deed_alike_make_one_event_without_comparing_all_pairs() -> None:
    names = [f"Outlet {n}" for n in range(120)]
    reports = [visit(name) for name in names]
    known = sources(*names)
    compared = list(across_articles([merging.brief(r, known[r.article]) for r in reports]))
    assert len(compared) < 40 * len(reports)
    assert len(clusters(reports, known)) == 1
