"""``python -m benchmarks.watch NAME FOLDER``: runs one contender and prints its time and peak memory."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time


def watch(command: list[str]) -> dict[str, float]:
    """A command's seconds by the clock and on all processors, and the peak of its largest process in MB."""
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    seconds = time.perf_counter() - begun
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, kibibytes elsewhere
    return {
        "seconds": seconds,
        "processor": used.ru_utime + used.ru_stime,
        "megabytes": used.ru_maxrss * unit / 1e6,
    }


if __name__ == "__main__":
    print(json.dumps(watch([sys.executable, "-m", "benchmarks.contenders", *sys.argv[1:]])))
