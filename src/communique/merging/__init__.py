"""Reports in, events out: finds the reports that tell one deed and makes one event of them."""

from communique.merging.alike import Alike
from communique.merging.briefs import Brief, brief
from communique.merging.clusters import cluster
from communique.merging.events import event
from communique.merging.sources import Source, source

__all__ = ["Alike", "Brief", "Source", "brief", "cluster", "event", "source"]
