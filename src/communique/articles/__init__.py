"""Pages in, articles out: the journalism apart from captions, readers' comments and the page's furniture."""

from communique.articles.dates.news_day import news_weekday, told_on
from communique.articles.explaining import Explained, explain
from communique.articles.language import others
from communique.articles.read import read
from communique.articles.sifting import ABOUT, Sift, paragraphs
from communique.articles.unreadable import Unreadable

__all__ = [
    "ABOUT",
    "Explained",
    "Sift",
    "Unreadable",
    "explain",
    "news_weekday",
    "others",
    "paragraphs",
    "read",
    "told_on",
]
