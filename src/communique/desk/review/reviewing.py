"""A form that was sent comes in; the decision it takes goes into the ledger, and the next screen is named.

Several people decide at once, over networks that break. A form that comes twice counts once. One that was
shown before somebody else's word on the same event is given back with that word, to be sent again or not. One
that cannot be kept now comes back with all that was filled in.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from communique import engines
from communique.desk import answers
from communique.desk.accounts.entrances import visitor_of
from communique.desk.forms import Form, form_of, shown_at
from communique.desk.review.taking import MeanwhileError, taken
from communique.merging.decisions import undone
from communique.records import Decision
from communique.store import BusyError, NotFoundError, Store, StoreError

KEPT = ("actor", "type", "status", "since", "until", "disputed", "past")
"""What of the queue's address stays for the next screen."""
BUSY = "Not kept yet: another build is at work on the record. Send it again in a moment."
REMEMBERED = 1000
"""Forms that are known again when they come twice."""


class Reviewing:
    """Takes the decisions on the record in a store."""

    def __init__(self, store: Path) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._kept: dict[str, tuple[str, ...]] = {}
        """By the digest of a form, the decisions that it took."""

    async def decide(self, request: Request) -> Response:
        """Answers a form sent from the review's screen."""
        form = await form_of(request)
        return await run_in_threadpool(self._answered, request, form)

    def _answered(self, request: Request, form: Form) -> Response:
        event = str(request.path_params["event"])
        try:
            shown = shown_at(request, form)
            visitor = visitor_of(request)
            assert visitor is not None
            with self._lock:
                to = self._decided(visitor.name, event, form, shown)
        except MeanwhileError as error:
            return _unsent(request, form, 409, str(error))
        except NotFoundError as error:
            return answers.refused(request, 404, str(error))
        except ValueError as error:
            return _unsent(request, form, 400, str(error))
        except BusyError:
            return _unsent(request, form, 503, BUSY)
        except StoreError as error:
            return _unsent(request, form, 503, f"Not kept yet: {error}. Send it again in a moment.")
        if answers.wants_data(request):
            return answers.described({"next": to})
        return RedirectResponse(to, status_code=303)

    def _decided(self, who: str, event: str, form: Form, shown: datetime) -> str:
        """Keeps what the form decides, once, and gives the address of the next screen."""
        digest = _digest(who, event, form)
        with Store(self._store) as store:
            ledger = store.decisions()
            kept = self._kept.get(digest, ())
            again = bool(kept) and not undone(ledger) & set(kept)
            made = [] if again else taken(store, ledger, who, event, form, shown)
        if made:
            engines.decide(self._store, made)
            self._remember(digest, made)
        return _next(ledger, event, form)

    def _remember(self, digest: str, made: list[Decision]) -> None:
        self._kept[digest] = tuple(each.id for each in made)
        while len(self._kept) > REMEMBERED:
            del self._kept[next(iter(self._kept))]


def _digest(who: str, event: str, form: Form) -> str:
    told = "\x1f".join((who, event, *(part for item in form.items for part in item)))
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()


def _next(ledger: Sequence[Decision], event: str, form: Form) -> str:
    """The queue goes on after a word that settles an event; else the event stays, as it is then."""
    verb = form.get("verb")
    kept = {name: form.get(name) for name in KEPT if form.get(name)}
    if verb == "skip":
        kept["past"] = form.get("here")
    elif verb == "undo":
        about = (each.about for each in ledger if each.id == form.get("target") and each.about)
        kept["event"] = next((anchors[0].report for anchors in about), event)
    elif verb in ("correct", "merge", "split"):
        kept["event"] = form.get("first") or event
    return f"/review?{urlencode(kept)}" if kept else "/review"


def _unsent(request: Request, form: Form, status: int, why: str) -> Response:
    """Why a form was not kept; for people with all that they filled in, to be sent again."""
    if answers.wants_data(request):
        return answers.described({"error": why, "meanwhile": status == 409}, status)
    left = ("seal", "anyway") if status == 409 else ("seal",)
    again = [item for item in form.items if item[0] not in left]
    return answers.page(
        request,
        "unsent.html",
        "Not kept",
        status,
        why=why,
        again=again,
        meanwhile=status == 409,
        path=request.url.path,
        event=form.get("first") or request.path_params["event"],
    )
