"""Comments without a heading are told by their rhythm: a signature, what was said, a signature."""

from __future__ import annotations

from communique.articles.lines import split
from communique.articles.signatures import signed
from tests.articles.made_up import BODY, read

SAID = [
    "They have promised that before, and look what came of it!",
    "Good news for everybody on the coast.",
    "I will believe it when the first train arrives.",
]


def after_body(*lines: str) -> str:
    return "\n".join(["Border reopens", BODY, *lines])


def test_names_and_places_after_what_was_said_are_signatures() -> None:
    places = ["Anna K., Strelsau, Ruritania", "Old Tom, Zenda", "M. Weber, Hofbau"]
    page = after_body(*(line for pair in zip(SAID, places, strict=True) for line in pair))
    lines = split(page)
    at = signed(lines, 2)
    assert at is not None and lines[at].text == SAID[0]
    article = read(page)
    assert not any(said in article.text for said in SAID) and BODY.split("\n")[-1] in article.text


def test_names_with_a_day_and_an_hour_before_it_are_signatures() -> None:
    stamps = [f"Posted by ferryman{n} on 4:0{n}pm Tue 1 Jun 21" for n in range(3)]
    lines = split(after_body(*(line for pair in zip(stamps, SAID, strict=True) for line in pair)))
    at = signed(lines, 2)
    assert at is not None and lines[at].text == stamps[0]


def test_names_alone_are_signatures_only_below_a_heading() -> None:
    names = ["Anna K", "old ferryman", "Tom"]
    said = [line for pair in zip(names, SAID, strict=True) for line in pair]
    assert signed(split(after_body(*said)), 2) is None
    article = read(after_body("Comments are now closed for this story", *said))
    assert not any(line in article.text for line in SAID)


def test_the_stamps_of_a_live_blog_are_no_signatures() -> None:
    blog = [line for n, said in enumerate(SAID) for line in (f"10:3{n} GMT, 12 May", said)]
    assert signed(split(after_body(*blog)), 2) is None


def test_two_places_by_chance_are_no_comments() -> None:
    lines = split(after_body("Strelsau, Ruritania", SAID[0], "Zenda, Ruritania", SAID[1], BODY))
    assert signed(lines, 2) is None
