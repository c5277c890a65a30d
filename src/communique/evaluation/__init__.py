"""Records and hand-made gold in; out, how often each record is right: by type, by status and by field.

The rules are those of the project's own scorer (tools/score), which a test holds this to.
"""

from communique.evaluation.gold import Gold, GoldError, read
from communique.evaluation.measures import ORDER, Measure, Row, absent, measure, row

__all__ = ["ORDER", "Gold", "GoldError", "Measure", "Row", "absent", "measure", "read", "row"]
