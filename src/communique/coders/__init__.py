"""Any reader beside the built-in one: what it must be, and how what it says is held against the page.

Coder       what a reader is: a name, and a method from an article and its sentences to reports
Deed        what a reader says somebody did, in words of the page
Ground      a page's words: a Deed in, a Report out, or Refused with the reason

CannotCodeError, StopError    how a reader says that it cannot code an article, or no more of them
"""

from communique.coders.coder import CannotCodeError, Coder, StopError
from communique.coders.deed import Deed, Refused, Who
from communique.coders.ground import Ground

__all__ = ["CannotCodeError", "Coder", "Deed", "Ground", "Refused", "StopError", "Who"]
