"""A form that was sent comes in; the decision it takes goes into the ledger, and the next screen is shown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlencode

from starlette.responses import RedirectResponse, Response

from communique import engines
from communique.desk.guard import genuine
from communique.merging.decisions import anchor, make
from communique.records import Decision, Event
from communique.store import Store

VERBS = ("accept", "reject", "merge", "split", "undo", "skip")
KEPT = ("actor", "type", "status", "since", "until", "disputed", "skip")
"""What of the queue's address stays for the next screen."""


def decide(store: Path, who: str, key: str, event: str, form: Mapping[str, str]) -> Response:
    """Takes the decision of a form on an event and leads to the next.

    Raises ValueError where the form is not one of this desk's or asks for what there is not.
    """
    if not genuine(key, event, form.get("seal", "")):
        raise ValueError(
            "This form is no longer valid: the desk was started anew. Go back and reload the page."
        )
    verb = form.get("verb", "")
    if verb not in VERBS:
        raise ValueError(f"{verb!r} is no decision; there are {', '.join(VERBS)}")
    kept = {name: form[name] for name in KEPT if form.get(name)}
    if verb == "skip":
        kept["skip"] = ",".join(filter(None, (kept.get("skip"), event)))
    else:
        with Store(store) as opened:
            made = _decision(opened, verb, who, opened.event(event), form)
        engines.decide(store, [made])
        if verb == "undo":
            kept["event"] = event
    return RedirectResponse(f"/review?{urlencode(kept)}", status_code=303)


def _decision(store: Store, verb: str, who: str, event: Event, form: Mapping[str, str]) -> Decision:
    now, why = datetime.now(UTC), form.get("why", "").strip()
    if verb == "undo":
        return make("undo", who, now, why=why, target=form.get("target") or None)
    if verb == "merge":
        other = store.event(form.get("other", ""))
        return make(
            "merge", who, now, about=[anchor(store.report(e.reports[0])) for e in (event, other)], why=why
        )
    if verb == "split":
        return make("split", who, now, about=[anchor(store.report(form.get("report", "")))], why=why)
    about = [anchor(store.report(event.reports[0]))]
    return make("accept" if verb == "accept" else "reject", who, now, about=about, why=why)
