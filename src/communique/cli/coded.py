"""A reader that has read comes in; out, on standard error, what it did, what it cost and what it left."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from communique.cli.output import say
from communique.exchange.saying import counted

if TYPE_CHECKING:
    from communique.engines import Tally
    from communique.engines.reading import Reading
    from communique.llm import Model


def tell(reader: Reading, tally: Tally) -> None:
    """Says what another coder did, what it cost and what it left; nothing of the built-in one."""
    coder = reader.coder
    if coder is None:
        return
    if reader.wanted is not None:
        gain = reader.gain
        say(
            f"{coder.name} read {counted(gain.pages, 'page')} again: {counted(gain.after, 'report')} where "
            f"the built-in coder had {gain.before:,}, {gain.same:,} of them the same."
        )
    if hasattr(coder, "doings"):
        tell_doings(cast("Model", coder))
    if tally.left:
        say(f"{counted(tally.left, 'page')} not read by {coder.name}: {tally.why_left}.")
        again = "The same command with --recode" if reader.wanted else "The same command"
        say(f"{again} goes on from there; what was answered is kept.")


def tell_doings(model: Model) -> None:
    """Says what a model's answers were worth and what they cost."""
    did, account = model.doings, model.account
    mended = f" ({did.mended:,} of them when asked again)" if did.mended else ""
    say(f"{model.name} read {counted(did.articles, 'article')}: {counted(did.taken, 'deed')} held{mended}.")
    if did.dropped:
        reasons = ", ".join(f"{kind} {number:,}" for kind, number in sorted(did.dropped.items()))
        say(f"Dropped, because they did not hold: {reasons}.")
    if did.kept_back:
        say(f"Not sent, because they speak to a machine: {counted(did.kept_back, 'paragraph')}.")
    about = "about " if account.estimated else ""
    cost = f", which cost {account.cost:,.4f}" if account.cost is not None else ""
    say(
        f"Asked {counted(account.asked, 'question')} ({account.kept:,} more were answered before): "
        f"{about}{account.read:,} tokens read, {account.written:,} written{cost}."
    )
