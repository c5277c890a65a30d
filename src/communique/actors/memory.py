"""What is known of an article while it is read: what it is about, its persons, whom it has mentioned so
far.
"""

from __future__ import annotations

from communique.actors.cast import Cast
from communique.actors.coreference.history import History
from communique.actors.meanings import Topic


class Memory:
    """The memory of one article; its history and its cast grow while it is read."""

    def __init__(self, about: Topic, cast: Cast) -> None:
        self.about = about
        self.cast = cast
        self.history = History(about)
