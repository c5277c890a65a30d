"""A page of HTML, or the paragraphs of an article, and the names of those who act in the world in; out,
whether it is worth reading well.

Of a crawl of the web one page in twenty or fewer is about international affairs, and to read a page well
takes many times as long as to see that. A page that names fewer than two states or organisations in its
prose, or hardly ever one beside a word for what states do with each other, cannot report a deed between
them. What is looked at are runs of text between tags, wherever they stand: a story named in the margin makes
no page worth reading, so a share of the runs must tell of such dealings.
"""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Iterable
from importlib import resources

import tomli

from communique.articles.decode import characters
from communique.articles.known_states import foreign_names
from communique.records import Article, Page

ABOUT = "not about international affairs"
"""How the reason begins for which a page is left unread."""

PROSE = 60
"""Characters from which on a run of text may be prose: shorter ones are menus and headlines of other
stories."""

RUN = re.compile(rf">([^<>{{}}]{{{PROSE},}}+)<")
"""Text between two tags that may be prose, without the braces of scripts and styles."""

INLINE = re.compile(r"</?(?:a|b|em|i|span|strong|u)(?: [^<>]*+)?>")
"""Tags in the midst of a sentence."""

LOOKED_AT = 4000
"""Characters of a run that are looked at."""

WORD = re.compile(r"\b[^\W\d_a-z]\w*")
"""A word that begins with a capital, or with a letter of a script without capitals."""

STEM = 4
"""Letters by which the beginnings of names in other languages are found."""

BLANKS = 0.05
"""The least share of blanks in a script that sets them between words."""

FEWEST = 3
"""A page of fewer such runs is too small to be judged: it is read."""

PARTIES = 2
"""A page must name so many states or organisations."""

TELLING = 2
"""So many of its runs must tell of dealings."""

TELLING_ELSEWHERE = 3
"""So many in other languages, where naming two parties in one run stands for it."""

SHARE = 0.15
"""And this share of them; of 425 pages with known deeds, as plain text, all have .25. One of these is lost by
the three together, and 34 of 985 saved pages of the web pass, blogs and news in many languages."""

ENGLISH = 0.04
"""From this share of "the", "of", "and", "to" on a text is English; of 425 English pages none has less than
.052. Words of dealings are known in English alone, so that elsewhere naming two parties in one run stands for
them."""
FUNCTION_WORDS = (" the ", " of ", " and ", " to ")


Named = tuple[str, str]
"""A name, and what it stands for."""


class Sift:
    """Knows names and words of dealings; tells which pages are not worth reading."""

    def __init__(self, names: Iterable[Named]) -> None:
        self._by_word: dict[str, list[Named]] = {}
        for name, party in names:
            for first in WORD.findall(name)[:1]:
                self._by_word.setdefault(first, []).append((name, party))
        self._by_stem: dict[str, list[Named]] = {}
        for stem, party in foreign_names():
            self._by_stem.setdefault(stem[:STEM], []).append((stem, party))

    def declines(self, page: Page) -> str | None:
        """Why a page is not worth reading; nothing where it is, is no HTML, or cannot be told: it is too
        small, or in a script without blanks."""
        if page.media != "html":
            return None
        return self.judge(passages(characters(page)))

    def judge(self, runs: list[str], least: int = TELLING) -> str | None:
        """Why runs of prose are not about international affairs; nothing where they are, or cannot be
        told. At least ``least`` of those in English must tell of dealings."""
        if len(runs) < FEWEST or sum(run.count(" ") for run in runs) < BLANKS * sum(map(len, runs)):
            return None
        named = [self._named(run) for run in runs]
        if len(set().union(*named)) < PARTIES:
            return f"{ABOUT}: names fewer than two states or organisations"
        if is_english(runs):
            telling = sum(map(_tells, runs, named))
        else:
            telling, least = sum(len(each) >= PARTIES for each in named), TELLING_ELSEWHERE
        if telling < max(least, SHARE * len(runs)):
            return f"{ABOUT}: {telling} of {len(runs)} passages tell of dealings of states or organisations"
        return None

    def _named(self, run: str) -> set[str]:
        """The parties that a run names."""
        found: set[str] = set()
        for match in WORD.finditer(run):
            word, start = match[0], match.start()
            for name, party in self._by_word.get(word, ()):
                end = start + len(name)
                if run.startswith(name, start) and not run[end : end + 1].isalnum():
                    found.add(party)
            for stem, party in self._by_stem.get(word[:STEM], ()):
                if run.startswith(stem, start):
                    found.add(party)
        return found


def _tells(run: str, named: set[str]) -> bool:
    """Whether a run in English names a party beside a word of dealings."""
    return bool(named) and _dealings().search(run) is not None


def passages(text: str) -> list[str]:
    """The runs of text in a page of HTML that may be prose."""
    found = (run[:LOOKED_AT] for run in RUN.findall(INLINE.sub("", text)))
    return [html.unescape(run) if "&" in run else run for run in found if not run.isspace()]


def paragraphs(article: Article) -> list[str]:
    """The headline of an article and the paragraphs of its text that are prose."""
    title = [article.title] if article.title else []
    return title + [line[:LOOKED_AT] for line in article.text.split("\n") if len(line) >= PROSE]


def is_english(runs: Iterable[str], share: float = ENGLISH) -> bool:
    """Whether runs of text are English, by the share of its commonest words."""
    text = " ".join(runs).lower()
    return sum(map(text.count, FUNCTION_WORDS)) >= share * (text.count(" ") + 1)


@functools.cache
def _dealings() -> re.Pattern[str]:
    file = resources.files("communique.articles") / "data" / "dealings.toml"
    table: dict[str, list[str]] = tomli.loads(file.read_text(encoding="utf-8"))
    words = sorted(word for words in table.values() for word in words)
    return re.compile(rf"\b(?:{'|'.join(words)})")
