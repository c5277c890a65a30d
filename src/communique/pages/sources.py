"""Paths as the user gave them in; the files and addresses they stand for out, in order, a failure for each
that is absent.

A folder stands for all its files, those of its folders included, sorted by path; a glob for what it matches,
sorted. Hidden files and folders are passed over, since programs leave them without being asked. Links to
folders inside a folder are not followed, so no circle of links can trap the walk.
"""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from communique.pages.making import make_error
from communique.pages.source import Link, Source, of_file
from communique.records import PageError

WILDCARDS = frozenset("*?[")
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


def sources(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Source | Link | PageError]:
    """What stands behind ``paths``, in the order given."""
    for path in paths:
        name = os.fspath(path)
        if ADDRESS.match(name):
            yield Link(name)
            continue
        try:
            yield from _one(name)
        except (OSError, ValueError) as error:
            yield make_error(name, f"cannot be opened: {_words(error)}")


def _one(name: str) -> Iterator[Source | PageError]:
    if os.path.lexists(name):
        yield from _existing(name)
        return
    if not WILDCARDS & set(name):
        yield make_error(name, "no such file or folder; check the path")
        return
    matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 (absolute patterns too)
    if not matches:
        yield make_error(name, "no file matches this pattern; check the folder and the ending")
    # "**" matches a folder and again all that is in it: only the files are taken, once each
    files_only = "**" in name
    for match in matches:
        if not (files_only and Path(match).is_dir()):
            yield from _existing(match)


def _existing(name: str) -> Iterator[Source | PageError]:
    path = Path(name)
    if path.is_dir():
        yield from _folder(name)
    elif path.is_file():
        yield of_file(name)
    elif path.is_symlink() and not path.exists():
        yield make_error(name, "a link to a file that is not there")
    else:
        yield make_error(name, "neither a file nor a folder (a pipe, a socket or a device)")


def _folder(name: str) -> Iterator[Source | PageError]:
    failures: list[OSError] = []
    found = False
    for place, folders, files in os.walk(name, onerror=failures.append):
        folders[:] = sorted(folder for folder in folders if not folder.startswith("."))
        for file in sorted(file for file in files if not file.startswith(".")):
            found = True
            yield from _existing(os.path.join(place, file))  # noqa: PTH118 (the path stays as it was given)
        while failures:
            found = True
            failure = failures.pop(0)
            yield make_error(str(failure.filename), f"cannot be opened: {_words(failure)}")
    if failures:
        yield from (make_error(str(each.filename), f"cannot be opened: {_words(each)}") for each in failures)
    elif not found:
        yield make_error(name, "a folder with no pages in it")


def _words(error: OSError | ValueError) -> str:
    if isinstance(error, PermissionError):
        return "permission denied; make it readable"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return str(error)
