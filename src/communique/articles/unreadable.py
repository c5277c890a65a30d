"""What is raised where a page holds no article: a reason in, nothing out."""


class Unreadable(Exception):  # noqa: N818 (it names the page's state, as the caller reports it)
    """A page in which no article was found; ``reason`` is a phrase for the user."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
