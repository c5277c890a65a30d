"""A request's method and path come in; the least role that may make it goes out. All the rules are here.

A reader reads. A reviewer also decides. An admin also keeps the accounts.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

Role = Literal["reader", "reviewer", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)
"""Each may do what those before it may."""

READING = ("GET", "HEAD")


class Visitor(NamedTuple):
    """Who makes a request."""

    name: str
    """In which decisions are taken: that of the account, never one that a form gives."""
    role: Role
    account: bool = False
    """Whether somebody with an account, who can leave, or whoever is at this machine or has the token."""

    def may(self, least: Role) -> bool:
        """Whether the role is enough."""
        return ROLES.index(self.role) >= ROLES.index(least)


class Rule(NamedTuple):
    """What a path needs, and all paths below it."""

    path: str
    reading: Role | None
    """``None``: anybody, also without an account."""
    writing: Role | None


RULES = (
    Rule("/static", None, "admin"),
    Rule("/login", None, None),
    Rule("/logout", "reader", "reader"),
    Rule("/account", "reader", "reader"),
    Rule("/review", "reader", "reviewer"),
    Rule("/accounts", "admin", "admin"),
    Rule("/", "reader", "admin"),  # all else is to be read, and takes no forms
)
"""The first that fits holds."""


def least_role(method: str, path: str) -> Role | None:
    """The least role that may make a request; None where anybody may."""
    rule = next(rule for rule in RULES if _below(path, rule.path))
    return rule.reading if method in READING else rule.writing


def _below(path: str, top: str) -> bool:
    return top == "/" or path == top or path.startswith((f"{top}/", f"{top}."))
