"""A page was written while all whom it names in office were in office."""

from datetime import date

import pytest
from msgspec.structs import replace

from communique.actors.officials import Official, Term
from communique.actors.presupposed import _day_of_most, in_office, placed_in_time, telling
from communique.language import split
from communique.records import Article, Interval
from tests.sentences import article, on, parsed

TWO = "German Chancellor Angela Merkel met French President Emmanuel Macron. They spoke for an hour."


def official(name: str, *terms: tuple[int, int]) -> Official:
    """Somebody in office from the first day of a year to the last of another."""
    held = tuple(Term(actor="TCD", office="o", start=date(a, 1, 1), end=date(b, 12, 31)) for a, b in terms)
    return Official(name=name, names=(), gender=None, wikidata=None, terms=held)


def shared(*officials: Official) -> Interval | None:
    return in_office({o.name: o for o in officials})


def placed(text: str, published: Interval | None = None) -> Interval | None:
    one: Article = article(text, published)
    return placed_in_time(one, parsed(one)).published


def test_it_was_while_both_served() -> None:
    found = shared(official("Ann", (2001, 2010)), official("Bob", (2008, 2015)))
    assert found is not None
    assert (found.start, found.end) == (date(2008, 1, 1), date(2010, 12, 31))
    assert (found.basis, found.evidence) == ("inferred", "in office: Ann, Bob")


def test_one_alone_tells_nothing() -> None:
    assert shared(official("Ann", (2001, 2010))) is None
    assert shared() is None


def test_two_who_never_served_together_tell_nothing() -> None:
    assert shared(official("Ann", (2001, 2004)), official("Bob", (2008, 2015))) is None


def test_one_who_left_office_is_outvoted_by_three() -> None:
    serving = [official(name, (2008, 2010)) for name in ("Ann", "Bob", "Cem")]
    found = shared(*serving, official("Dov", (2001, 2004)))
    assert found is not None and found.start == date(2008, 1, 1)
    assert found.evidence == "in office: Ann, Bob, Cem"


def test_two_of_five_are_too_few_to_agree() -> None:
    terms = [(2001, 2003), (2002, 2003), (2006, 2007), (2009, 2010), (2012, 2013)]
    assert shared(*(official(name, term) for name, term in zip("ABCDE", terms, strict=True))) is None


def test_two_spells_years_apart_that_fit_as_well_tell_nothing() -> None:
    assert shared(official("Ann", (2001, 2002), (2008, 2009)), official("Bob", (2000, 2015))) is None


def test_two_spells_a_year_apart_tell_the_days_from_the_first_to_the_last() -> None:
    found = shared(official("Ann", (2001, 2001), (2003, 2003)), official("Bob", (2000, 2015)))
    assert found is not None
    assert (found.start, found.end) == (date(2001, 1, 1), date(2003, 12, 31))


def test_who_goes_on_to_another_office_serves_on() -> None:
    terms = (
        Term(actor="TCD", office="o", start=date(2001, 1, 1), end=date(2004, 6, 30)),
        Term(actor="TCD", office="p", start=date(2004, 6, 30), end=date(2009, 12, 31)),
    )
    rising = Official(name="Ann", names=(), gender=None, wikidata=None, terms=terms)
    found = shared(rising, official("Bob", (2002, 2008)))
    assert found is not None
    assert (found.start, found.end) == (date(2002, 1, 1), date(2008, 12, 31))


def test_the_day_of_a_handover_is_none() -> None:
    early = official("Ann", (2001, 2004))
    term = Term(actor="TCD", office="o", start=date(2004, 12, 30), end=None)
    late = replace(early, name="Bob", terms=(term,))
    assert shared(early, late) is None


def test_who_names_them_first_changes_nothing() -> None:
    ann, bob = official("Ann", (2001, 2010)), official("Bob", (2008, 2015))
    assert shared(ann, bob) == shared(bob, ann)


def test_an_undated_page_gets_the_days_of_its_officials() -> None:
    found = placed(TWO)
    assert found is not None and found.basis == "inferred"
    assert (found.start, found.end) == (date(2017, 5, 14), date(2021, 12, 8))


def test_a_printed_day_stays() -> None:
    assert placed(TWO, on(2015, 3, 9)) == on(2015, 3, 9)


def test_a_wide_date_is_narrowed_and_keeps_its_basis() -> None:
    wide = Interval(start=date(2021, 1, 1), end=date(2021, 12, 31), basis="text", evidence="2021")
    found = placed(TWO, wide)
    assert found is not None
    assert (found.start, found.end, found.basis) == (date(2021, 1, 1), date(2021, 12, 8), "text")


@pytest.mark.parametrize("text", ["Rain fell.", "German Chancellor Angela Merkel spoke in Berlin."])
def test_too_few_officials_date_nothing(text: str) -> None:
    assert placed(text) is None


def test_a_day_printed_without_its_year_gets_the_years_that_the_officials_allow() -> None:
    open_year = Interval(
        start=date(1995, 8, 27), end=date(2026, 8, 27), basis="inferred", evidence="27 August"
    )
    officials = {name: official(name, (2016, 2018)) for name in ("Ann", "Bob")}
    found = _day_of_most(open_year, officials)
    assert found is not None
    assert (found.start, found.end) == (date(2016, 8, 27), date(2018, 8, 27))


def test_a_day_of_any_of_thirty_years_dates_nothing_where_too_few_agree() -> None:
    any_year = Interval(start=date(1995, 5, 12), end=date(2026, 5, 12), basis="text", evidence="12 May 2")
    assert placed("STRELSAU, May 12 (Kyodo) -- Rain fell.", any_year) is None


def test_a_day_of_one_of_two_years_stays_where_too_few_agree() -> None:
    two_years = Interval(start=date(2021, 5, 12), end=date(2022, 5, 12), basis="text", evidence="12 May")
    assert placed("Rain fell.", two_years) == two_years


def test_a_printed_weekday_leaves_the_years_in_which_the_day_falls_on_it() -> None:
    friday = Interval(
        start=date(1995, 8, 11), end=date(2023, 8, 11), basis="inferred", evidence="11th August"
    )
    found = _day_of_most(friday, {name: official(name, (2018, 2023)) for name in ("Ann", "Bob")})
    assert found is not None
    assert (found.start, found.end) == (date(2023, 8, 11), date(2023, 8, 11))


def test_the_weekday_of_the_news_leaves_the_years_in_which_it_was_that_day_or_the_day_before() -> None:
    any_year = Interval(start=date(1995, 11, 4), end=date(2026, 11, 4), basis="inferred", evidence="Nov 4")
    officials = {name: official(name, (2019, 2021)) for name in ("Ann", "Bob")}
    found = _day_of_most(any_year, officials, weekday=3)
    assert found is not None
    assert (found.start, found.end) == (date(2021, 11, 4), date(2021, 11, 4))  # a Thursday


@pytest.mark.parametrize(("day", "year"), [("", 2021), (" on Saturday", 2022)])
def test_officials_do_not_move_a_day_away_from_the_weekday_of_its_news(day: str, year: int) -> None:
    saturday = Interval(start=date(2022, 11, 5), end=date(2022, 11, 5), basis="text", evidence="Nov 5")
    found = placed(
        f"German Chancellor Angela Merkel, British Foreign Secretary Liz Truss and U.S. President Joe Biden "
        f"met{day}. They spoke for an hour.",
        saturday,
    )
    assert found is not None and found.start == date(year, 11, 5)


def test_officials_choose_among_the_days_that_are_possible() -> None:
    officials = {
        o.name: o for o in (official("Ann", (2001, 2002), (2008, 2009)), official("Bob", (2000, 2015)))
    }
    found = in_office(officials, Interval(start=date(2008, 6, 1), end=date(2011, 5, 31)))
    assert found is not None and (found.start, found.end) == (date(2008, 6, 1), date(2009, 12, 31))


def test_the_day_of_a_handover_does_not_rival_a_longer_spell() -> None:
    handover = official("Ann", (2001, 2010))
    leaving = Official(
        name="Dov", names=(), gender=None, wikidata=None,
        terms=(Term(actor="TCD", office="o", start=date(1999, 1, 1), end=date(2008, 1, 1)),),
    )  # fmt: skip
    found = shared(handover, official("Bob", (2008, 2012)), official("Cem", (2008, 2012)), leaving)
    assert found is not None and found.end == date(2010, 12, 31)


def test_how_late_a_page_looks_back_is_a_guess_that_officials_refute() -> None:
    early = Interval(start=date(2003, 3, 1), end=date(2008, 2, 29), basis="inferred", evidence="March 2003")
    found = placed(TWO, early)
    assert found is not None and (found.start, found.end) == (date(2017, 5, 14), date(2021, 12, 8))


def test_no_page_is_older_than_what_it_looks_back_on() -> None:
    late = Interval(start=date(2023, 3, 1), end=date(2026, 2, 28), basis="inferred", evidence="March 2023")
    assert placed(TWO, late) == late


def test_a_day_without_a_year_lies_in_the_years_of_officials_who_came_later() -> None:
    ann, bob = official("Ann", (2017, 2018)), official("Bob", (2018, 2021))
    printed = Interval(start=date(2009, 5, 4), end=date(2014, 5, 4), basis="text", evidence="May 4")
    found = _day_of_most(printed, {"Ann": ann, "Bob": bob})
    assert found is not None and (found.start, found.end) == (date(2018, 5, 4), date(2018, 5, 4))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Rain fell on the Paris suburbs. The chancellor said nothing.", []),
        (TWO, [0]),
        ("They spoke. Merkel\u2019s plane was late. Nobody minded.", [1]),
        ("Ursula von der Leyen said so.", [0]),
    ],
)
def test_only_sentences_with_an_officials_surname_can_tell(text: str, kept: list[int]) -> None:
    assert [sentence.index for sentence in telling(split(article(text)))] == kept
