"""Addresses in, sources out: what is asked of the web, how politely, what is refused, what is kept.

    hosts       which network addresses may be connected to
    connecting  connections to addresses that were checked, within a time
    asking      one request, one answer
    manners     delays, retries, robots.txt
    fetching    an address in, a source or a named failure out
    archive     what was fetched, kept as WARC

Only ``fetching`` is for others. Nothing here runs unless the user gave an address or asked to follow links.
"""
