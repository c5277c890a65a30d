"""Pages that nothing has learnt from come in; the tables of ``docs/accuracy.md`` go out: how right the coder
is by type, status and kind of page, what each of its readers gives, and what that costs.

    python -m tools.accuracy

Nothing has learnt from the pages of ``corpus/unseen``, nor from the samples. Events are counted by
``tools.score``. The records stay in ``build/accuracy``, for whoever wants to read their errors. A few
minutes of one processor.
"""
