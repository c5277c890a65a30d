"""Who looks at what, for a while."""

from __future__ import annotations

from communique.desk.review.looking import LOOKS, Looking


def test_what_others_were_shown_last_is_elsewhere_until_they_have_gone() -> None:
    looking = Looking()
    looking.note("Vera", "e-1", 0.0)
    looking.note("Vera", "e-2", 1.0)
    looking.note("Ada", "e-3", 2.0)
    assert looking.elsewhere("Ada", 3.0) == ("e-2",)
    assert looking.elsewhere("Rea", 3.0) == ("e-2", "e-3")
    assert looking.elsewhere("Rea", LOOKS + 1.5) == ("e-3",)
