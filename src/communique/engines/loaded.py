"""Imported, it has everything loaded that reading a page needs. Nothing goes in or out.

Where the system can fork, one server process imports this once and the workers are forked from it: they
share what is loaded, and start at once.
"""

import gc
import os
import signal

signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent to hear, from the first moment on
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # a process with threads should not be forked

from communique import pipeline  # noqa: E402  (after what must be set before NumPy is imported)

pipeline.load()
gc.freeze()  # looking for dead cycles would copy the pages of memory that the workers share
