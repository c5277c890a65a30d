"""How many act and are acted on in a deed hangs on its type."""

import pytest

from communique.coding.valency import MANY, valency
from communique.records import EVENT_TYPES, MUTUAL, EventType


@pytest.mark.parametrize("type_", EVENT_TYPES)
def test_every_type_has_its_table(type_: EventType) -> None:
    table = valency(type_)
    assert table.shape == (MANY + 1, MANY + 1)
    assert table[1, 1] == 1 and not table[0].any()
    assert (table[1:] >= 0).all()


def test_several_who_act_on_nobody_are_told_of_mutual_deeds() -> None:
    mutual, others = (
        [valency(type_)[2, 0] for type_ in EVENT_TYPES if (type_ in MUTUAL) is so] for so in (True, False)
    )
    assert min(mutual) > max(others)
