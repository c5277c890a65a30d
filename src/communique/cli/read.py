"""``communique read``: paths come in, articles go out, one JSON object a line; nothing is coded or stored."""

from __future__ import annotations

from pathlib import Path

import click

from communique.cli.options import jobs_option
from communique.cli.output import data, say
from communique.cli.web import allowed, web_options


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@jobs_option
@web_options
def read(
    paths: tuple[str, ...], jobs: int | None, fetch: bool, archive: Path | None, allow_private: bool
) -> None:
    """Write the articles that stand in pages, as JSON lines, in the order of the input.

    Needs no store and codes nothing: it shows what `build` would take for the article, its captions and
    comments, and what it would leave out. Pages that cannot be read are named on standard error. A PATH is
    whatever `build` takes, addresses of the web included.

    \b
    Examples:
      communique read page.html
      communique read pages/ --jobs 2 > articles.jsonl
      communique read https://example.org/page.html --archive fetched/
      communique read feed.xml --fetch
      communique read http://localhost:8000/page.html --allow-private
    """
    from communique import engines, pages, pipeline
    from communique.exchange import jsonl, objects
    from communique.records import PageError

    out = data()
    found = pages.read(paths, allowed(fetch, archive, allow_private))
    for article in engines.run(found, jobs or engines.cores(), pipeline.read):
        if isinstance(article, PageError):
            say(f"{article.uri}: {article.reason}")
            continue
        try:
            out.write(jsonl.encode(objects.article(article)) + b"\n")
        except UnicodeEncodeError:
            say(f"{article.uri}: holds characters that are no text (lone surrogates)")
