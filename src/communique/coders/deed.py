"""What a reader says of a page, before it has been held against it; and why what does not hold is refused."""

from __future__ import annotations

from communique.records import Record


class Who(Record, frozen=True):
    """A side of a deed, in words of the page."""

    words: str | None = None
    """The words of the quote that stand for it: a name, a description, a pronoun; None where the quote
    leaves it out."""
    means: tuple[str, ...] = ()
    """Where those words are no name: words that name who is meant, wherever in the page they stand."""


class Deed(Record, frozen=True):
    """What somebody did, as a reader tells it: types and statuses by name, all else in words of the page."""

    quote: str
    """The sentence that reports it, verbatim; up to three that follow each other in a paragraph."""
    trigger: str
    """The words of the quote that express the deed."""
    type: str
    status: str
    actors: tuple[Who, ...] = ()
    recipients: tuple[Who, ...] = ()
    when: str | None = None
    """The words that tell when it was done, or of a promise, when it was made: those of the quote, or else
    those of a sentence before it."""
    where: str | None = None
    """The words of the quote that tell where."""
    said_by: str | None = None
    """The words of the quote that name whose word it is, where the page does not say it itself."""


class Refused(Record, frozen=True):
    """A deed that does not hold."""

    kind: str
    """The reason in a few words that are the same for all of its kind, to count by."""
    reason: str
    """The reason in a sentence that whoever told the deed can mend it by."""
