"""Pages as they come in: files, folders, globs, archives, feeds and addresses; pages, or named failures, out.

    sources, source   what the user named, and what a carrier of pages is to its reader
    kinds, packing    what a source is, told by its first bytes; what is packed is unpacked
    single, markdown, message, jsonl, document, warc, wacz, feed, sitemap, unsuitable
                      one reader each; ``read.READERS`` says which kind goes to which
    following, web    what feeds name, and fetching

A further kind of carrier is one more file here with one reader, a line in ``kinds.sniff`` that recognises it
and a line in ``read.READERS`` that sends it there.
"""

from communique.pages.read import read
from communique.pages.web.choices import Web

__all__ = ["Web", "read"]
