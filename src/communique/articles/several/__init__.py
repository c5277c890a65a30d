"""The lines of a page in; out, what is told where one page holds several pieces of news: that it is a front
page and no article, or the entries of a live blog and the items of a round-up, each with its day."""
