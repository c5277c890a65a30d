"""Sentences and their mentions -> Report: what was done, its status, parties, time, place and measure.

worth_a_parse    which sentences of an article can carry a report
code             the reports of an article, by the built-in coder
alone            those of a text that stands alone, whoever acts in it
between          what one span of a text does to another
load             has the readers loaded that ``code`` asks
"""

from communique.coding.alone.anyone import alone
from communique.coding.alone.between import Between, between
from communique.coding.reader import code, load
from communique.coding.worth import worth_a_parse

__all__ = ["Between", "alone", "between", "code", "load", "worth_a_parse"]
