"""The corpus, the samples and the coder's code come in; the tables of ``docs/accuracy.md`` go out: how right
the coder is by type, status and kind of page, what each of its readers gives, and what that costs.

    python -m tools.held_neural build/neural
    python -m tools.accuracy build/neural

Stories of the corpus are read by readers that have not learnt from them: linear ones that are taught anew for
each of five folds, and neural ones that the first command has taught so. No reader has learnt from the
samples. Events are counted by ``tools.score``. The records stay in ``build/accuracy``, for whoever wants to
read their errors. A quarter of an hour of one processor; needs what ``make train`` installs.
"""
