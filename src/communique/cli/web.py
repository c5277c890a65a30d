"""Options of the commands that fetch come in, what is allowed of the web goes out; each request is said."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from communique.cli.output import say

if TYPE_CHECKING:
    from communique.pages.web.choices import Web

F = TypeVar("F", bound=Callable[..., Any])


def web_options(command: F) -> F:
    """--fetch, --archive and --allow-private."""
    options = [
        click.option(
            "--fetch", is_flag=True, help="Fetch the links in feeds and site maps that are files, too."
        ),
        click.option(
            "--archive",
            type=click.Path(path_type=Path, file_okay=False),
            metavar="DIR",
            help="Keep what is fetched in this folder, as WARC. What is unchanged is not sent again.",
        ),
        click.option(
            "--allow-private",
            is_flag=True,
            help="Fetch from this machine and private networks, too, which is refused otherwise.",
        ),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def allowed(fetch: bool, archive: Path | None, allow_private: bool) -> Web:
    """What the options allow. From then on each request is a line on standard error."""
    from communique.pages.web.choices import Web

    log = logging.getLogger("communique.fetch")
    log.setLevel(logging.INFO)
    log.propagate = False
    if not log.handlers:
        log.addHandler(_Said())
    return Web(follow=fetch, private=allow_private, archive=archive)


class _Said(logging.Handler):
    """Tells the user what the log is told."""

    def emit(self, record: logging.LogRecord) -> None:
        say(record.getMessage())
