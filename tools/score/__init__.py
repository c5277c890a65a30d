"""An exported record and hand-made gold come in; how right the record is, measure by measure, goes out.

    python -m tools.score record.jsonl --gold samples/gold

Reads two things that anybody can make: what ``communique export --format jsonl`` writes, and gold as
``samples/README.md`` describes it. Nothing of the program itself is used, so that the ruler is not made of
what it measures.
"""

from tools.score.scores import Scored, Scores, score

__all__ = ["Scored", "Scores", "score"]
