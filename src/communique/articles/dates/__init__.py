"""A page's lines and metadata in, the days on which it can have been published out."""

from communique.articles.dates.weigh import published

__all__ = ["published"]
