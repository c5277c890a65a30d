"""Where the stages run: paths in, a store out (``build``); pages in, an answer to each out (``run``);
decisions in, a store that follows them out (``decide``)."""

from communique.engines.building import Tally, build
from communique.engines.deciding import decide
from communique.engines.local import cores, run

__all__ = ["Tally", "build", "cores", "decide", "run"]
