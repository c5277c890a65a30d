"""``communique build``: paths come in, a store goes out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from communique.cli.coder import CoderChoice, coder_options, reading
from communique.cli.options import jobs_option, store_option
from communique.cli.output import say
from communique.cli.own import own_actors
from communique.cli.web import allowed, web_options
from communique.exchange.saying import counted

if TYPE_CHECKING:
    from communique.engines import Tally
    from communique.store import Summary


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH...")
@store_option
@jobs_option
@web_options
@coder_options
@own_actors
@click.option(
    "--all", "every", is_flag=True, help="Read and code pages that are not about international affairs, too."
)
@click.option("--recode", is_flag=True, help="Code again what another version or another coder coded.")
def build(
    paths: tuple[str, ...],
    store: Path,
    jobs: int | None,
    fetch: bool,
    archive: Path | None,
    allow_private: bool,
    every: bool,
    recode: bool,
    coding: CoderChoice,
) -> None:
    """Read pages into the record.

    A PATH is a file, a folder (read with all that is in it), a glob in quotes or an address of the web. Files
    are pages (HTML, text, Markdown), archives (WARC, WACZ), JSON of common crawlers, feeds and site maps,
    packed by gzip or zstd or not. Nothing is fetched but the addresses given, what a feed at one of them
    names, and what --fetch allows; robots.txt is obeyed.

    Whether a page of HTML is about international affairs is decided first, which takes a hundredth of the
    time of reading it. One that names fewer than two states or organisations, or hardly tells of dealings
    between any, is left unread and counted; an article of text that does so is stored and not coded. --all
    reads and codes them, too.

    Only what is new is added; a build that was cut short is completed by running it again. Pages that cannot
    be read are named, with the reason, and the rest goes on.

    \b
    Examples:
      communique build pages/
      communique build crawl.warc.gz 'more/*.html' --store summits.db
      communique build pages/ --jobs 1
      communique build crawl.warc.gz --all
      communique build https://example.org/feed.xml --archive fetched/
      communique build feeds/*.xml --fetch
      communique build http://localhost:8000/page.html --allow-private
      communique build --recode
      communique build pages/ --coder careful
      communique build pages/ --coder both --endpoint http://localhost:8000/v1 --model my-model
    """
    from communique import engines
    from communique.cli.coded import tell
    from communique.cli.progress import Progress

    if not paths and not recode:
        raise click.UsageError("name at least one PATH to read, or --recode to code the stored pages again")
    jobs = jobs or engines.cores()
    reader = reading(coding, store, jobs)
    try:
        with Progress() as progress:
            tally, summary = engines.build(
                paths,
                store,
                jobs=jobs,
                recode=recode,
                every=every,
                web=allowed(fetch, archive, allow_private),
                reading=reader,
                watch=progress,
            )
    except KeyboardInterrupt:
        raise click.ClickException(
            "stopped. What was read so far is kept; the same command goes on from there"
        ) from None
    report(tally, summary, store)
    tell(reader, tally)


def report(tally: Tally, summary: Summary, store: Path) -> None:
    """Says what was done, what the store holds, what was left out and what could not be read."""
    done = [f"{tally.new:,} new", f"{tally.known:,} known", f"{tally.errors:,} not readable"]
    done += [f"{tally.recoded:,} coded again"] if tally.recoded else []
    say(f"Read {counted(tally.pages, 'page')}: {', '.join(done)}.")
    held = [
        counted(summary.articles, "article"),
        counted(summary.reports, "report"),
        counted(summary.events, "event"),
        counted(summary.pledges, "pledge"),
    ]
    say(f"{store} holds {counted(summary.pages, 'page')}: {', '.join(held)}.")
    if summary.left_out:
        say(
            "Left out of the articles: "
            + ", ".join(f"{one.of} {one.number:,}" for one in summary.left_out)
            + "."
        )
    if summary.uncoded:
        reasons = ", ".join(f"{one.of} {one.number:,}" for one in summary.uncoded)
        say(f"Stored and not coded: {reasons}; --all --recode codes what is in English.")
    if tally.stale:
        say(f"{counted(tally.stale, 'page')} coded by another version or another coder; use --recode.")
    if summary.errors:
        name_errors(store)


def name_errors(path: Path) -> None:
    """Names every page that could not be read, with the reason; counts those not worth reading."""
    from communique.articles import ABOUT
    from communique.store import Store

    with Store(path) as store:
        errors = list(store.errors())
    left = [error for error in errors if error.reason.startswith(ABOUT)]
    if left:
        say(f"{counted(len(left), 'page')} left unread, {ABOUT}; --all reads them, too.")
    if len(left) < len(errors):
        say("Not readable:")
    for error in errors:
        if not error.reason.startswith(ABOUT):
            say(f"  {error.uri}: {error.reason}")
