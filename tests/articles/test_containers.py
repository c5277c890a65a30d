"""What an HTML element says of itself: by its tag, its names, its role and its style."""

from __future__ import annotations

import lxml.html
import pytest

from communique.articles.containers import sort_of, told_by


@pytest.mark.parametrize(
    ("markup", "sort"),
    [
        ('<div id="comments">', "comment"),
        ('<ol class="commentList">', "comment"),
        ('<section class="leser-kommentare">', "comment"),
        ('<div itemprop="comment">', "comment"),
        ('<div class="store__product-reviews">', "comment"),
        ('<section id="kundenBewertungen">', "comment"),
        ('<div class="film-review-body">', ""),
        ('<p class="wp-caption-text">', "caption"),
        ("<figcaption>", "caption"),
        ("<nav>", "menu"),
        ('<div class="relatedPosts">', "menu"),
        ('<div role="navigation">', "menu"),
        ('<div class="share-buttons">', "aside"),
        ('<div style="color: red; display:none">', "hidden"),
        ('<div aria-hidden="true">', "hidden"),
        ('<div class="commentary">', ""),
        ('<div class="has-sidebar">', ""),
        ('<div class="elementor-widget-container">', ""),
        ('<div class="post-12 hentry tag-related">', ""),
        ('<article class="post with-comments comments">', ""),
        ("<div>", ""),
    ],
)
def test_what_an_element_holds(markup: str, sort: str) -> None:
    assert sort_of(lxml.html.fragment_fromstring(markup)) == sort


@pytest.mark.parametrize(
    ("markup", "body", "lead"),
    [
        ("<article>", True, False),
        ('<div class="entry-content">', True, False),
        ('<div itemprop="articleBody">', True, False),
        ('<div id="content">', True, False),
        ('<div class="contents-list">', False, False),
        ('<p class="article-intro">', False, True),
        ('<p class="Standfirst">', False, True),
    ],
)
def test_where_an_article_is(markup: str, body: bool, lead: bool) -> None:
    told = told_by(lxml.html.fragment_fromstring(markup))
    assert (told.body, told.lead) == (body, lead)
