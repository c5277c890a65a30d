"""Pages as they come: files, folders, globs, JSON lines and WARC archives in; pages, or named failures, out.

A further kind of carrier (a feed, a URL, a WACZ archive) is one more file here with one reader, a line in
``kinds.sniff`` that recognises it and a line in ``read.READERS`` that sends it there.
"""

from communique.pages.read import read

__all__ = ["read"]
