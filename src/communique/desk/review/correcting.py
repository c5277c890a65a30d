"""An event and a form with its fields come in; out, those that somebody changed, as a decision keeps them."""

from __future__ import annotations

import msgspec

from communique.desk.forms import Form
from communique.exchange.values import value_of, written
from communique.merging.decisions import CORRECTABLE
from communique.records import Event, Interval, Quantity
from communique.store import Store

SET = "set-"
"""Before the name of a field in the form: other names are those of the queue."""
PLAIN = tuple(field for field in CORRECTABLE if field not in ("date", "place", "quantities"))
"""The fields that have one box."""


def changed(store: Store, event: Event, form: Form) -> list[tuple[str, str]]:
    """Each field that the form gives another value than the event has, with that value as JSON.

    Raises ValueError, naming the field, for a value that the field cannot hold.
    """
    found = []
    for field in CORRECTABLE:
        text = _given(form, field)
        if text is None or text == _present(event, field):
            continue
        try:
            found.append((field, value_of(store, field, text)))
        except ValueError as error:
            raise ValueError(f"The {field} cannot be that: {error}") from error
    return found


def _present(event: Event, field: str) -> str:
    if field == "date" and event.date:
        return _days(event.date)
    return written(event, field)


def _days(interval: Interval) -> str:
    return f"{interval.start.isoformat()}/{interval.end.isoformat()}"


def _given(form: Form, field: str) -> str | None:
    """What the form says of a field, as one text; None where it does not say anything."""
    if field == "date":
        first, last = form.get(f"{SET}first"), form.get(f"{SET}last")
        return "/".join((first or last, last or first)) if first or last else _where(form, f"{SET}first", "")
    if field == "place":
        name, country = form.get(f"{SET}place"), form.get(f"{SET}country")
        if country and not name:
            raise ValueError("The place needs a name beside its country.")
        return _where(form, f"{SET}place", ", ".join(filter(None, (name, country))))
    if field == "quantities":
        return _where(form, f"{SET}item", msgspec.json.encode(_quantities(form)).decode())
    return _where(form, SET + field, form.get(SET + field))


def _where(form: Form, name: str, text: str) -> str | None:
    return text if form.has(name) else None


def _quantities(form: Form) -> tuple[Quantity, ...]:
    """A row each; a row with nothing in it is none."""
    columns = (form.all(SET + name) for name in ("item", "text", "value", "unit"))
    return tuple(
        Quantity(item=item, text=text, value=_number(value), unit=unit or None)
        for item, text, value, unit in zip(*columns, strict=True)
        if item or text or value
    )


def _number(text: str) -> float | None:
    try:
        return float(text.replace(",", "").replace(" ", "")) if text else None
    except ValueError:
        raise ValueError(f"The value of a quantity is a number, not {text!r}.") from None
