"""Who may do what at the desk: accounts with roles, their passwords, their sessions, and the rules."""

from communique.desk.accounts.attempts import Attempts
from communique.desk.accounts.book import Account, AccountError, Book, beside
from communique.desk.accounts.passwords import SHORTEST, hashed, matches
from communique.desk.accounts.rules import ROLES, Role, Visitor, least_role
from communique.desk.accounts.sessions import Sessions

__all__ = [
    "ROLES",
    "SHORTEST",
    "Account",
    "AccountError",
    "Attempts",
    "Book",
    "Role",
    "Sessions",
    "Visitor",
    "beside",
    "hashed",
    "least_role",
    "matches",
]
