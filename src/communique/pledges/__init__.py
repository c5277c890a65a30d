"""Events in, pledges out: what was promised, and what became of it."""

from communique.pledges.follow import follow
from communique.pledges.stages import overdue

__all__ = ["follow", "overdue"]
