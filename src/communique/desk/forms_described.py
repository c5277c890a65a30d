"""The forms of the desk, for its description: by address, what a form does, and its fields.

All but that of the review are there where the desk has accounts.
"""

from __future__ import annotations

from communique.desk.review.taking import VERBS

SEAL = {"seal": "From the page on which the form stands: it shows that the form is the desk's own."}
FORMS: dict[str, tuple[str, dict[str, str]]] = {
    "/review/{event}": (
        "Decide on an event.",
        SEAL
        | {
            "verb": f"One of {', '.join(VERBS)}.",
            "why": "The reason, kept with the decision.",
            "first": "The event's first report, by which it is found again.",
            "set-type": "Of `correct`: the type; likewise set-status, set-mode, set-contexts.",
            "set-actors": "Of `correct`: names with semicolons between; likewise set-recipients.",
            "set-first": "Of `correct`: the first day; set-last the last.",
            "set-place": "Of `correct`: the place; set-country its country.",
            "set-item": "Of `correct`: of what; with set-text, set-value, set-unit, for each quantity.",
            "other": "Of `merge`: the event that is one with this.",
            "report": "Of `split`: a report that is another event; may come several times.",
            "target": "Of `undo`: the decision.",
            "anyway": "1: also where somebody has decided since the form was shown (else 409).",
        },
    ),
    "/login": ("Begin a session.", SEAL | {"name": "Of the account.", "password": "Its own."}),
    "/logout": ("End the session.", SEAL),
    "/account": (
        "Change the password.",
        SEAL | {"old": "The password now.", "new": "The next.", "again": "The next once more."},
    ),
    "/accounts": (
        "Keep the accounts.",
        SEAL
        | {
            "verb": "One of add, role, password, remove.",
            "name": "Of the account.",
            "role": "Of `add` and `role`: reader, reviewer or admin.",
            "password": "Of `add` and `password`.",
        },
    ),
}
