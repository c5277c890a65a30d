"""What stands between quotation marks."""

from communique.language.quotations import quotations


def quoted(text: str) -> list[str]:
    return [text[a:b] for a, b in quotations(text)]


def test_curly_straight_and_angled_marks() -> None:
    assert quoted("“Never,” he said.") == ["Never,"]
    assert quoted('He said "no" and "never".') == ["no", "never"]
    assert quoted("«Non», dit-elle.") == ["Non"]


def test_a_quotation_left_open_runs_to_the_end() -> None:
    assert quoted("“It goes on") == ["It goes on"]


def test_apostrophes_quote_nothing() -> None:
    assert quoted("Japan's and Poland's ministers didn't meet.") == []
