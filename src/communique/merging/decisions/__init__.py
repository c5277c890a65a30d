"""A ledger of decisions in; out, the same reports in other clusters, the same events with other fields: what
people have said, applied after merging, by pure functions."""

from communique.merging.decisions.applied import Applied, apply
from communique.merging.decisions.correcting import CORRECTABLE, corrected, read_value
from communique.merging.decisions.making import anchor, make
from communique.merging.decisions.marking import credited, retracted
from communique.merging.decisions.rulings import LINKED, Link, Rulings
from communique.merging.decisions.standing import standing, undone

__all__ = [
    "CORRECTABLE",
    "LINKED",
    "Applied",
    "Link",
    "Rulings",
    "anchor",
    "apply",
    "corrected",
    "credited",
    "make",
    "read_value",
    "retracted",
    "standing",
    "undone",
]
