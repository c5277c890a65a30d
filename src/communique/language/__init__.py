"""Article -> Sentence: where sentences begin and end, their grammar, their time expressions and quotations.

split     an article's sentences, as strings with their place parsed    the same with tokens, for those that
are worth a parse times     expressions of time, and the days they mean
"""

from communique.language.sentences import fields, parsed, split

__all__ = ["fields", "parsed", "split"]
