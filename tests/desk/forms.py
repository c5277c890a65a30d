"""A page comes in, its forms go out: as a browser would send them."""

from __future__ import annotations

from html.parser import HTMLParser

from starlette.testclient import TestClient


class Form:
    """Where a form goes, and what it holds before anybody fills it in."""

    def __init__(self, action: str) -> None:
        self.action = action
        self.fields: list[tuple[str, str]] = []
        self.buttons: list[str] = []

    def filled(self, **given: str | list[str]) -> dict[str, str | list[str]]:
        """What is sent where somebody gives these fields (with _ for -) other values."""
        sent: dict[str, str | list[str]] = {}
        for name, value in self.fields:
            before = sent.get(name)
            sent[name] = (
                value if before is None else [*([before] if isinstance(before, str) else before), value]
            )
        return sent | {name.replace("_", "-"): value for name, value in given.items()}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self._inside: Form | None = None
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name, value = given.get("name") or "", given.get("value") or ""
        if tag == "form":
            self._inside = Form(given.get("action") or "")
            self.forms.append(self._inside)
        if self._inside is None:
            return
        if tag == "button":
            self._inside.buttons.append(value)
        elif tag == "select":
            self._select = name
        elif tag == "option" and "selected" in given:
            self._inside.fields.append((self._select, value))
        elif tag == "input" and (given.get("type") not in ("checkbox", "radio") or "checked" in given):
            self._inside.fields.append((name, value))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._inside = None


def forms_of(page: str) -> list[Form]:
    """All forms of a page."""
    reader = _Reader()
    reader.feed(page)
    return reader.forms


def form_with(page: str, button: str) -> Form:
    """The form with a button of that value."""
    return next(form for form in forms_of(page) if button in form.buttons)


def send(desk: TestClient, page: str, verb: str, **given: str | list[str]) -> str:
    """Fills in the form with that button and presses it; gives the next page."""
    form = form_with(page, verb)
    answer = desk.post(form.action, data=form.filled(verb=verb, **given))
    assert answer.status_code == 200, answer.text
    return str(answer.text)
