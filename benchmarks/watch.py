"""``python -m benchmarks.watch NAME FOLDER``: runs one contender and prints its time and peak memory."""

from __future__ import annotations

import ctypes
import json
import os
import resource
import subprocess
import sys
import time
from contextlib import suppress

SUBREAPER = 36
"""Linux's name for "who is left behind by my children's children is mine" (prctl(2))."""


def watch(command: list[str]) -> dict[str, float]:
    """A command's seconds by the clock and on all processors, and the peak of its largest process in MB."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    seconds = time.perf_counter() - begun
    _wait_for_those_left()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, kibibytes elsewhere
    return {
        "seconds": seconds,
        "processor": used.ru_utime + used.ru_stime,
        "megabytes": used.ru_maxrss * unit / 1e6,
    }


def _wait_for_those_left() -> None:
    """The process from which workers are forked ends just after the program; its seconds count too."""
    with suppress(ChildProcessError):
        while True:
            os.wait()


if __name__ == "__main__":
    print(json.dumps(watch([sys.executable, "-m", "benchmarks.contenders", *sys.argv[1:]])))
