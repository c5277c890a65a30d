"""Events in, pledges out: what was promised, and what became of it."""

from communique.pledges.follow import follow

__all__ = ["follow"]
