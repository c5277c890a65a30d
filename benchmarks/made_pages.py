"""A number in, a page of HTML out that is not about international affairs: as large, and as full of menus,
scripts and links, as pages of the web are, written from lists of words."""

from __future__ import annotations

from random import Random

WHO = ["The council", "A baker", "The head teacher", "Our striker", "The gardener", "A reader", "The museum"]
DID = ["wants to mend", "has opened", "closed", "will paint", "is looking for", "measured", "has saved"]
WHAT = ["the old market hall", "a recipe for plum cake", "the second half", "the beech hedge", "a bridge"]
WHEN = ["on Tuesday", "before the winter", "in the rain", "for the first time", "with the help of neighbours"]
MENU = ["Home", "News", "Town", "Sport", "Culture", "Weather", "Jobs", "Cars", "Events", "Archive", "Contact"]
PARAGRAPHS, ITEMS, SCRIPT = 25, 150, 30_000
"""Paragraphs, links and characters of scripts of a page: together about 60,000 characters, as a page
of the web has."""


def made_page(number: int) -> str:
    """The same page for the same number."""
    random = Random(number)

    def sentence() -> str:
        return f"{random.choice(WHO)} {random.choice(DID)} {random.choice(WHAT)} {random.choice(WHEN)}."

    def links(count: int) -> str:
        items = (
            f'<li class="menu-item"><a href="/{n}">{random.choice(MENU)} {n}</a></li>' for n in range(count)
        )
        return f"<ul>{''.join(items)}</ul>"

    prose = "\n".join(f"<p>{' '.join(sentence() for _ in range(4))}</p>" for _ in range(PARAGRAPHS))
    script = "var a=function(b){return b+1};" * (SCRIPT // 30)
    title = sentence()
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>{title}</title>"
        f"<script>{script}</script></head><body>\n<nav>{links(ITEMS)}</nav>\n"
        f"<main><article><h1>{title}</h1><div class='entry-content'>{prose}</div></article></main>\n"
        f"<aside>{links(ITEMS)}</aside><footer>{links(ITEMS // 3)}</footer></body></html>\n"
    )
