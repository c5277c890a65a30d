"""A report and its article come in; out, the quote with what stands around it in its paragraph."""

from __future__ import annotations

from communique.records import Article, Report


def context(article: Article, report: Report) -> tuple[str, str, str]:
    """The paragraph a report stands in: what is before the quote, the quote, what is after it."""
    field = field_of(article, report.field)
    start = field.rfind("\n", 0, report.start) + 1
    end = field.find("\n", report.end)
    return (
        field[start : report.start],
        field[report.start : report.end],
        field[report.end : end if end >= 0 else None],
    )


def field_of(article: Article, field: str) -> str:
    """The text that a report's offsets count in."""
    if field == "title":
        return article.title or ""
    if field.startswith("caption:"):
        return article.captions[int(field.removeprefix("caption:"))]
    return article.text
