"""A page of our own writing, with the furniture, captions and comments that real pages have."""

from __future__ import annotations

from communique import articles
from communique.pages.making import make_page
from communique.records import Article

HEAD = """THE HARBOUR LEDGER
News | Sport | Weather | Subscribe

Ruritania and Graustark agree to reopen their border
By Anna Weber and Tom Lund   Published 12 May 2021, 09:30
The two foreign ministers shake hands in Strelsau on Tuesday. (Photo: handout)
"""

BODY = "\n".join(
    [
        "The foreign ministers of Ruritania and Graustark agreed on Tuesday to reopen the border between "
        "their countries, which has been closed since the dispute over the salt mines, officials on both "
        "sides said.",
        "Ruritania's minister said after four hours of talks in Strelsau that trains would run again before "
        "the summer, and thanked his guest for what he called a brave decision.",
        "Graustark promised to release the eleven fishermen whom its coast guard had arrested in the winter, "
        "and both governments condemned the attack on the customs house.",
    ]
)

FOOT = """READ ALSO: Ten recipes with smoked eel
Subscribe to our newsletter and never miss an update
2 Comments
salt_and_sorrow: They have promised that three times already!
Like (4)
old_ferryman: Graustark invaded us once and it will do it again, mark my words.
© 2021 The Harbour Ledger. All rights reserved."""

PAGE = f"{HEAD}\n{BODY}\n\n{FOOT}\n"


def read(text: str = PAGE, media: str = "text", **said: str) -> Article:
    """The article of a made-up page."""
    return articles.read(make_page("page.txt", text.encode(), "html" if media == "html" else "text", **said))
