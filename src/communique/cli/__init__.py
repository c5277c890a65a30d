"""The commands, one file each. Words of the user come in; records go out to standard output, messages to
standard error.

Exit status: 0 where the work was done, 1 where it could not be done, 2 for wrong usage. What a command needs
of the program it imports when it runs, so that ``--help`` is there at once.
"""

from __future__ import annotations

import sqlite3

import click

from communique import __version__
from communique.cli.accounts import accounts
from communique.cli.actors import actors
from communique.cli.build import build
from communique.cli.code import code
from communique.cli.decide import decide
from communique.cli.decisions import decisions
from communique.cli.disputes import disputes
from communique.cli.evaluate import evaluate
from communique.cli.export import export
from communique.cli.gold import gold
from communique.cli.llm import llm
from communique.cli.officials import officials
from communique.cli.pledges import pledges
from communique.cli.programme import programme
from communique.cli.read import read
from communique.cli.relation import relation
from communique.cli.report import report
from communique.cli.resolve import resolve
from communique.cli.review import review
from communique.cli.search import search
from communique.cli.serve import serve
from communique.cli.show import show
from communique.cli.timeline import timeline
from communique.cli.withdrawn import withdrawn

__all__ = ["main"]


class Commands(click.Group):
    """Commands in the order of the work, that say in a sentence what went wrong."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order they were added, which is the order a newcomer meets them in."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> object:
        """Runs a command; a store that cannot be used is a message and exit status 1, never a traceback."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except sqlite3.Error as error:
            raise click.ClickException(f"the store cannot be used: {error}") from error
        except Exception as error:
            from communique.store import StoreError

            if isinstance(error, StoreError):
                raise click.ClickException(str(error)) from error
            raise


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, package_name="communique", prog_name="communique")
def main() -> None:
    """From news pages to a sourced record of what states and alliances met about, agreed, promised and did.

    \b
    A first record, and what happened between two parties in it:
      communique build pages/
      communique timeline Japan India
    """


COMMANDS = (
    *(build, timeline, show, pledges, disputes, withdrawn, relation, programme, search),
    *(serve, accounts, report, review, decide, decisions),
    *(export, read, code, resolve, actors, officials),
    *(llm, evaluate, gold),
)
for command in COMMANDS:
    main.add_command(command)
