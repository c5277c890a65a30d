"""Where the stages run. Paths come in and a store goes out (``build``); pages come in and answers go out
(``run``).
"""

from communique.engines.building import Tally, build
from communique.engines.local import cores, run

__all__ = ["Tally", "build", "cores", "run"]
