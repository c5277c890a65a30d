"""A type of deed comes in, its tone goes out: what its colour is in every picture and table."""

from __future__ import annotations

from communique.records import EVENT_TYPES

TONES = ("accord", "help", "against", "force")
"""Words in accord, help, words against somebody, deeds against somebody."""

_HELP = ("AID", "COOPERATE", "CONCEDE", "RETREAT")
_AGAINST = ("REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST")
_FORCE = ("SANCTION", "MOBILIZE", "COERCE", "ASSAULT")

TONE: dict[str, str] = {
    type: "help"
    if type in _HELP
    else "against"
    if type in _AGAINST
    else "force"
    if type in _FORCE
    else "accord"
    for type in EVENT_TYPES
}
