"""``communique read``: paths come in, articles go out, one JSON object a line; nothing is coded or stored."""

from __future__ import annotations

from pathlib import Path

import click

from communique.cli.explained import show_explained
from communique.cli.options import jobs_option, table_or_json
from communique.cli.output import data, say
from communique.cli.web import allowed, web_options


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@jobs_option
@web_options
@click.option("--explain", is_flag=True, help="Print each page line by line: what it was taken for, and why.")
@table_or_json("With --explain: table to read, json for programs (a page a line).")
def read(
    paths: tuple[str, ...],
    jobs: int | None,
    fetch: bool,
    archive: Path | None,
    allow_private: bool,
    explain: bool,
    form: str,
) -> None:
    """Write the articles that stand in pages, as JSON lines, in the order of the input.

    Needs no store and codes nothing: it shows what `build` would take for the article, its captions and
    comments, and what it would leave out. Pages that cannot be read are named on standard error. A PATH is
    whatever `build` takes, addresses of the web included.

    With --explain it shows how a page was read instead: each line as body, title, caption, comment or
    furniture with the reason, and what tells the title, the outlet and the day of publication.

    \b
    Examples:
      communique read page.html
      communique read page.html --explain
      communique read page.html --explain --format json
      communique read pages/ --jobs 2 > articles.jsonl
      communique read https://example.org/page.html --archive fetched/
      communique read feed.xml --fetch
      communique read http://localhost:8000/page.html --allow-private
    """
    from communique import engines, pages, pipeline
    from communique.exchange import jsonl, objects
    from communique.records import PageError

    found = pages.read(paths, allowed(fetch, archive, allow_private))
    if explain:
        show_explained(found, form)
        return
    out = data()
    for article in engines.run(found, jobs or engines.cores(), pipeline.read):
        if isinstance(article, PageError):
            say(f"{article.uri}: {article.reason}")
            continue
        try:
            out.write(jsonl.encode(objects.article(article)) + b"\n")
        except UnicodeEncodeError:
            say(f"{article.uri}: holds characters that are no text (lone surrogates)")
