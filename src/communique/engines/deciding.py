"""Decisions come in; out, a store whose events and pledges follow them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from communique.engines.local import cores
from communique.records import Decision


def decide(store: str | os.PathLike[str], decisions: Sequence[Decision], *, merge: bool = True) -> int:
    """Keeps decisions in a store that is there and in the ledger beside it; says how many were new.

    Only the events and pledges that they concern are made anew. Without ``merge`` the events follow with the
    next build or decision. Raises StoreError where there is no store, or it cannot be used.
    """
    from communique import __version__
    from communique.engines.fingerprint import fingerprint
    from communique.store import Store, open_writer

    path = Path(store)
    Store(path).close()
    with open_writer(path, fingerprint(), __version__) as writer:
        added = writer.decide(decisions)
        if merge:
            writer.merge(cores())
        return added
