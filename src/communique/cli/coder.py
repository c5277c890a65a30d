"""Options that choose who reads come in; out, the reader for a build."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

if TYPE_CHECKING:
    from communique.coders import Coder
    from communique.engines.reading import Reading, Wanted
    from communique.llm import Model, Settings

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True)
class CoderChoice:
    """The options of ``coder_options``, as they were given."""

    coder: str
    endpoint: str | None
    model: str | None
    settings: Path | None
    budget: float | None
    token_budget: int | None
    prices: tuple[float, float] | None
    about: tuple[str, ...]


class Prices(click.ParamType[tuple[float, float]]):
    """Two prices with a comma between them."""

    name = "prices"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[float, float]:
        """What a million tokens cost, read and written."""
        if isinstance(value, tuple):
            return cast("tuple[float, float]", value)
        try:
            read, written = (float(part) for part in str(value).split(","))
        except ValueError:
            self.fail(f"{value!r} are no prices; write two numbers, as 0.15,0.60", param, ctx)
        return read, written


OPTIONS = (
    click.option(
        "--coder",
        default="offline",
        show_default=True,
        metavar="NAME",
        help="Who reads: offline (the built-in coder), careful (the same with a large neural reader: better, "
        "and some six times slower), llm (your model), both (your model reads again what the built-in coder "
        "doubts), or MODULE:NAME of a coder of your own.",
    ),
    click.option(
        "--endpoint",
        metavar="URL",
        help="Where your model answers, as http://localhost:8000/v1. Pages are sent there and nowhere "
        "else, with the key in COMMUNIQUE_LLM_KEY if there is one.",
    ),
    click.option("--model", metavar="NAME", help="The model's name there."),
    click.option(
        "--llm-settings",
        "settings",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        metavar="FILE",
        help="A TOML file of yours with endpoint, model, rate limits and prices: see docs/coders.md.",
    ),
    click.option(
        "--budget", type=click.FloatRange(min=0), help="What this run may cost, by the prices given."
    ),
    click.option(
        "--token-budget", type=click.IntRange(min=0), help="Tokens that this run may use, in and out."
    ),
    click.option("--prices", type=Prices(), metavar="IN,OUT", help="What a million tokens cost, in and out."),
    click.option(
        "--about",
        multiple=True,
        metavar="ACTOR",
        help="With both: your model reads the pages that name this actor instead. May be given again.",
    ),
)
NAMES = ("coder", "endpoint", "model", "settings", "budget", "token_budget", "prices", "about")


def coder_options(command: F) -> F:
    """--coder and all that goes with it, handed to the command together, as ``coding``."""

    @wraps(command)
    def gathered(*arguments: Any, **given: Any) -> Any:
        coding = CoderChoice(**{name: given.pop(name) for name in NAMES})
        return command(*arguments, coding=coding, **given)

    for option in reversed(OPTIONS):
        gathered = option(gathered)
    return cast("F", gathered)


def reading(choice: CoderChoice, store: Path, jobs: int) -> Reading:
    """Who reads, by the options, on so many cores. Raises click.UsageError where the options do not fit
    together."""
    from communique.engines.reading import Reading

    if choice.coder in ("llm", "both"):
        wanted = _wanted(choice.about) if choice.coder == "both" else None
        return Reading(live(choice, store), wanted)
    _refuse_idle(choice)
    if choice.coder == "offline":
        return Reading()
    return Reading(_careful(jobs) if choice.coder == "careful" else _own(choice.coder))


def _careful(jobs: int) -> Coder:
    """The built-in coder with the large neural reader."""
    from communique.coders.careful import Careful
    from communique.coding.careful import MissingError

    try:
        return Careful(jobs)
    except MissingError as error:
        raise click.UsageError(f"--coder careful: {error}") from None


def _refuse_idle(choice: CoderChoice) -> None:
    for name in NAMES[1:]:
        if getattr(choice, name) not in (None, ()):
            option = "--llm-settings" if name == "settings" else f"--{name.replace('_', '-')}"
            raise click.UsageError(f"{option} needs --coder llm or --coder both. Nothing was sent anywhere")


def live(choice: CoderChoice, store: Path) -> Model:
    """The user's model behind the endpoint that they named."""
    from communique.llm import Account, Answers, Endpoint, Model, SettingsError
    from communique.llm import Prices as ByToken

    try:
        settings = settings_of(choice).checked()
    except SettingsError as error:
        raise click.UsageError(str(error)) from None
    prices = None
    if settings.price_read is not None and settings.price_written is not None:
        prices = ByToken(read=settings.price_read, written=settings.price_written)
    return Model(
        settings.model or "",
        Answers(answers_beside(store)),
        Endpoint(settings),
        Account(prices=prices, most_cost=settings.budget, most_tokens=settings.token_budget),
        at_once=settings.at_once,
        longest_part=settings.longest_part,
    )


def settings_of(choice: CoderChoice) -> Settings:
    """The settings in the file that was named, and what the options say instead. Raises SettingsError."""
    import msgspec

    from communique.llm import Settings
    from communique.llm.settings import read

    told = {name: getattr(choice, name) for name in ("endpoint", "model", "budget", "token_budget")}
    if choice.prices is not None:
        told["price_read"], told["price_written"] = choice.prices
    given = {name: value for name, value in told.items() if value is not None}
    return msgspec.structs.replace(read(choice.settings) if choice.settings else Settings(), **given)


def answers_beside(store: Path) -> Path:
    """The file in which a model's answers are kept, beside the store."""
    return store.with_name(f"{store.stem}.answers.jsonl")


def _wanted(about: tuple[str, ...]) -> Wanted:
    """Which pages are read again: those that name an actor, or else the doubtful ones."""
    from communique import actors
    from communique.coders.choice import doubtful, touching

    if not about:
        return doubtful()
    ids = set()
    for name in about:
        actor = actors.named(name) or actors.resolve(name, None, None)
        if actor is None:
            raise click.UsageError(f"--about: nobody is known as {name!r}")
        ids.add(actor.id)
    return touching(frozenset(ids))


def _own(name: str) -> Coder:
    """A coder that the user wrote: an object with ``name``, ``at_once`` and ``code``, or a class of such."""
    module, _, attribute = name.partition(":")
    if not attribute:
        raise click.UsageError(
            f"--coder {name}: take offline, careful, llm, both, or MODULE:NAME of a coder of yours"
        )
    try:
        found = getattr(import_module(module), attribute)
    except (ImportError, AttributeError) as error:
        raise click.UsageError(f"--coder {name}: {error}") from None
    coder = found() if isinstance(found, type) else found
    missing = [part for part in ("name", "at_once", "code") if not hasattr(coder, part)]
    if missing:
        raise click.UsageError(f"--coder {name}: it has no {', no '.join(missing)}; see docs/coders.md")
    return cast("Coder", coder)
