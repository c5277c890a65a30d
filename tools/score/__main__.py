"""``python -m tools.score``: the paths of an export and of gold come in, the measures go out as JSON.

With ``--show``, every event that was missed and every false alarm too, page by page.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from tools.score import gold, record
from tools.score.page import PageScore
from tools.score.scores import Scored, score

SAMPLES = Path(__file__).parents[2] / "samples" / "gold"


@click.command()
@click.argument("export", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--gold", "folder", type=click.Path(file_okay=False, path_type=Path), default=SAMPLES)
@click.option("--show", is_flag=True, help="Name what was missed and every false alarm.")
def main(export: Path, folder: Path, show: bool) -> None:
    """Score an export against gold."""
    scored = score(record.read(export), gold.read(folder))
    if show:
        for line in told(scored):
            click.echo(line)
    measures = {
        name: round(value, 4) if isinstance(value, float) else value
        for name, value in msgspec.structs.asdict(scored.scores).items()
    }
    click.echo(msgspec.json.format(msgspec.json.encode(measures)).decode())


def told(scored: Scored) -> Iterator[str]:
    """What is wrong, a line each."""
    for page in scored.pages:
        yield from told_of(page)
    for pledge in scored.pledges.missed:
        yield f"pledge missed: {pledge.id} {pledge.about}"


def told_of(page: PageScore) -> Iterator[str]:
    """What is wrong with one page."""
    yield f"{page.page}: {page.right} of {page.wanted} events, {len(page.false_alarms)} false alarms"
    for event in page.missed:
        yield f"  missed {event.id} {_sides('/'.join(sorted(event.type)), event.actors, event.recipients)}"
    for said in page.false_alarms:
        yield f"  false alarm {_sides(said.type, said.actors, said.recipients)} | {said.quote[:100]}"


def _sides(type: str, actors: frozenset[str], recipients: frozenset[str]) -> str:
    return f"{type} {' '.join(sorted(actors))} > {' '.join(sorted(recipients))}"


if __name__ == "__main__":
    main()
