"""Sentences in, the same sentences with the actors they mention out; and names of actors by themselves."""

from communique.actors.knowledge import get
from communique.actors.mark import mark
from communique.actors.membership import members
from communique.actors.named import named
from communique.actors.resolve import Answer, answer, parties, resolve

__all__ = ["Answer", "answer", "get", "mark", "members", "named", "parties", "resolve"]
