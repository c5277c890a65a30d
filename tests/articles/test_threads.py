"""The post that opens a thread is its article, and the replies are comments, though the page calls all of
them comments."""

from __future__ import annotations

from communique.records import Article
from tests.articles.made_up import read

OPENS = (
    "<p>The ministry in Strelsau says that trains to Zenda will run again from June, and that the office "
    "opens in autumn. It named no price, no operator and no timetable for the freight line.</p>"
    "<p>Does anybody know who is to pay for the bridge? The agreement with Graustark, of which I read the "
    "summary alone, says nothing of it, and the opposition asked in vain.</p>"
)
REPLY = "<p>My cousin works at the bridge, and he has been told that nobody has paid a crown so far.</p>"
BESIDE = (
    "<p>The ferry across the lake is closed until the autumn, the harbour master said, as it was last year, "
)
MENU = "<nav><a href=/>Forum</a></nav><h1>Who pays for the bridge?</h1>"


def thread(*posts: str, beside: str = "") -> Article:
    boxes = "".join(f"<div class='postComment'><div class='commentText'>{post}</div></div>" for post in posts)
    return read(f"<html><body>{MENU}{beside}<div id=list>{boxes}</div></body></html>", "html")


def test_the_first_post_of_a_thread_is_its_text() -> None:
    article = thread(OPENS, REPLY, REPLY.replace("cousin", "uncle"), REPLY.replace("cousin", "niece"))
    assert article.text.startswith("The ministry in Strelsau")
    assert "who is to pay" in article.text
    assert "nobody has paid" not in article.text
    assert len(article.comments) == 3


def test_beside_an_article_the_first_comment_is_a_comment() -> None:
    story = "".join(f"{BESIDE}{word} time.</p>" for word in ("this", "another", "a third", "a last"))
    article = thread(OPENS, REPLY, REPLY, REPLY, beside=f"<article>{story}</article>")
    assert "ferry" in article.text
    assert "who is to pay" not in article.text
