"""Every error is of one kind, told from what stands beside it."""

from __future__ import annotations

import pytest

from tools.accuracy import errors
from tools.score.gold import GoldEvent
from tools.score.matching import Said


def said(
    parties: str, type_: str = "AID", line: int = 1, recipients: str = "", status: str = "occurred"
) -> Said:
    return Said(
        id="e",
        type=type_,
        status=status,
        actors=frozenset(parties.split()),
        recipients=frozenset(recipients.split()),
        date=None,
        lines=frozenset([line]),
        quote="",
    )


WANTED = GoldEvent(
    id="g",
    line=frozenset([1, 2]),
    type=("AID", "AGREE"),
    actors=frozenset(["NOR", "SWE", "FIN"]),
    recipients=frozenset(["UKR"]),
    status=("occurred",),
)


@pytest.mark.parametrize(
    ("beside", "kind"),
    [
        (said("NOR", line=7), errors.UNSEEN),
        (said("NOR RUS", "CONSULT"), errors.UNSEEN),
        (said("NOR SWE", "CONSULT", line=2), errors.TYPE),
        (said("UKR", recipients="NOR SWE FIN"), errors.SIDES),
        (said("NOR"), errors.LEFT_OUT),
        (said("NOR SWE FIN UKR CAN USA GBR DEU FRA"), errors.TOO_MANY),
        (said("NOR RUS CHN"), errors.OTHERS),
        (said("NOR", "SUPPORT", status="planned"), errors.LEFT_OUT),
    ],
)
def test_what_became_of_a_missed_event(beside: Said, kind: str) -> None:
    assert errors.missed(WANTED, [beside]) == kind


@pytest.mark.parametrize(
    ("false", "kind"),
    [
        (said("NOR SWE FIN UKR"), errors.TWICE),
        (said("RUS"), errors.PARTIES),
        (said("NOR SWE UKR", "CONSULT"), errors.MISTYPED),
        (said("RUS", "CONSULT"), errors.BESIDE),
        (said("NOR SWE FIN UKR", line=7), errors.NOTHING),
    ],
)
def test_what_a_false_alarm_was_made_from(false: Said, kind: str) -> None:
    assert errors.alarm(false, [WANTED]) == kind
