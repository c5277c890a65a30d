"""Reports in, events out: finds the reports that tell one deed and makes one event of them."""

from communique.merging.brief import Brief, brief
from communique.merging.cluster import cluster
from communique.merging.event import event
from communique.merging.source import Source, source

__all__ = ["Brief", "Source", "brief", "cluster", "event", "source"]
