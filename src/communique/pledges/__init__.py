"""Events in, pledges out: what was promised, and what became of it."""

from communique.pledges.anew import Change, Followed, follow_anew
from communique.pledges.follow import CONCERNED, NARROW, follow, follow_subjects
from communique.pledges.life import Frame, pledge_id
from communique.pledges.stages import overdue
from communique.pledges.subject import Subject, subject

__all__ = [
    "CONCERNED",
    "NARROW",
    "Change",
    "Followed",
    "Frame",
    "Subject",
    "follow",
    "follow_anew",
    "follow_subjects",
    "overdue",
    "pledge_id",
    "subject",
]
