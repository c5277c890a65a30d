"""``communique read``: paths come in, articles go out, one JSON object a line; nothing is coded or stored."""

from __future__ import annotations

import click

from communique.cli.options import jobs_option
from communique.cli.output import data, say


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@jobs_option
def read(paths: tuple[str, ...], jobs: int | None) -> None:
    """Write the articles that stand in pages, as JSON lines, in the order of the input.

    Needs no store and codes nothing: it shows what `build` would take for the article, its captions and
    comments, and what it would leave out. Pages that cannot be read are named on standard error.

    \b
    Examples:
      communique read page.html
      communique read pages/ --jobs 2 > articles.jsonl
    """
    from communique import engines, pages, pipeline
    from communique.exchange import jsonl, objects
    from communique.records import PageError

    out = data()
    for article in engines.run(pages.read(paths), jobs or engines.cores(), pipeline.read):
        if isinstance(article, PageError):
            say(f"{article.uri}: {article.reason}")
            continue
        try:
            out.write(jsonl.encode(objects.article(article)) + b"\n")
        except UnicodeEncodeError:
            say(f"{article.uri}: holds characters that are no text (lone surrogates)")
