"""Where the stages run: paths in, a store out (``build``); pages in, an answer to each out (``run``)."""

from communique.engines.building import Tally, build
from communique.engines.local import cores, run

__all__ = ["Tally", "build", "cores", "run"]
