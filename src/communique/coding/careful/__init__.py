"""A second neural reader, twenty times the size of the one that is always there, for those who would rather
wait: ``--coder careful``. Passages in, what it hears in them out.

load             the reader, made ready once a process
MissingError     what it is learnt upon is not installed
"""

from communique.coding.careful.package import MissingError
from communique.coding.careful.reader import load

__all__ = ["MissingError", "load"]
