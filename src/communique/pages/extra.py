"""What to say where parts that only some users need are not installed."""

INSTALL = "pip install 'communique[web]'"
NEEDS = f"reading it needs more parts: {INSTALL}"
FETCHING_NEEDS = f"not fetched: fetching needs more parts: {INSTALL}"
