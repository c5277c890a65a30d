"""The record in a browser: a store comes in; pages to read, search, look at and correct it go out.

Server-rendered and whole without JavaScript. Every view has an address that says what it shows, and a JSON
and, where it is a table, a CSV twin at the same address with ``.json`` or ``.csv`` behind it.
"""

from communique.desk.app import application

__all__ = ["application"]
