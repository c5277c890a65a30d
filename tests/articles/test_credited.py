"""The authors that a page prints are people, in the first byline that names any."""

from __future__ import annotations

import lxml.html
import pytest

from communique.articles.credited import credited


@pytest.mark.parametrize(
    ("markup", "names"),
    [
        ('<a rel="author" href="/a">Anna Weber</a>', ("Anna Weber",)),
        ('<p class="byline">By Anna Weber and Tom van der Lund</p>', ("Anna Weber", "Tom van der Lund")),
        ('<span class="article-author">Von Ömer Çelik</span>', ("Ömer Çelik",)),
        ('<p class="byline">Our staff correspondent</p>', ()),
        ('<p class="author">Anna Weber has written on the sea for twenty years and lives by it.</p>', ()),
        ('<div class="comments"><span class="author">Old Ferryman</span></div>', ()),
        ("<p>By Anna Weber</p>", ()),
    ],
)
def test_who_wrote_it(markup: str, names: tuple[str, ...]) -> None:
    assert credited(lxml.html.fromstring(f"<html><body>{markup}</body></html>")) == names
