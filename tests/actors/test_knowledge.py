"""Actors by their ids."""

from __future__ import annotations

import pytest

from communique.actors import get
from communique.actors.knowledge import known, organisations, states


def test_every_state_and_organisation_can_be_had_by_its_id() -> None:
    for id in (*states(), *organisations()):
        assert get(id).name


def test_an_organ_is_its_organisation() -> None:
    organ = next(one for one in organisations().values() if one.organ_of == "UN")
    assert get(organ.id).id == "UN"


def test_a_state_without_a_code_is_in_the_country_that_claims_it() -> None:
    actor = get("Somaliland")
    assert (actor.country, actor.sector) == ("SOM", "PRE")


def test_an_unknown_id_is_an_error() -> None:
    assert not known("Atlantis")
    with pytest.raises(KeyError):
        get("Atlantis")
