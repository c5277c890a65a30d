"""Sentences and their mentions -> Report: what was done, its status, parties, time, place and measure.

worth_a_parse    which sentences of an article can carry a report code             the reports of an article,
by the built-in coder between          what one span of a text does to another
"""

from communique.coding.between import Between, between
from communique.coding.reader import code
from communique.coding.worth import worth_a_parse

__all__ = ["Between", "between", "code", "worth_a_parse"]
