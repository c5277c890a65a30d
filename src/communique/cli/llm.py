"""``communique llm``: questions for a model go out as a batch file; its answers come in, in any order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from communique.cli.coded import tell_doings
from communique.cli.coder import answers_beside
from communique.cli.options import jobs_option, store_option
from communique.cli.output import data, say

if TYPE_CHECKING:
    from communique.llm import Model
    from communique.records import Page
    from communique.store import Store

model_option = click.option(
    "--model", required=True, metavar="NAME", help="The model's name, as its host knows it."
)


@click.group()
def llm() -> None:
    """Have the pages of a record read by a large model, without an endpoint: by files.

    `export` writes the questions as a batch file that hosts of models take (OpenAI's batch form, which vLLM
    reads, too); `import` takes the results and puts the model's reading in place of the built-in coder's.
    Nothing is sent anywhere. With an endpoint, `communique build --coder llm` does both at once.

    \b
    Examples:
      communique llm export pages/ --model my-model --out questions.jsonl
      communique llm import results.jsonl --model my-model
    """


@llm.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@store_option
@model_option
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write. [default: standard output]",
)
@click.option(
    "--most-tokens",
    type=click.IntRange(min=1),
    default=8_000,
    show_default=True,
    help="Longest answer, in tokens.",
)
@jobs_option
def export(
    paths: tuple[str, ...], store: Path, model: str, out: Path | None, most_tokens: int, jobs: int | None
) -> None:
    """Write the questions about a record's pages that have no answer yet.

    PATHs are read into the record first, by the built-in coder, as `communique build` does. After an import,
    what could not be taken from the answers is asked once more: export and import again.

    \b
    Example:
      communique llm export --store summits.db --model my-model --out questions.jsonl
    """
    from communique import engines
    from communique.exchange.saying import counted
    from communique.llm.batch import lines
    from communique.store import Store

    if paths:
        engines.build(paths, store, jobs=jobs or engines.cores())
    reader = _from_answers(model, store)
    with Store(store) as record:
        _ask(reader, _pages(record), jobs or engines.cores())
    written = list(lines(reader.open, most_tokens))
    if out is None:
        for line in written:
            data().write(line + b"\n")
    else:
        out.write_bytes(b"".join(line + b"\n" for line in written))
    say(f"{counted(len(written), 'question')} written{f' to {out}' if out else ''}.")


@llm.command("import")
@click.argument(
    "results", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@store_option
@model_option
@jobs_option
def import_(results: tuple[Path, ...], store: Path, model: str, jobs: int | None) -> None:
    """Take answers to exported questions into a record.

    RESULTS are files as hosts give them back, in any order, some answers missing. A page whose questions are
    all answered is coded again from the answers; the others stay as they are.

    \b
    Example:
      communique llm import results.jsonl --store summits.db --model my-model
    """
    from communique import engines
    from communique.cli.build import report
    from communique.engines.reading import Reading
    from communique.exchange.saying import counted
    from communique.llm import Answers
    from communique.llm.answers import read
    from communique.store import Store

    with Store(store):  # there must be one
        pass
    kept = Answers(answers_beside(store))
    new = 0
    for path in results:
        with path.open("rb") as lines:
            for key, answer in read(lines):
                if answer is not None and kept.get(key) is None:
                    kept.put(key, answer)
                    new += 1
    say(f"{counted(new, 'new answer')} taken.")
    reader = _from_answers(model, store)
    tally, summary = engines.build(
        (), store, jobs=jobs or engines.cores(), recode="all", reading=Reading(reader)
    )
    if tally.left and not reader.account.kept:
        raise click.ClickException(
            f"none of the answers is to a question that this version asks {model} about these pages. "
            "Was it exported with the same --model and --store, and by the same version?"
        )
    report(tally, summary, store)
    tell_doings(reader)
    if tally.left:
        say(f"{counted(tally.left, 'page')} not all answered; left as they were. Export again for the rest.")
    elif reader.open:
        say(f"{counted(len(reader.open), 'further question')} about what did not hold: export again to ask.")


def _from_answers(model: str, store: Path) -> Model:
    """A model that is not asked: it reads by what is answered, and notes what is not."""
    from communique.llm import Answers, Model

    return Model(model, Answers(answers_beside(store)))


def _pages(record: Store) -> Iterator[Page]:
    for article in record.articles():
        yield record.page(article)


def _ask(reader: Model, pages: Iterator[Page], jobs: int) -> None:
    """Has the questions about pages noted."""
    from communique import engines, pipeline
    from communique.coders import StopError
    from communique.coders.working import work
    from communique.records import Article

    for article in engines.run(pages, jobs, pipeline.read):
        if isinstance(article, Article):
            try:
                work(article, reader)
            except StopError:
                continue
