"""What to say where parts that only some users need are not installed."""

NEEDS = "reading it needs more parts: pip install 'communique[web]'"
