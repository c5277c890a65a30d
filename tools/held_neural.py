"""The corpus in; out, for each fold of stories a neural reader that has not seen them.

    python -m tools.held_neural FOLDER

Writes ``0.onnx`` to ``4.onnx``, one for each fold of ``tools.held_out``, for ``tools.accuracy``. Each learns
as ``make train`` has it, beside a linear reader that had not seen the story it reads; a quarter of an
hour of one processor a fold. Needs what ``make train`` installs. What lies there already stays.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tools.held_out import FOLDS, ROOT
from training.card import linear_odds
from training.corpus import load
from training.examples import examples, marked
from training.learn import STRENGTH
from training.lessons import narrow_reader, offsets


def main() -> None:
    """Teaches a reader for each fold that has none in the folder named on the command line."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    found = examples((page, marked(page)) for page in load(ROOT / "corpus"))
    stories = sorted({page.story for page in found.pages})
    odds = linear_odds(found, STRENGTH)
    logs = offsets(odds)
    for fold in range(FOLDS):
        path = folder / f"{fold}.onnx"
        if not path.exists():
            path.write_bytes(narrow_reader(found, logs, set(stories[fold::FOLDS])))
            print(f"{path} learnt", file=sys.stderr)


if __name__ == "__main__":
    main()
