"""A request that carries a form comes in; what was filled in, and when the form was shown, goes out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from starlette.requests import Request

from communique.desk.accounts.entrances import visitor_of
from communique.desk.seals import genuine

STALE = (
    "This form is not valid any more: the desk was started anew, or you logged in anew since it was shown. "
    "Nothing was changed. Go back, reload the page and send it again."
)


class Form:
    """The names and values of a form; a name may come several times."""

    def __init__(self, items: Iterable[tuple[str, str]]) -> None:
        self.items = tuple(items)

    def get(self, name: str) -> str:
        """The first value of a name without blanks around it; nothing where it is not there."""
        return next((value.strip() for other, value in self.items if other == name), "")

    def raw(self, name: str) -> str:
        """The first value of a name as it was typed, blanks and all: of a password."""
        return next((value for other, value in self.items if other == name), "")

    def all(self, name: str) -> tuple[str, ...]:
        """All values of a name, in the order of the page."""
        return tuple(value.strip() for other, value in self.items if other == name)

    def has(self, name: str) -> bool:
        """Whether the form has a field of that name, filled in or not."""
        return any(other == name for other, _ in self.items)


async def form_of(request: Request) -> Form:
    """What was filled in; files are left out."""
    async with request.form(max_files=0, max_fields=500) as form:
        return Form((name, value) for name, value in form.multi_items() if isinstance(value, str))


def shown_at(request: Request, form: Form) -> datetime:
    """When the form was shown to whoever sends it. Raises ValueError where that was not by this desk."""
    visitor = visitor_of(request)
    moment = genuine(
        request.app.state.key, visitor.name if visitor else "", request.url.path, form.get("seal")
    )
    if moment is None:
        raise ValueError(STALE)
    return moment
