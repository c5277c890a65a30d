"""A table's records by id and the user's own actors in; the records with the user's laid over them out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

import msgspec

from communique.actors.own import OwnActor
from communique.records import ActorKind, Record

R = TypeVar("R", bound=Record)

CHANGEABLE = ("name", "country", "sector", "members", "wikidata", "wikipedia")
"""Fields of an entry that overrule the table's, where the entry gives them and the record has them."""


def laid_over(
    table: Mapping[str, R], record: type[R], kind: ActorKind, own: Iterable[OwnActor]
) -> dict[str, R]:
    """The records, those changed whose id an entry has, and after them the new ones of the table's kind."""
    found = dict(table)
    has = {field.name for field in msgspec.structs.fields(record)}
    for entry in own:
        if entry.id in found:
            found[entry.id] = changed(found[entry.id], entry, has)
        elif entry.kind == kind:
            fields = {"id": entry.id, "name": entry.id, **given(entry)}
            found[entry.id] = record(**{name: value for name, value in fields.items() if name in has})
    return found


def changed(record: R, entry: OwnActor, has: set[str]) -> R:
    """A record with what an entry overrules, and its spellings, none of them doubtful any more."""
    fields = {name: value for name, value in given(entry).items() if name in has}
    names = (*getattr(record, "names", ()), *entry.spellings)
    doubtful = tuple(text for text in getattr(record, "ambiguous", ()) if text not in entry.spellings)
    fields |= {"names": tuple(dict.fromkeys(names)), "ambiguous": doubtful}
    if entry.members and {"joined", "left"} <= has:
        fields |= {"joined": {}, "left": {}}
    return msgspec.structs.replace(record, **fields)


def given(entry: OwnActor) -> dict[str, Any]:
    """The fields that an entry gives, by name; new records have all its spellings."""
    fields = {name: value for name in CHANGEABLE if (value := getattr(entry, name))}
    return {**fields, "names": entry.spellings}
