"""How long clustering takes, and what it needs: prints seconds and peak memory for made-up records of several
sizes.

    python -m benchmarks.merging [REPORTS]...

The reports are of 60 parties over three years, some pairs much more often than others; about one in three
repeats a deed that another page tells too.
"""

from __future__ import annotations

import resource
import sys
import time
from datetime import date, timedelta
from random import Random

import msgspec

from communique import merging
from communique.merging import Brief
from communique.records import EVENT_TYPES, STATUSES

SIZES = (2_000, 20_000, 100_000)
PER_PAGE = 12
"""Reports of one page."""
VOCABULARY = 400
"""Content words that the made-up sentences draw from, the first ones of the list more often."""


def _words(random: Random, count: int) -> tuple[str, ...]:
    return tuple(sorted({f"w{int(VOCABULARY * random.random() ** 2):03}" for _ in range(count)}))


def _deed(random: Random) -> Brief:
    """A deed of two parties, the first ones of the list more often."""
    one, other = sorted({int(60 * random.random() ** 2) for _ in range(6)})[:2] or [0, 1]
    first = date(2022, 1, 1) + timedelta(days=random.randrange(1000))
    width = random.choice([1, 1, 1, 1, 3, 31, 31, 365])
    return Brief(
        report="",
        article="",
        field="text",
        start=0,
        end=120,
        type=random.choice(EVENT_TYPES),
        status=random.choice(STATUSES[:3]),
        actors=(f"P{one:02}",),
        recipients=(f"P{other:02}",),
        parties=(f"P{one:02}", f"P{other:02}"),
        first_day=first,
        last_day=first + timedelta(days=width - 1),
        published=first + timedelta(days=width + 1),
        words=_words(random, 9),
        trigger=_words(random, 1),
    )


def made_up(count: int) -> list[Brief]:
    """So many briefs, the same ones every time."""
    random = Random(count)
    deeds: list[Brief] = []
    for number in range(count):
        deed = random.choice(deeds) if deeds and random.random() < 1 / 3 else _deed(random)
        article, start = f"a{random.randrange(count // PER_PAGE + 1)}", 150 * random.randrange(40)
        deeds.append(
            msgspec.structs.replace(
                deed, report=f"r{number:07}", article=article, start=start, end=start + 120
            )
        )
    return deeds


def main() -> None:
    """Prints a line for every size named on the command line, or for the usual ones."""
    for size in [int(name) for name in sys.argv[1:]] or SIZES:
        briefs = made_up(size)
        began = time.perf_counter()
        clusters = sum(1 for _ in merging.cluster(briefs))
        seconds = time.perf_counter() - began
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{size:>8} reports  {clusters:>8} clusters  {seconds:>7.1f} s  {peak:>6.0f} MB", flush=True)


if __name__ == "__main__":
    main()
