"""Articles and events come in; out, how to cite them: enough to find each page again and to see that it is
the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.desk.lines import EventLine
from communique.exchange.saying import when
from communique.records import Article, Interval
from communique.store import Store


def cited_page(store: Store, article: Article) -> str:
    """Outlet, title, date, address, the day it was read (where the store knows it) and hash."""
    published = when(article.published) if article.published else "no date"
    outlet, title = article.outlet or "Unknown outlet", article.title or "untitled"
    read = store.read_on(article)
    day = f"read {when(Interval(start=read, end=read))}, " if read else ""
    return f"{outlet}, “{title}”, {published}. {article.uri} ({day}SHA-256 {article.sha256})"


def cited_event(store: Store, line: EventLine, articles: Sequence[Article]) -> str:
    """The deed, its id in the record, and every page that it stands on, each once."""
    pages = {article.id: article for article in articles}
    told = "; ".join(f"[{number}] {cited_page(store, one)}" for number, one in enumerate(pages.values(), 1))
    return (
        f"{line.deed}: {line.type.lower()} ({line.status}), {line.when}. Event {line.id}, reported by {told}"
    )
